import { codes, prefixedSigns, signs, wordsBefore } from './lexicon/currencies';
import { tens, units, vagueCounts, vagueScales } from './lexicon/numbers';
import type { Token } from './token';

/** Whether a quantity may begin here: a digit, a number word, a currency sign or code, a plus or minus, "between". */
export function startsAmount({ kind, lower, capital }: Token): boolean {
  if (kind === 'number') return true;
  if (kind === 'mark') return signMarks.has(lower);
  return words.has(lower) || (capital && codeWords.has(lower));
}

const signMarks = new Set([...signs.keys(), '+', '-', '−', '–']);
const words: ReadonlySet<string> = new Set([
  ...units.keys(),
  ...tens.keys(),
  ...vagueCounts.keys(),
  ...vagueScales.keys(),
  'a',
  'an',
  'half',
  'between',
]);
const codeWords: ReadonlySet<string> = new Set([
  ...[...codes].map(code => code.toLowerCase()),
  ...[...prefixedSigns.keys()].map(sign => sign.slice(0, -1)),
  ...wordsBefore.keys(),
  'u',
]);
