import { compareTimes } from '../../compare/dates';
import { isSameName } from '../../compare/names';
import { meets } from '../../compare/quantity';
import { keyOf } from '../../lexicon/keys';
import type { DateMention, Duration, Mention, Name, Quantity, Role } from '../../mention';

/** Mentions of one family can stand against each other; each family has its own weights. */
export type Family = 'number' | 'date' | 'name' | 'role';

export const FAMILIES: readonly Family[] = ['number', 'date', 'name', 'role'];

/** A number with a unit: a quantity, or a length of time. */
export type NumberMention = Quantity | Duration;

export function familyOf(mention: Mention): Family | undefined {
  switch (mention.kind) {
    case 'quantity':
    case 'duration':
      return 'number';
    case 'date':
      return /\d/.test(mention.edtf) ? 'date' : undefined;
    case 'weekday':
      return 'date';
    case 'role':
      return 'role';
    case 'name':
      return mention.type === 'work' ? undefined : 'name';
    default:
      return undefined;
  }
}

/** How a mention of the draft stands to one of a source: not to be compared, the same, or other. `unit` is the same number under another unit. */
export type Relation = 'none' | 'equal' | 'different' | 'unit';

export function relate(stated: Mention, recorded: Mention): Relation {
  if (stated.kind === 'date' && recorded.kind === 'date') return relateDates(stated, recorded);
  if (stated.kind === 'weekday' && recorded.kind === 'weekday') return stated.day === recorded.day ? 'equal' : 'different';
  if (stated.kind === 'role' && recorded.kind === 'role') return relateRoles(stated, recorded);
  if (stated.kind === 'name' && recorded.kind === 'name') return relateNames(stated, recorded);
  if (stated.kind === 'quantity' && recorded.kind === 'quantity') return relateQuantities(stated, recorded);
  if (stated.kind === 'duration' && recorded.kind === 'duration') return relateDurations(stated, recorded);
  return 'none';
}

function relateDates(stated: DateMention, recorded: DateMention): Relation {
  const relation = compareTimes(stated.edtf, recorded.edtf);
  if (relation === 'unknown') return 'none';
  return relation === 'disjoint' ? 'different' : 'equal';
}

function relateNames(stated: Name, recorded: Name): Relation {
  if (isSameName(stated, recorded)) return 'equal';
  return COMPARABLE.has([sortOf(stated), sortOf(recorded)].sort().join(' ')) ? 'different' : 'none';
}

/** A capital may be meant as a town, or as the country that is governed from there. */
function sortOf({ type, form }: Name): string {
  if (type === 'country') return form === 'capital' || form === 'metonym' ? 'capital' : 'country';
  return type === 'programme' ? 'organisation' : type;
}

const COMPARABLE: ReadonlySet<string> = new Set([
  'capital capital',
  'capital country',
  'capital place',
  'country country',
  'organisation organisation',
  'organisation unknown',
  'person person',
  'person unknown',
  'place place',
  'place unknown',
  'unknown unknown',
]);

/** "The minister" may be any minister; "deputy prime minister" is not the prime minister. */
function relateRoles(stated: Role, recorded: Role): Relation {
  if (stated.country !== undefined && recorded.country !== undefined && stated.country !== recorded.country) return 'different';
  if (stated.role === recorded.role) return 'equal';
  const [short, long] = stated.role.length < recorded.role.length ? [stated.role, recorded.role] : [recorded.role, stated.role];
  return !short.includes(' ') && long.split(' ').includes(short) ? 'none' : 'different';
}

function relateDurations(stated: Duration, recorded: Duration): Relation {
  if (isOneSidedAlike(stated, recorded)) return boundOf(stated) === boundOf(recorded) ? 'equal' : 'different';
  if (meets(stated, recorded)) return 'equal';
  return digitsOf(stated.text) === digitsOf(recorded.text) && unitOfDuration(stated) !== unitOfDuration(recorded)
    ? 'unit'
    : 'different';
}

/** The bound of what is open to one side, in days. */
function boundOf({ lower, upper }: Duration): number {
  return Number.isFinite(upper) ? upper : lower;
}

function unitOfDuration({ iso }: Duration): string {
  return /[YMWDHS]/.exec(iso.replace(/^PT?/, ''))?.[0] ?? '';
}

function digitsOf(text: string): string {
  return /[\d.,]+/.exec(text)?.[0] ?? text.split(/[\s-]/)[0] ?? '';
}

/** A share in words is never exact: "a fifth" may be said of 21%, "three quarters" of 74. */
function widened(quantity: Quantity): { readonly lower: number; readonly upper: number } {
  const { lower, upper, dimension, text } = quantity;
  return dimension === 'percent' && !/\d/.test(text) ? { lower: lower - WORDED, upper: upper + WORDED } : { lower, upper };
}

