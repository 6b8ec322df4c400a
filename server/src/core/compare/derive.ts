import type { Quantity } from '../mention';

interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * What follows from two amounts of one series, as intervals of their written precision: growth in per cent, difference, ratio.
 * 240.1 against 190 (billion dollars) gives growth of [26.0, 26.7] %, a difference of [49.6, 50.7] billion and a ratio of [1.26, 1.27].
 */
export interface Derived {
  readonly growth: Interval;
  readonly difference: Interval;
  readonly ratio: Interval;
}

export function derive(later: Quantity, earlier: Quantity): Derived | undefined {
  if (!(earlier.lower > 0) || !Number.isFinite(later.upper) || !Number.isFinite(earlier.upper)) return undefined;
  const ratio = { lower: later.lower / earlier.upper, upper: later.upper / earlier.lower };
  return {
    ratio,
    growth: { lower: (ratio.lower - 1) * 100, upper: (ratio.upper - 1) * 100 },
    difference: { lower: later.lower - earlier.upper, upper: later.upper - earlier.lower },
  };
}
