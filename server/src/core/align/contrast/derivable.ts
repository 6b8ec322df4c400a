import { readPeriod } from '../../compare/dates';
import { meets } from '../../compare/quantity';
import type { Mention, Quantity } from '../../mention';
import type { NumberMention } from './kinds';

interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Whether a number follows from a few others: their sum, difference, ratio, growth, share or complement, a list's total, the years between
 * two dates. All by the intervals of their written precision. Operands are few, for with many anything follows.
 */
export function isDerivable(stated: NumberMention, operands: readonly Mention[]): boolean {
  if (stated.kind === 'duration') return isBetweenDates(stated, operands);
  const numbers = operands.filter(
    (one): one is Quantity => one.kind === 'quantity' && Number.isFinite(one.upper) && one.lower >= 0,
  );
  switch (stated.dimension) {
    case 'percent':
    case 'percentage-point':
    case 'multiple':
    case 'number':
      return (
        isShare(stated, numbers) ||
        isCombined(
          stated,
          numbers.filter(one => one.dimension === stated.dimension),
        )
      );
    default:
      return isCombined(
        stated,
        numbers.filter(one => one.dimension === stated.dimension && (one.unit === stated.unit || one.dimension === 'count')),
      );
  }
}

function isCombined(stated: Quantity, all: readonly Quantity[]): boolean {
  const numbers = all.slice(0, MOST);
  const percents = stated.dimension === 'percent';
  for (const [i, a] of numbers.entries()) {
    if (percents && meets(stated, { lower: 100 - a.upper, upper: 100 - a.lower })) return true;
    for (const b of numbers.slice(i + 1)) {
      if (meets(stated, { lower: a.lower + b.lower, upper: a.upper + b.upper })) return true;
      if (meets(stated, difference(a, b)) || meets(stated, difference(b, a))) return true;
    }
  }
  return (
    numbers.length > 2 && meets(stated, { lower: sum(numbers.map(one => one.lower)), upper: sum(numbers.map(one => one.upper)) })
  );
}

function isShare(stated: Quantity, numbers: readonly Quantity[]): boolean {
  const percents = stated.dimension === 'percent';
  const factor = percents ? 100 : 1;
  for (const a of numbers.slice(0, MOST)) {
    for (const b of numbers.slice(0, MOST)) {
      if (a === b || a.dimension !== b.dimension || a.unit !== b.unit || b.lower <= 0) continue;
      const ratio = { lower: (factor * a.lower) / b.upper, upper: (factor * a.upper) / b.lower };
      if (meets(stated, ratio)) return true;
      if (
        percents &&
        (meets(stated, { lower: ratio.lower - 100, upper: ratio.upper - 100 }) ||
          meets(stated, { lower: 100 - ratio.upper, upper: 100 - ratio.lower }))
      )
        return true;
    }
  }
  return false;
}

function isBetweenDates(stated: Interval, operands: readonly Mention[]): boolean {
  const times = operands.flatMap(one => (one.kind === 'date' ? (readPeriod(one.edtf) ?? []) : [])).slice(0, MOST);
  return times.some((a, i) =>
    times.slice(i + 1).some(b => {
      const years = Math.abs(Math.floor(a.from / 10000) - Math.floor(b.from / 10000));
      return meets(stated, { lower: (years - 1) * 365.25, upper: (years + 1) * 365.25 });
    }),
  );
}

const MOST = 7;

function difference(a: Interval, b: Interval): Interval {
  return { lower: a.lower - b.upper, upper: a.upper - b.lower };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
