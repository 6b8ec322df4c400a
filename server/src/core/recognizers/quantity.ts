import type { Dimension, Quantity } from '../mention';
import type { Span } from '../span';
import type { Interval } from './interval';
import type { Text } from './token';

/** What a recognizer knows of a quantity, its span as token indices. */
export interface Measure {
  readonly first: number;
  readonly next: number;
  readonly dimension: Dimension;
  readonly unit: string;
  readonly value: number;
  readonly precision: number;
  readonly interval: Interval;
  readonly sign: 'up' | 'down' | undefined;
  readonly qualifier: string | undefined;
  readonly numeral: Span;
  readonly scale: number;
}

/** The mention of a quantity. It is built in one go, its optional parts last: spreads cost as much as all the reading. */
export function quantityOf({ tokens, prose }: Text, measure: Measure): Quantity {
  const { first, next, dimension, unit, value, precision, interval, sign, qualifier, numeral, scale } = measure;
  const { start } = tokens[first]!;
  const { end } = tokens[next - 1]!;
  const { lower, upper, hedge } = interval;
  const text = prose.slice(start, end);
  const mention: { -readonly [Key in keyof Quantity]: Quantity[Key] } = {
    kind: 'quantity',
    start,
    end,
    text,
    dimension,
    unit,
    lower,
    upper,
    value,
    precision,
    numeral,
    scale,
  };
  if (hedge !== undefined) mention.hedge = hedge;
  if (sign !== undefined) mention.sign = sign;
  if (qualifier !== undefined) mention.qualifier = qualifier;
  return mention;
}
