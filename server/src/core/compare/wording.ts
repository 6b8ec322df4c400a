import type { Span } from '../span';
import { spellingOf } from './wordingSpelling';

/** A word of a text, in the form in which wordings are compared: lower case, straight apostrophes, no marks. */
export interface Token extends Span {
  readonly word: string;
  /** The same for every spelling of the word: labour and labor, six and 6. */
  readonly key: string;
  /** The writer gave the word another ending, in brackets: "depend[s]". */
  readonly bent?: true;
}

/**
 * The words of a text. White space, quotation marks and the marks between words make no difference to a wording; digits do.
 * A letter in brackets belongs to its word, as in "[T]he" and "depend[s]".
 */
export function tokenize(text: string): readonly Token[] {
  return [...text.matchAll(WORD)].map(match => {
    const start = match.index;
    const word = match[0]
      .replace(/[[\]\u00ad]/g, '')
      .toLowerCase()
      .replaceAll('’', "'");
    const token = { word, key: spellingOf(word), start, end: start + match[0].length };
    return match[0].endsWith(']') ? { ...token, bent: true } : token;
  });
}

const WORD = /(?:\[\p{L}{1,2}\](?=\p{L}))?[\p{L}\p{M}\p{N}\u00ad]+(?:['’.,][\p{L}\p{N}]+)*(?:\[\p{L}{1,4}\](?![\p{L}\p{N}]))?/gu;
