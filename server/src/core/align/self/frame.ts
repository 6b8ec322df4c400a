import { compareTimes } from '../../compare/dates';
import { isQuantity } from '../../mention';
import { contains } from '../../span';
import type { StatedTime } from '../time';
import { areAlike } from './markers';
import type { Stating } from './stating';

/** How far two values of a draft are said of one thing: what speaks for it, each piece counted once. */
export interface Frame {
  /** Of the words of each clause, the part that the other's sentence says too: the larger part, and the smaller. */
  readonly most: number;
  readonly least: number;
  /** Words that both say, countries left out. */
  readonly shared: number;
  /** Both name the same countries, persons, bodies; or one names none, or fewer. */
  readonly names: 'same' | 'fewer' | 'different';
  readonly time: 'same' | 'unsaid' | 'unknown';
  /** Another value of the one sentence stands in the other too: "36 ships over four years". */
  readonly companion: boolean;
  /** A summary, heading or table against the body. */
  readonly restated: boolean;
  readonly sameMarkers: boolean;
  /** The word next to the one value is said of the other, and the other way about. */
  readonly sameHead: boolean;
  /** What neither clause says of whose value it is, their paragraphs, headings and pronouns do not say differently. */
  readonly sameOwner: boolean;
}

/** The frame that two values share; `undefined` where something says that they are values of two things. */
export function frameOf(a: Stating, b: Stating, commonness: (key: string) => number): Frame | undefined {
  if ((a.block === b.block && a.sentence.start === b.sentence.start) || a.change !== b.change || a.direction * b.direction < 0)
    return undefined;
  if (a.place === 'table' && b.place === 'table') return undefined;
  if (a.part !== b.part || !areAlike(a.markers.apart, b.markers.apart)) return undefined;
  const sameMarkers = areAlike(a.markers.near, b.markers.near);
  if (a.part && !sameMarkers) return undefined;
  const time = timesOf(a, b);
  if (time === 'different') return undefined;
  const restated = a.place !== b.place;
  const [first, second] = [partSaid(a, b, restated, commonness), partSaid(b, a, restated, commonness)];
  return {
    most: Math.max(first, second),
    least: Math.min(first, second),
    shared: [...a.told].filter(key => b.told.has(key) && !key.startsWith('country:')).length,
    names: namesOf(a, b),
    time,
    companion: hasCompanion(a, b),
    restated,
    sameMarkers,
    sameHead: [...a.heads].some(key => b.told.has(key)) && [...b.heads].some(key => a.told.has(key)),
    sameOwner: haveSameOwner(a, b),
  };
}

/** A heading or a table leaves to be understood what stands round it. */
function partSaid(a: Stating, b: Stating, restated: boolean, commonness: (key: string) => number): number {
  let said = 0;
  let all = 0;
  for (const key of a.own) {
    const weight = commonness(key);
    all += weight;
    if (b.told.has(key)) said += weight;
    else if (restated && b.around.has(key)) said += weight / 2;
  }
  return all === 0 ? 0 : said / all;
}

function namesOf(a: Stating, b: Stating): Frame['names'] {
  const [onlyA, onlyB] = [missing(a.names, b), missing(b.names, a)];
  if (onlyA > 0 && onlyB > 0) return 'different';
  return onlyA + onlyB === 0 ? 'same' : 'fewer';
}

/** "The programme costs €40m" under one country's heading, and €46m under another's, are two programmes. */
function haveSameOwner(a: Stating, b: Stating): boolean {
  if (a.pronoun || b.pronoun) return false;
  if ([...a.names].some(name => b.names.has(name))) return true;
  if (a.place === 'summary' || b.place === 'summary') return true;
  if (missing(a.namesAround, b) > 0 && missing(b.namesAround, a) > 0 && !sharesSome(a.namesAround, b.namesAround)) return false;
  if (a.section === undefined || b.section === undefined) return true;
  return a.section.origin === b.section.origin && a.section.ordinal === b.section.ordinal;
}

function sharesSome(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some(name => b.has(name));
}

function missing(names: ReadonlySet<string>, { told }: Stating): number {
  return [...names].filter(name => !told.has(name)).length;
}

function timesOf(a: Stating, b: Stating): Frame['time'] | 'different' {
  if (!a.time && !b.time) return 'unsaid';
  if (!a.time || !b.time) return 'unknown';
  const [first, second] = [reachedIn(a.time), reachedIn(b.time)];
  const relation = compareTimes(first, second);
  const loose = a.time.tie === 'block' || b.time.tie === 'block';
  if (relation === 'same') return loose ? 'unknown' : 'same';
  return relation === 'unknown' || (loose && relation !== 'disjoint') ? 'unknown' : 'different';
}

/** What was reached by December is the year's value. */
function reachedIn({ date: { edtf, relation } }: StatedTime): string {
  return /^\d{4}-12$/.test(edtf) || (/^\d{4}-/.test(edtf) && (relation === 'by' || relation === 'until'))
    ? edtf.slice(0, 4)
    : edtf;
}

function hasCompanion(a: Stating, b: Stating): boolean {
  const others = (stating: Stating) =>
    stating.block.mentions.filter(mention => mention !== stating.mention && contains(stating.sentence, mention));
  const valuesOfB = new Set(
    others(b)
      .filter(isQuantity)
      .map(({ unit, value }) => `${unit} ${value}`),
  );
  return others(a)
    .filter(isQuantity)
    .some(({ unit, value }) => valuesOfB.has(`${unit} ${value}`));
}
