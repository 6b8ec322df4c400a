import { readPeriod } from '../compare/dates';
import type { DateMention, Mention } from '../mention';
import type { Interval } from './interval';

/** Between two dates: "a little over nine months" from 25 December 2024 to 3 October 2025, "55 years" from 1970 to 2025. */
export interface Between extends Interval {
  readonly operation: 'time between';
  readonly operands: readonly [DateMention, DateMention];
}

/** The time between each two dates, in days. A date known to the year alone lies anywhere in it, and a writer counts the years apart. */
export function* timesBetween(operands: readonly Mention[]): Iterable<Between> {
  const dates = operands.filter((one): one is DateMention => one.kind === 'date' && /\d{4}/.test(one.edtf));
  for (const [at, first] of dates.entries()) {
    for (const second of dates.slice(at + 1)) {
      const [a, b] = [readDays(first.edtf), readDays(second.edtf)];
      if (!a || !b || (a.lower === b.lower && a.upper === b.upper)) continue;
      const [earlier, later] = a.lower <= b.lower ? [a, b] : [b, a];
      const apart = {
        lower: Math.max(0, later.lower - earlier.upper) + (later.coarse && earlier.coarse ? HALF_YEAR : 0),
        upper: later.upper - earlier.lower - (later.coarse && earlier.coarse ? HALF_YEAR : 0),
      };
      if (apart.upper > 0)
        yield { operation: 'time between', operands: a.lower <= b.lower ? [first, second] : [second, first], ...apart };
    }
  }
}

const HALF_YEAR = 365.2425 / 2;

/** Days since the year 0, the earliest and the latest that a date can mean; coarse where only the year is known. */
function readDays(edtf: string): (Interval & { readonly coarse: boolean }) | undefined {
  const period = readPeriod(edtf);
  if (!period || !Number.isFinite(period.from) || !Number.isFinite(period.to)) return undefined;
  return { lower: dayOf(period.from), upper: dayOf(period.to) + 1, coarse: /^\d{4}$/.test(edtf) };
}

/** The days of yyyymmdd, by the mean length of months: off by two at most, far less than what is told apart. */
function dayOf(date: number): number {
  const [year, month, day] = [Math.floor(date / 10000), Math.floor(date / 100) % 100, date % 100];
  return year * 365.2425 + (month - 1) * (365.2425 / 12) + (day - 1);
}
