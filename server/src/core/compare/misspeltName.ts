import { foldName } from '../lexicon/transliterations';
import type { Name } from '../mention';
import { isMisspelling } from './spelling';

/** The word of a name that is a slip for the word in its place in another, all others being the same: "Helena Quadras" for "Helena Quadros". */
export function misspeltWord(written: Name, right: Name): string | undefined {
  const [words, others] = [written.text.split(/\s+/), right.text.split(/\s+/)];
  if (words.length !== others.length) return undefined;
  const unlike = words.flatMap((word, at) => (foldName(word) === foldName(others[at]!) ? [] : [at]));
  const [at] = unlike;
  if (at === undefined || unlike.length > 1 || !isMisspelling(foldName(words[at]!), foldName(others[at]!))) return undefined;
  return words[at];
}
