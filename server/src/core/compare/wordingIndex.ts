import type { Token } from './wording';

/** The words of many texts, set up so that the places where a quotation may come from are found without reading them all. */
export interface WordingIndex {
  /** The words of all texts, one text after the other. */
  readonly tokens: readonly Token[];
  /** Which text each of them stands in. */
  readonly text: Int32Array;
  /** For each place in `tokens`, the last place before it with the same word, and with the same two words; -1 where there is none. */
  readonly sameWord: Int32Array;
  readonly samePair: Int32Array;
  readonly lastWord: ReadonlyMap<string, number>;
  readonly lastPair: ReadonlyMap<string, number>;
}

export function indexWordings(texts: readonly (readonly Token[])[]): WordingIndex {
  const tokens = texts.flat();
  const sameWord = new Int32Array(tokens.length).fill(-1);
  const samePair = new Int32Array(tokens.length).fill(-1);
  const lastWord = new Map<string, number>();
  const lastPair = new Map<string, number>();
  tokens.forEach(({ key }, at) => {
    chain(lastWord, sameWord, key, at);
    const next = tokens[at + 1];
    if (next) chain(lastPair, samePair, `${key} ${next.key}`, at);
  });
  const text = Int32Array.from(texts.flatMap((own, at) => own.map(() => at)));
  return { tokens, text, sameWord, samePair, lastWord, lastPair };
}

function chain(last: Map<string, number>, same: Int32Array, key: string, at: number): void {
  same[at] = last.get(key) ?? -1;
  last.set(key, at);
}

/** Where a quotation would begin, about, if it stood whole in a text; counted as `tokens` are. */
export interface Place {
  readonly text: number;
  readonly begin: number;
}

/**
 * The places of the index, best first, at which a quotation would begin if it stood there whole: where most of its pairs of words and
 * of its rare words meet. What is said a hundred times over tells no place from another and is passed over.
 */
export function findPlaces(index: WordingIndex, quote: readonly Token[], most: number): readonly Place[] {
  const votes = new Map<number, Votes>();
  quote.forEach(({ key }, at) => {
    const next = quote[at + 1];
    if (next) vote(votes, index.text, index.samePair, index.lastPair.get(`${key} ${next.key}`), at, 2);
    vote(votes, index.text, index.sameWord, index.lastWord.get(key), at, 1);
  });
  return [...votes.values()].sort((a, b) => b.weight - a.weight || a.begin - b.begin).slice(0, most);
}

interface Votes extends Place {
  weight: number;
}

/** Places this near to each other are one: words are left out or put in. */
const NEAR = 16;
const OFTEN = 100;
/** More than a text has cells. */
const CELLS = 2 ** 24;

function vote(
  votes: Map<number, Votes>,
  texts: Int32Array,
  same: Int32Array,
  last: number | undefined,
  at: number,
  weight: number,
): void {
  const found: number[] = [];
  for (let place = last ?? -1; place >= 0; place = same[place]!) {
    found.push(place);
    if (found.length > OFTEN) return;
  }
  for (const place of found) {
    const [text, begin] = [texts[place]!, place - at];
    const cell = text * CELLS + Math.round(begin / NEAR);
    const known = votes.get(cell);
    if (known) known.weight += weight;
    else votes.set(cell, { text, begin, weight });
  }
}
