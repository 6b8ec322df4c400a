import type { Quantity } from '../mention';

/**
 * How two quantities of one unit stand to each other: `equal` at the precision of both, `rounded` when one is a coarser or
 * hedged statement of the other, `different` when the intervals do not meet.
 */
export type Agreement = 'equal' | 'rounded' | 'different';

export function compareQuantities(stated: Quantity, recorded: Quantity): Agreement {
  if (stated.lower === recorded.lower && stated.upper === recorded.upper) return 'equal';
  if (!meets(stated, recorded)) return 'different';
  return stated.value === recorded.value && stated.hedge === undefined ? 'equal' : 'rounded';
}

/** Whether two quantities can be compared at all: same dimension, and money in the same currency. */
export function isComparable(a: Quantity, b: Quantity): boolean {
  return (
    a.dimension === b.dimension &&
    (a.dimension !== 'money' || a.unit === b.unit || a.unit === NO_CURRENCY || b.unit === NO_CURRENCY)
  );
}

/** ISO 4217 has no code for "no currency written"; the generic currency sign stands for it. */
const NO_CURRENCY = '¤';

interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** Intervals are half-open, so [240.05, 240.15) and [240.15, 240.25) do not meet; a point meets an interval that it bounds; what has no upper bound meets what has none. */
export function meets(a: Interval, b: Interval): boolean {
  const lower = Math.max(a.lower, b.lower);
  const upper = Math.min(a.upper, b.upper);
  if (a.lower === a.upper || b.lower === b.upper || upper === Number.POSITIVE_INFINITY) return lower <= upper;
  return upper - lower > 1e-9 * Math.max(Math.abs(lower), Math.abs(upper));
}

/**
 * How a writer slips: digits transposed or one digit off (`$204.1bn` for `$240.1bn`), or the right digits under another scale
 * (`$240.1m`). Such a likeness is evidence that the recorded value was meant.
 */
export function isSlip(stated: Quantity, recorded: Quantity): boolean {
  const [a, b] = [significantDigits(stated.value), significantDigits(recorded.value)];
  if (a === '' || b === '') return false;
  if (a === b) return stated.value !== recorded.value && a.length >= 2;
  if (a.length !== b.length || a.length < 2) return false;
  const off = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
  if (off.length === 1) return a.length >= 3;
  const [first, second] = off;
  return off.length === 2 && first !== undefined && second !== undefined && a[first] === b[second] && a[second] === b[first];
}

/**
 * The right number under a wrong unit: another currency, percentage points for per cent, or another scale word (million for billion).
 * "$240.1m" and "€240.1bn" for $240.1bn, "26.3 percentage points" for 26.3%. A number of fewer than `digits` significant digits is too
 * common to be the same one.
 */
export function isOtherUnit(stated: Quantity, recorded: Quantity, digits = 2): boolean {
  if (stated.hedge !== undefined || significantDigits(stated.value).length < digits) return false;
  if (stated.dimension === 'money' && recorded.dimension === 'money') {
    return isComparable(stated, recorded) ? isOtherScale(stated, recorded) : meets(stated, recorded);
  }
  const dimensions = [stated.dimension, recorded.dimension].sort().join();
  return dimensions === 'percent,percentage-point' && meets(stated, recorded);
}

function isOtherScale(stated: Quantity, recorded: Quantity): boolean {
  if (significantDigits(stated.value) !== significantDigits(recorded.value)) return false;
  const power = Math.log10(stated.value / recorded.value);
  return Math.abs(Math.round(power)) % 3 === 0 && Math.round(power) !== 0;
}

/** The digits of a number without sign, point, leading and trailing noughts: "2401" of 240.1 billion. */
export function significantDigits(value: number): string {
  return Math.abs(value).toPrecision(12).replace(/e.*$/, '').replace('.', '').replace(/^0+/, '').replace(/0+$/, '');
}
