import type { Span } from '../span';

/** A word of a text, in the form in which wordings are compared: lower case, straight apostrophes, no marks. */
export interface Token extends Span {
  readonly word: string;
}

/** The words of a text. White space, quotation marks and the marks between words make no difference to a wording; digits do. */
export function tokenize(text: string): readonly Token[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu)].map(match => ({
    word: match[0].toLowerCase().replaceAll('’', "'"),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** How a quotation lies on a source text: which of its words stand there, and the stretch of source words that it covers. */
export interface Overlay {
  /** Of each quoted word, the index of the same word in the source, or undefined where it is another, or added. */
  readonly same: readonly (number | undefined)[];
  /** Source words from `from` up to, not including, `to`, that the quotation covers. */
  readonly from: number;
  readonly to: number;
  readonly matches: number;
}

/**
 * Lays a quotation on a source text so that most words agree, in order; the source may go on at both ends at no cost, and so may the
 * quotation, for a source text is often a fragment. Costs `quote.length × source.length` steps.
 */
export function overlay(quote: readonly Token[], source: readonly Token[]): Overlay {
  const [rows, columns] = [quote.length + 1, source.length + 1];
  const score = new Int32Array(rows * columns);
  const at = (i: number, j: number) => score[i * columns + j] ?? 0;
  for (let i = 1; i < rows; i++) {
    for (let j = 1; j < columns; j++) {
      const pair = quote[i - 1]?.word === source[j - 1]?.word ? MATCH : SUBSTITUTE;
      score[i * columns + j] = Math.max(at(i - 1, j - 1) + pair, at(i - 1, j) + GAP, at(i, j - 1) + GAP, 0);
    }
  }
  let [i, j] = [0, 0];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) if (at(row, column) > at(i, j)) [i, j] = [row, column];
  }
  return trace(quote, source, at, i, j);
}

const MATCH = 3;
const SUBSTITUTE = -1;
const GAP = -1;

function trace(
  quote: readonly Token[],
  source: readonly Token[],
  at: (i: number, j: number) => number,
  i: number,
  j: number,
): Overlay {
  const same: (number | undefined)[] = quote.map(() => undefined);
  const [endInQuote, endInSource] = [i, j];
  let matches = 0;
  while (i > 0 && j > 0 && at(i, j) > 0) {
    const agrees = quote[i - 1]?.word === source[j - 1]?.word;
    if (at(i, j) === at(i - 1, j - 1) + (agrees ? MATCH : SUBSTITUTE)) {
      if (agrees) {
        same[i - 1] = j - 1;
        matches++;
      }
      i--;
      j--;
    } else if (at(i, j) === at(i - 1, j) + GAP) i--;
    else j--;
  }
  // Words at the ends of the quotation face words of the source as far as it goes.
  const from = Math.max(0, j - i);
  const to = Math.min(source.length, endInSource + quote.length - endInQuote);
  return { same, from, to, matches };
}
