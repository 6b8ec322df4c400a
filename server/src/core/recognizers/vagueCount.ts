import { type Decimal, integer, scaleBy } from '../decimal';
import { vagueCounts, vagueScales } from './lexicon/numbers';
import type { Numeral } from './numeral';
import { scaled } from './scale';
import type { Text } from './token';

/** "several billion", "a few hundred", "dozens", "tens of thousands", "hundreds of millions". */
export function readVague(text: Text, at: number): Numeral | undefined {
  const { tokens } = text;
  const start = tokens[at]!.start;
  const article = tokens[at]!.lower === 'a' ? 1 : 0;
  const word = tokens[at + article]?.lower ?? '';
  // "low scores" are no forty: scores count only what follows their "of".
  const count = word === 'scores' && tokens[at + 1]?.lower !== 'of' ? undefined : vagueCounts.get(word);
  if (count !== undefined && (article === 1) === (word === 'few' || word === 'couple')) {
    const of = word === 'couple' && tokens[at + article + 1]?.lower === 'of' ? 1 : 0;
    const next = at + article + 1 + of;
    return vague(text, start, next, integer(count[0]), integer(count[1]));
  }
  const scale = article === 0 ? vagueScales.get(word) : undefined;
  if (scale === undefined) return undefined;
  const inner = tokens[at + 1]?.lower === 'of' ? vagueScales.get(tokens[at + 2]?.lower ?? '') : undefined;
  const power = scale + (inner ?? 0);
  const upper = scale === 2 || scale === 1 ? power + 1 : power + (scale === 3 ? 1 : 3);
  const next = inner === undefined ? at + 1 : at + 3;
  return vague(text, start, next, scaleBy(integer(2), power), scaleBy(integer(1), upper));
}

function vague(text: Text, start: number, next: number, lower: Decimal, upper: Decimal): Numeral {
  const hundred = text.tokens[next]?.lower === 'hundred';
  const after = hundred ? next + 1 : next;
  const range = [scaleBy(lower, hundred ? 2 : 0), scaleBy(upper, hundred ? 2 : 0)] as const;
  const digits = { start, end: text.tokens[after - 1]!.end };
  return scaled(text, { value: range[0], step: integer(1), range, coarse: true, style: 'words', digits, next: after });
}
