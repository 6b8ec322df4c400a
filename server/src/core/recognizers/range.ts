import { compare, scaleBy } from '../decimal';
import { type Amount, readAmount } from './amount';
import { isDash } from './guard';
import type { Text } from './token';

/** Two amounts as one range ("$3.2–3.6bn", "between 5 and 7 per cent"), or as two values that share their unit ("from 5 to 7 per cent"). */
export interface Range {
  readonly lower: Amount;
  readonly upper: Amount;
  readonly joined: boolean;
}

/** The range from token `at`, whose lower end `low` has been read. */
export function readRange(text: Text, at: number, low: Amount): Range | undefined {
  const { tokens } = text;
  const between = tokens[at]!.lower === 'between';
  const link = linkAfter(text, low.next, between) ?? linkAfter(text, low.numeral.next, between);
  if (link === undefined) return undefined;
  const high = readAmount(text, link.next, true);
  if (high === undefined) return undefined;
  const pair = shareUnit(low, high);
  if (pair === undefined) return undefined;
  // "3–1" and "1 to 10" are scores and scales; only "between 20 and 30" needs no unit.
  if (pair.lower.unit === undefined && !between) return undefined;
  const rising = compare(decimalValue(pair.lower), decimalValue(pair.upper)) < 0;
  // "from 5 to 7 per cent" and "rose by $10m to $340m" are changes, not ranges: two values.
  const before = tokens[at - 1]?.lower ?? '';
  if (link.word === 'to' && before === 'from') return pair.elliptical ? { ...pair, joined: false } : undefined;
  if (link.word === 'to' && (!pair.elliptical || high.unit === undefined) && changes.has(before)) return undefined;
  return rising ? { ...pair, joined: true } : undefined;
}

const changes = new Set(
  'by up down another rose fell grew rise rises rising fall falls falling grow grows climbed climbs dropped drops jumped jumps slid slipped edged'.split(
    ' ',
  ),
);

function linkAfter({ tokens }: Text, at: number, between: boolean): { next: number; word: string } | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (between) return token.lower === 'and' ? { next: at + 1, word: 'and' } : undefined;
  if (isDash(token) || token.lower === '—') {
    if (token.lower === '—' && !token.glued) return undefined;
    return { next: at + 1, word: '-' };
  }
  return token.lower === 'to' ? { next: at + 1, word: 'to' } : undefined;
}

/** The unit and the scale that one of the two leaves to the other: "$3.2–3.6bn", "5 to 7 per cent", "€2–3 billion". */
function shareUnit(low: Amount, high: Amount): { lower: Amount; upper: Amount; elliptical: boolean } | undefined {
  const unit = low.unit ?? high.unit;
  if (unit === undefined) return { lower: low, upper: high, elliptical: false };
  if (low.unit !== undefined && high.unit !== undefined && low.unit.unit !== high.unit.unit) {
    // "20 to 30 new ships": the first number may have taken the noun after the second.
    return undefined;
  }
  const elliptical = low.unit === undefined || high.unit === undefined;
  const lower = { ...low, unit: { ...unit, next: low.next }, numeral: withScale(low, high, elliptical || low.prefixed) };
  const upper = { ...high, unit: { ...unit, next: high.next } };
  return { lower, upper, elliptical };
}

/** The scale word after the second number is the first one's too, where it has none: "$3.2–3.6bn". */
function withScale({ numeral }: Amount, high: Amount, shared: boolean): Amount['numeral'] {
  const { scale } = high.numeral;
  if (!shared || numeral.scale > 0 || scale === 0) return numeral;
  return { ...numeral, scale, value: scaleBy(numeral.value, scale), step: scaleBy(numeral.step, scale) };
}

function decimalValue({ numeral, unit }: Amount) {
  return scaleBy(numeral.value, unit?.power ?? 0);
}
