import { POST_HEADS, RANKS } from '../lexicon/posts';
import { foldName } from '../lexicon/transliterations';

/** "President Xi" is called Xi. */
export function bareName(form: string): readonly string[] {
  const words = form.split(/\s+/);
  const first = words.findIndex(word => !RANKS.has(word.toLowerCase()) && !POST_HEADS.has(word.toLowerCase()));
  return words.slice(Math.max(0, first));
}

/** The word, folded, by which a person of this name is called. */
export function callOf(words: readonly string[]): readonly string[] {
  const last = words.at(-1);
  return last === undefined || (words.length > 1 && FAMILY_FIRST.has(words[0] ?? ''))
    ? [foldName(words[0] ?? '')]
    : [foldName(last)];
}

/** Family names that come first: "Xi" is Xi Jinping. */
const FAMILY_FIRST: ReadonlySet<string> = new Set(
  'Xi Li Wang Zhang Liu Chen Yang Hu Mao Deng Zhao Zhou Wu Xu Sun Liang Ma Lin Kim Park Moon Yoon Nguyen Tran Pham Le'.split(' '),
);

export function wordsOf(name: string): ReadonlySet<string> {
  return new Set(name.split(/[\s]+/).map(foldName));
}
