import type { Span } from '../span';

/** A word of the text: letters with inner apostrophes, or initials with their stops ("U.S."), without a possessive ending. */
export interface Word extends Span {
  readonly text: string;
  /** It begins with a capital letter. */
  readonly capital: boolean;
}

/** The words of a text; numbers, and words glued to digits, are left out. Soft hyphens are dropped from `text`, never from the span. */
export function wordsIn(prose: string, from = 0, to = prose.length): readonly Word[] {
  const words: Word[] = [];
  const slice = from === 0 && to === prose.length ? prose : prose.slice(from, to);
  for (const match of slice.matchAll(WORD)) {
    if (/\d/.test(match[0])) continue;
    const bare = withoutPossessive(match[0]);
    const text = bare.includes('\u00ad') ? bare.replaceAll('\u00ad', '') : bare;
    words.push({ text, start: from + match.index, end: from + match.index + bare.length, capital: isCapital(text) });
  }
  return words;
}

const WORD = /(?:\p{Lu}\.){2,}|[\p{L}\p{M}\p{N}\u00ad]+(?:['’][\p{L}\p{M}]+)*/gu;

function withoutPossessive(word: string): string {
  const mark = word.charCodeAt(word.length - 2);
  return (mark === 0x27 || mark === 0x2019) && /[sS]$/.test(word) ? word.slice(0, -2) : word;
}

function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(text);
}
