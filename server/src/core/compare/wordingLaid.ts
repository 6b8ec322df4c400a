import { STOP_WORDS } from '../lexicon/stop-words';
import type { Token } from './wording';

/** A stretch of a quotation that differs from the source: tokens `from` up to `to` of the quotation, and those of the source they stand for. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly sourceFrom: number;
  readonly sourceTo: number;
}

/** How a quotation lies on a stretch of a source: the source words that it covers, and where it differs. */
export interface Laid {
  readonly sourceFrom: number;
  readonly sourceTo: number;
  readonly changes: readonly Change[];
  /** Words that agree, and those of them that tell one passage from another. */
  readonly matches: number;
  readonly telling: number;
  /** The longest run of words that agree. */
  readonly run: number;
}

/**
 * Lays a whole quotation on the words of a source from `first` to before `after`, so that most agree, in order; where in the source it
 * begins and ends is free. One change is dearer to open than to carry on, so that words left out together are one change.
 * Costs quotation × source steps.
 */
export function layOn(quote: readonly Token[], source: readonly Token[], first: number, after: number): Laid {
  const [rows, columns] = [quote.length + 1, after - first + 1];
  const best = new Int32Array(rows * columns);
  const added = new Int32Array(rows * columns).fill(NEVER);
  const left = new Int32Array(rows * columns).fill(NEVER);
  for (let i = 1; i < rows; i++) {
    best[i * columns] = added[i * columns] = -OPEN - ADD * i;
    const word = quote[i - 1]!;
    const worth = isTelling(word) ? TELLING : MATCH;
    for (let j = 1; j < columns; j++) {
      const at = i * columns + j;
      added[at] = Math.max(best[at - columns]! - OPEN, added[at - columns]!) - ADD;
      left[at] = Math.max(best[at - 1]! - OPEN, left[at - 1]!) - LEAVE;
      const pair = best[at - columns - 1]! + (agree(word, source[first + j - 1]!) ? worth : -REPLACE);
      best[at] = Math.max(pair, added[at]!, left[at]!);
    }
  }
  const last = (rows - 1) * columns;
  let end = 0;
  for (let j = 1; j < columns; j++) if (best[last + j]! > best[last + end]!) end = j;
  return trace(quote, source, first, { best, added, left, columns }, end);
}

const MATCH = 4;
const TELLING = 6;
const REPLACE = 3;
const OPEN = 4;
const ADD = 2;
const LEAVE = 1;
const NEVER = -1e9;

interface Scores {
  readonly best: Int32Array;
  readonly added: Int32Array;
  readonly left: Int32Array;
  readonly columns: number;
}

function trace(quote: readonly Token[], source: readonly Token[], first: number, scores: Scores, end: number): Laid {
  const { best, added, left, columns } = scores;
  const pairs: (readonly [quoted: number, source: number])[] = [];
  let [i, j] = [quote.length, end];
  let within: 'added' | 'left' | undefined;
  while (i > 0) {
    const at = i * columns + j;
    if (within === undefined && best[at] === added[at]) within = 'added';
    else if (within === undefined && best[at] === left[at]) within = 'left';
    if (within === 'added') {
      if (j === 0 || added[at] !== added[at - columns]! - ADD) within = undefined;
      i--;
    } else if (within === 'left') {
      if (left[at] !== left[at - 1]! - LEAVE) within = undefined;
      j--;
    } else {
      i--;
      j--;
      if (agree(quote[i]!, source[first + j]!)) pairs.push([i, first + j]);
    }
  }
  return gather(quote, pairs.reverse(), first + j, first + end);
}

function gather(
  quote: readonly Token[],
  pairs: readonly (readonly [number, number])[],
  sourceFrom: number,
  sourceTo: number,
): Laid {
  const changes: Change[] = [];
  let [from, face] = [0, sourceFrom];
  let [run, longest] = [0, 0];
  for (const [quoted, source] of [...pairs, [quote.length, sourceTo] as const]) {
    const changed = quoted > from || source > face;
    if (changed) changes.push({ from, to: quoted, sourceFrom: face, sourceTo: source });
    run = changed ? 1 : run + 1;
    if (quoted < quote.length) longest = Math.max(longest, run);
    [from, face] = [quoted + 1, source + 1];
  }
  const telling = pairs.filter(([quoted]) => isTelling(quote[quoted]!)).length;
  return { sourceFrom, sourceTo, changes, matches: pairs.length, telling, run: longest };
}

/** The same word, however it is spelled; a word bent by its writer agrees with every word that begins like it. */
function agree(quoted: Token, source: Token): boolean {
  return quoted.key === source.key || (quoted.bent === true && quoted.word.slice(0, 3) === source.word.slice(0, 3));
}

/** "of", "the" and their like stand in every passage; names of days and months, and words with content, tell one from another. */
export function isTelling({ word }: Token): boolean {
  return !STOP_WORDS.has(word) || DATE_WORD.test(word);
}

const DATE_WORD = /^(?:january|february|april|june|july|august|september|october|november|december|\w+day)$/;
