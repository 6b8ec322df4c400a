import { JOINING } from '../draft/abbreviations';
import type { Word } from '../lexicon/words';

/** Whether a word begins a sentence, a quotation or a line of a list, where a capital says nothing. */
export function beginsSentence(prose: string, words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  let back = word.start - 1;
  while (back >= 0 && /[\s([]/.test(prose[back]!)) back--;
  if (back < 0 || /[!?:;“‘"«—•–·|]/.test(prose[back]!)) return true;
  if (prose[back] === '”' || prose[back] === '’') return /[.!?]/.test(prose[back - 1] ?? '');
  if (prose[back] !== '.') return false;
  const before = words[at - 1];
  return before === undefined || !(JOINING.has(before.text.toLowerCase()) || /^\p{Lu}$|\.$/u.test(before.text));
}

export interface Capitals {
  /** The words that are written with a capital somewhere inside a sentence. */
  readonly inside: ReadonlySet<string>;
  /** Every longer word has one: a title, in which capitals say nothing. */
  readonly title: boolean;
}

export function readCapitals(prose: string, words: readonly Word[]): Capitals {
  const inside = new Set<string>();
  let small = 0;
  for (const [at, word] of words.entries()) {
    if (!word.capital && word.text.length > 3) small++;
    if (word.capital && !beginsSentence(prose, words, at)) inside.add(word.text);
  }
  return small === 0 && words.length > 2 ? { inside: new Set(), title: true } : { inside, title: false };
}
