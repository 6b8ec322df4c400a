import type { Amount } from './amount';
import type { Interval } from './interval';

/**
 * How likely it is that a combination of numbers that have nothing to do with what is stated comes as near to it as this: the wider either
 * is, the likelier. A share lies anywhere between nought and a hundred; of anything else the order of size is known to a hundredfold.
 */
export function coincidence(stated: Amount, result: Interval): number {
  if (stated.kind === 'percent' && stated.upper <= 100) {
    return Math.min(1, (width(stated) + result.upper - result.lower) / 100);
  }
  const [lower, upper] = stated.lower === stated.upper ? [stated.lower - 0.5, stated.upper + 0.5] : [stated.lower, stated.upper];
  return Math.min(1, Math.log10((upper / Math.max(lower, upper / 10)) * (result.upper / result.lower)) / DECADES);
}

function width({ lower, upper }: Interval): number {
  return upper - lower;
}

/** A result vaguer than this agrees with too much to prove anything. */
export function isTelling({ kind }: Amount, result: Interval): boolean {
  if (!(result.lower > 0)) return false;
  return kind === 'percent' || kind === 'point' ? width(result) <= WIDEST : result.upper <= result.lower * VAGUEST;
}

/** In points, and as a factor. */
const WIDEST = 10;
const VAGUEST = 1.6;
const DECADES = 2;