/** In points. */
const WORDED = 1.5;

const PERCENT: ReadonlySet<string> = new Set(['percent', 'percentage-point']);

function relateQuantities(stated: Quantity, recorded: Quantity): Relation {
  if (stated.dimension === 'percent' && recorded.dimension === 'percent') return relateValues(stated, recorded);
  if (PERCENT.has(stated.dimension) && PERCENT.has(recorded.dimension) && stated.dimension !== recorded.dimension) {
    return meets(widened(stated), widened(recorded)) ? 'unit' : 'none';
  }
  if (stated.dimension !== recorded.dimension) {
    if (isBareOf(stated, recorded)) return relateValues(stated, recorded);
    // "1.5bn from Uzbekistan" has its unit from the number before; the same value is the same.
    const elliptical = (stated.dimension === 'number') !== (recorded.dimension === 'number');
    return elliptical && meets(stated, recorded) ? 'equal' : 'none';
  }
  switch (stated.dimension) {
    case 'money':
    case 'physical': {
      if (stated.unit === recorded.unit || stated.unit === '¤' || recorded.unit === '¤') {
        if (isOtherRate(stated.qualifier, recorded.qualifier)) return meets(stated, recorded) ? 'unit' : 'different';
        return relateValues(stated, recorded);
      }
      if (meets(stated, recorded)) return 'unit';
      return stated.dimension === 'money' ? 'different' : 'none';
    }
    default:
      return relateValues(stated, recorded);
  }
}

/** A month for a year, a barrel for a tonne; "per soldier" may be said of what is paid per month. */
function isOtherRate(stated: string | undefined, recorded: string | undefined): boolean {
  if (stated === undefined || recorded === undefined || stated === recorded) return false;
  return RATES.some(sort => sort.has(stated) && sort.has(recorded));
}

const RATES: readonly ReadonlySet<string>[] = ['year month week day hour', 'barrel tonne ton kilo kilogram litre gallon'].map(
  nouns => new Set(nouns.split(' ').map(noun => `per ${noun}`)),
);

/** "12 in Spain" against "20 companies": a bare number may count what the other counts. */
function isBareOf(a: Quantity, b: Quantity): boolean {
  const plain = (one: Quantity) => one.dimension === 'number' || one.dimension === 'count';
  return plain(a) && plain(b);
}

function relateValues(stated: Quantity, recorded: Quantity): Relation {
  if (isOneSidedAlike(stated, recorded)) {
    return meets(bare(stated), bare(recorded)) ? 'equal' : 'different';
  }
  return meets(widened(stated), widened(recorded)) ? 'equal' : 'different';
}

/** "More than 33" and "more than 40" meet, but are not said of one thing: their values are compared. */
function isOneSidedAlike(stated: NumberMention, recorded: NumberMention): boolean {
  return stated.hedge !== undefined && stated.hedge === recorded.hedge && ONE_SIDED.has(stated.hedge);
}

const ONE_SIDED: ReadonlySet<string> = new Set(['over', 'under', 'at-least', 'at-most']);

/**
 * Whether two values are one: "over 100" and 350 meet, but neither is said for the other. A range is none of its ends.
 */
export function isSameValue(a: Mention, b: Mention): boolean {
  if (relate(a, b) !== 'equal') return false;
  if (a.kind !== 'quantity' || b.kind !== 'quantity') return true;
  if ((a.hedge === 'between') !== (b.hedge === 'between')) return false;
  return (!isOneSided(a) && !isOneSided(b)) || meets(bare(a), bare(b));
}

function isOneSided({ hedge }: Quantity): boolean {
  return hedge !== undefined && ONE_SIDED.has(hedge);
}

function bare({ value, precision }: Quantity): { readonly lower: number; readonly upper: number } {
  return { lower: value - precision / 2, upper: value + precision / 2 };
}

/** Whether two counts name the same noun; nothing where one of them names none. */
export function sameNoun(a: Mention, b: Mention): boolean | undefined {
  if (a.kind !== 'quantity' || b.kind !== 'quantity' || a.dimension !== 'count' || b.dimension !== 'count') return undefined;
  return keyOf(a.unit) === keyOf(b.unit);
}

/** Whether the units are written alike: currency, physical unit, per cent or points, what it is per. */
export function sameUnit(a: Mention, b: Mention): boolean {
  if (a.kind === 'quantity' && b.kind === 'quantity')
    return a.dimension === b.dimension && a.unit === b.unit && a.qualifier === b.qualifier;
  if (a.kind === 'duration' && b.kind === 'duration') return unitOfDuration(a) === unitOfDuration(b);
  if (a.kind === 'name' && b.kind === 'name') return a.type === b.type && a.type !== 'unknown';
  return a.kind === b.kind;
}
