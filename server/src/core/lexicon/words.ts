import type { Span } from '../span';

/** A word of the text: letters with inner apostrophes, or initials with their stops ("U.S."), without a possessive ending. */
export interface Word extends Span {
  readonly text: string;
}

/** The words of a text; numbers, and words glued to digits, are left out. Soft hyphens are dropped from `text`, never from the span. */
export function wordsIn(prose: string, from = 0, to = prose.length): readonly Word[] {
  const words: Word[] = [];
  const slice = from === 0 && to === prose.length ? prose : prose.slice(from, to);
  for (const match of slice.matchAll(WORD)) {
    if (/\d/.test(match[0])) continue;
    const bare = withoutPossessive(match[0]);
    words.push({ text: bare.replaceAll('\u00ad', ''), start: from + match.index, end: from + match.index + bare.length });
  }
  return words;
}

const WORD = /(?:\p{Lu}\.){2,}|[\p{L}\p{M}\p{N}\u00ad]+(?:['’][\p{L}\p{M}]+)*/gu;

function withoutPossessive(word: string): string {
  return word.replace(/['’][sS]$/, '');
}
