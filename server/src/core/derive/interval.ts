/** A number known only between two bounds: what arithmetic on rounded numbers gives. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

export function plus(...all: readonly Interval[]): Interval {
  return { lower: all.reduce((sum, one) => sum + one.lower, 0), upper: all.reduce((sum, one) => sum + one.upper, 0) };
}

export function minus(a: Interval, b: Interval): Interval {
  return { lower: a.lower - b.upper, upper: a.upper - b.lower };
}

/** Of intervals that lie at or above nought. */
export function times(a: Interval, b: Interval): Interval {
  return { lower: a.lower * b.lower, upper: a.upper * b.upper };
}

/** Of an interval at or above nought by one above it. */
export function over(a: Interval, b: Interval): Interval {
  return { lower: a.lower / b.upper, upper: a.upper / b.lower };
}

export function scaled({ lower, upper }: Interval, factor: number): Interval {
  return { lower: lower * factor, upper: upper * factor };
}
