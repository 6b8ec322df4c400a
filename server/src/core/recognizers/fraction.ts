import { divide, integer, multiply, normalize, scaleBy } from '../decimal';
import { denominators, scaleWords, units } from './lexicon/numbers';
import type { Numeral } from './numeral';
import type { Text, Token } from './token';

export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
  readonly next: number;
  /** "a third", "a quarter", "half": forms that often mean something else. */
  readonly weak: boolean;
}

/** "half", "a third", "one quarter", "two-thirds", "three fifths". */
export function readFraction({ tokens }: Text, at: number): Fraction | undefined {
  const word = tokens[at]?.lower ?? '';
  if (word === 'half') return { numerator: 1, denominator: 2, next: at + 1, weak: true };
  const numerator = word === 'a' ? 1 : units.get(word);
  if (numerator === undefined || numerator === 0) return undefined;
  const next = skipHyphen(tokens, at + 1);
  const name = tokens[next]?.lower ?? '';
  const denominator = denominators.get(name);
  if (denominator === undefined || numerator >= denominator) return undefined;
  if (name.endsWith('s') !== numerator > 1 && name !== 'half') return undefined;
  return { numerator, denominator, next: next + 1, weak: word === 'a' };
}

export function skipHyphen(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  return (token?.lower === '-' || token?.lower === '‑') && token.glued ? at + 1 : at;
}

/** "half a billion", "a quarter of a trillion", "two-thirds of a million"; "half a percent" is half of one. */
export function readFractionOfScale(text: Text, at: number): Numeral | undefined {
  const { tokens } = text;
  const fraction = readFraction(text, at);
  if (fraction === undefined) return undefined;
  let next = fraction.next;
  if (tokens[next]?.lower === 'of') next++;
  if (tokens[next]?.lower !== 'a' && tokens[next]?.lower !== '-') return undefined;
  const scale = tokens[next + 1]?.lower ?? '';
  const percent = tokens[next]!.lower === 'a' && /^(?:percent|per|percentage)$/.test(scale);
  const power = percent ? 0 : scaleWords.get(scale);
  if (power === undefined) return undefined;
  const value = normalize(scaleBy(divide(integer(fraction.numerator), integer(fraction.denominator), 6), power));
  const start = tokens[at]!.start;
  const last = percent ? next : next + 1;
  return {
    value,
    step: multiply(value, { coefficient: 1n, exponent: -1 }),
    range: undefined,
    coarse: true,
    style: 'words',
    digits: { start, end: tokens[fraction.next - 1]!.end },
    scale: power,
    next: last + 1,
  };
}
