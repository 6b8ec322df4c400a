import type { Hedge } from '../../mention';

/**
 * What a phrase before a number does to it. `close` keeps an open bound near: "just over $5bn" is not $9bn.
 * The phrases are those of plain reporting; a word that only sometimes hedges ("over 2022") is checked by what follows.
 */
export interface HedgePhrase {
  readonly hedge: Hedge;
  readonly close?: true;
}

const phrases: readonly (readonly [string, HedgePhrase])[] = [
  ...list('about', [
    'about',
    'around',
    'roughly',
    'approximately',
    'approx',
    'approx .',
    'circa',
    'ca',
    'ca .',
    'c .',
    'some',
    'an estimated',
    'estimated',
    'in the region of',
    'in the order of',
    'of the order of',
    'on the order of',
    'close to',
    'more or less',
    'something like',
    '~',
    '≈',
    '∼',
    'just about',
    'somewhere around',
  ]),
  ...list('nearly', [
    'nearly',
    'almost',
    'just under',
    'just below',
    'just short of',
    'slightly under',
    'slightly below',
    'slightly less than',
    'a little under',
    'a little less than',
    'just less than',
    'not quite',
    'very nearly',
    'approaching',
    'nearing',
    'shy of',
    'just shy of',
  ]),
  ...list('over', [
    'over',
    'more than',
    'above',
    'exceeding',
    'in excess of',
    'well over',
    'well above',
    'far more than',
    'much more than',
    'well in excess of',
    'upwards of',
    'upward of',
    'north of',
    'greater than',
    'higher than',
    'far above',
    'considerably more than',
    '>',
  ]),
  ...list(
    'over',
    [
      'just over',
      'just above',
      'just more than',
      'slightly over',
      'slightly more than',
      'slightly above',
      'a little over',
      'a little more than',
      'little more than',
      'barely over',
      'a bit over',
      'a bit more than',
    ],
    true,
  ),
  ...list('under', [
    'under',
    'below',
    'less than',
    'fewer than',
    'well under',
    'well below',
    'far less than',
    'far fewer than',
    'lower than',
    'smaller than',
    '<',
  ]),
  ...list('at-least', [
    'at least',
    'no less than',
    'no fewer than',
    'not less than',
    'not fewer than',
    'a minimum of',
    'minimum',
    '≥',
  ]),
  ...list('at-most', [
    'at most',
    'up to',
    'no more than',
    'not more than',
    'a maximum of',
    'maximum',
    'as much as',
    'as many as',
    'at the most',
    'a ceiling of',
    '≤',
  ]),
];

function list(hedge: Hedge, texts: readonly string[], close?: true): [string, HedgePhrase][] {
  return texts.map(text => [text, close ? { hedge, close } : { hedge }]);
}

/** Phrases by their last token, the longest first, each as its tokens in order of the text. */
export const hedgesByLastToken: ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly phrase: HedgePhrase }[]
> = new Map(Object.entries(group()).map(([last, rows]) => [last, [...rows].sort((a, b) => b.words.length - a.words.length)]));

function group(): Record<string, { words: string[]; phrase: HedgePhrase }[]> {
  const grouped: Record<string, { words: string[]; phrase: HedgePhrase }[]> = {};
  for (const [text, phrase] of phrases) {
    const words = text.split(' ');
    const last = words[words.length - 1]!;
    grouped[last] = [...(grouped[last] ?? []), { words, phrase }];
  }
  return grouped;
}
