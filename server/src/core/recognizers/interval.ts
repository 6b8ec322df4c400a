import { add, type Decimal, half, larger, multiply, normalize, smaller, subtract, toNumber, zero } from '../decimal';
import type { Hedge } from '../mention';
import type { HedgePhrase } from './lexicon/hedges';

export interface Interval {
  readonly lower: number;
  readonly upper: number;
  readonly hedge?: Hedge;
}

/** A value as written. `step` is one unit of its last digit, 0 for an exact count; `coarse` words round by a tenth. */
export interface Written {
  readonly value: Decimal;
  readonly step: Decimal;
  readonly coarse: boolean;
}

/**
 * What a number means as an interval.
 *
 * - Written alone, it is ± half a unit of its last digit, as rounding makes it: "$190bn" is [189.5, 190.5]bn. Exact counts are points.
 * - "about" is ± one unit of the last significant digit, at most a tenth: the prototypes' flat ± 4–6 % hid 36.5 for 35.6.
 * - "nearly", "almost", "just under" reach down by that much, "just over" up; "nearly $240bn" is [230, 240]bn.
 * - "more than", "at least" are open above, "less than", "up to" reach down to nought: amounts and counts are not negative.
 *
 * Round words ("half a billion", "a dozen") have no digit to go by and reach a tenth when hedged.
 */
export function intervalOf(written: Written, phrase: HedgePhrase | undefined): Interval {
  const { value } = written;
  if (phrase === undefined && written.step.coefficient === 0n) {
    const exact = toNumber(value);
    return { lower: exact, upper: exact };
  }
  const error = half(written.step);
  const plain = { lower: toNumber(subtract(value, error)), upper: toNumber(add(value, error)) };
  if (phrase === undefined) return plain;
  const margin = larger(error, reachOf(written));
  const [below, exactly, above] = [toNumber(subtract(value, margin)), toNumber(value), toNumber(add(value, margin))];
  const { hedge, close } = phrase;
  switch (hedge) {
    case 'about':
      return { lower: below, upper: above, hedge };
    case 'nearly':
      return { lower: below, upper: exactly, hedge };
    case 'over':
      return { lower: exactly, upper: close ? above : Number.POSITIVE_INFINITY, hedge };
    case 'at-least':
      return { lower: exactly, upper: Number.POSITIVE_INFINITY, hedge };
    case 'under':
    case 'at-most':
      return { lower: toNumber(smaller(zero, value)), upper: exactly, hedge };
    case 'between':
    case 'several':
      return { ...plain, hedge };
  }
}

/** One unit of the last significant digit, at most a tenth of the value. */
function reachOf({ value, coarse }: Written): Decimal {
  const positive = value.coefficient < 0n ? { ...value, coefficient: -value.coefficient } : value;
  const tenth = multiply(positive, { coefficient: 1n, exponent: -1 });
  if (coarse) return tenth;
  return smaller(tenth, { coefficient: 1n, exponent: normalize(value).exponent });
}
