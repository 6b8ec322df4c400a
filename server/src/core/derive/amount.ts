import { readPeriod } from '../compare/dates';
import type { Duration, Mention, Quantity } from '../mention';
import { type Interval, scaled } from './interval';
import { conversionOf } from './units';

/** A mention as arithmetic takes it: bounds in the base unit of its kind, so that kilometres add to miles. */
export interface Amount extends Interval {
  /** Amounts of one kind add up: 'money EUR', 'length', 'percent', 'point', 'multiple', 'count', 'time'. */
  readonly kind: string;
  /** The same bounds in the unit as written: what "a kilometre" or "a month" divides by. */
  readonly written: Interval;
  readonly mention: Mention;
}

/** The amount of a mention; nothing where it has none, is vague ("several billion"), or is nought, to which anything can be added. */
export function amountOf(mention: Mention): Amount | undefined {
  let known = amounts.get(mention);
  if (known === undefined) {
    known = readAmount(mention) ?? null;
    amounts.set(mention, known);
  }
  return known ?? undefined;
}

const amounts = new WeakMap<Mention, Amount | null>();

function readAmount(mention: Mention): Amount | undefined {
  switch (mention.kind) {
    case 'quantity':
      return mention.hedge === 'several' || mention.dimension === 'rank' ? undefined : quantityAmount(mention);
    case 'duration':
      return durationAmount(mention);
    case 'date':
      return yearsAmount(mention);
    default:
      return undefined;
  }
}

function quantityAmount(quantity: Quantity): Amount | undefined {
  const written = boundsOf(quantity);
  if (!(written.lower > 0) || !Number.isFinite(written.upper)) return undefined;
  const [kind, factor] = kindOf(quantity);
  return { ...scaled(written, factor), kind, written, mention: quantity };
}

function kindOf({ dimension, unit }: Quantity): readonly [string, number] {
  switch (dimension) {
    case 'money':
      return [unit === '¤' ? 'money' : `money ${unit}`, 1];
    case 'physical': {
      const { kind, factor } = conversionOf(unit);
      return [kind, factor];
    }
    case 'percentage-point':
      return ['point', 1];
    case 'basis-point':
      return ['point', 0.01];
    case 'count':
      return unit === 'time' ? ['multiple', 1] : unit === 'point' ? ['point', 1] : ['count', 1];
    case 'number':
      return ['count', 1];
    default:
      return [dimension, 1];
  }
}

/**
 * The bounds of a number as a writer means it. "More than 60" is no more than a little more, "under 45" hardly less: had it been another
 * round number, that would have been written. A number of few digits is taken to one part in twenty: "$6bn" from "$11bn" leaves $5bn, and
 * not anything from four to six. A small whole number counts exactly. Signs are left to the words beside it.
 */
function boundsOf(quantity: Quantity): Interval {
  const { lower, upper, hedge, precision, dimension } = quantity;
  const size = Math.abs(quantity.value);
  switch (hedge) {
    case 'over':
    case 'at-least':
      return { lower: size, upper: Math.min(upper > size ? upper : Number.POSITIVE_INFINITY, size * LOOSE_ABOVE) };
    case 'under':
    case 'at-most':
      return { lower: Math.max(lower, size / LOOSE_BELOW), upper: size };
    case undefined: {
      const exact = dimension === 'number' && Number.isInteger(size) && size < SMALL && precision <= 1;
      const half = exact ? 0 : Math.min(precision / 2, size * COARSEST);
      return { lower: size - half, upper: size + half };
    }
    default:
      return quantity.value < 0 ? { lower: -upper, upper: -lower } : { lower, upper };
  }
}

/** What "more than" and "less than" leave open, as a factor. */
const LOOSE_ABOVE = 1.2;
const LOOSE_BELOW = 1.3;
const SMALL = 100;
const COARSEST = 0.05;

/** A length of time in days; "ten years" against "seven years" leaves three, so each is taken to a quarter of its unit. */
function durationAmount(duration: Duration): Amount | undefined {
  const days = DAYS[/^P(T?[\d.]+[A-Z])$/.exec(duration.iso)?.[1]?.replace(/[\d.]+/, '') ?? ''];
  if (days === undefined || !(duration.lower > 0) || !Number.isFinite(duration.upper)) return undefined;
  const middle = (duration.lower + duration.upper) / 2;
  const half =
    duration.hedge === undefined
      ? Math.min((duration.upper - duration.lower) / 2, days / 4)
      : (duration.upper - duration.lower) / 2;
  const bounds = { lower: middle - half, upper: middle + half };
  return { ...bounds, kind: 'time', written: scaled(bounds, 1 / days), mention: duration };
}

/** By the unit letter of ISO 8601, `T` before those of the day. */
const DAYS: Readonly<Record<string, number>> = { Y: 365.2425, M: 365.2425 / 12, W: 7, D: 1, TH: 1 / 24, TM: 1 / 1440 };

/** "Between 2021 and 2024", "2025–27": so many years that something is spread over. */
function yearsAmount(mention: Extract<Mention, { kind: 'date' }>): Amount | undefined {
  if (!mention.edtf.includes('/')) return undefined;
  const period = readPeriod(mention.edtf);
  if (!period || !Number.isFinite(period.from) || !Number.isFinite(period.to)) return undefined;
  const years = Math.floor(period.to / 10000) - Math.floor(period.from / 10000);
  if (years < 1) return undefined;
  const written = { lower: years, upper: years + 1 };
  return { ...scaled(written, DAYS['Y']!), kind: 'time', written, mention };
}
