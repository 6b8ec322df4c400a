import { type HedgePhrase, hedgesByLastToken } from './lexicon/hedges';
import type { Text, Token } from './token';

/** The hedge that ends just before token `at`, and the index of its first token. */
export function hedgeBefore({ tokens }: Text, at: number): { readonly phrase: HedgePhrase; readonly first: number } | undefined {
  const rows = hedgesByLastToken.get(tokens[at - 1]?.lower ?? '');
  if (rows === undefined) return undefined;
  for (const { words, phrase } of rows) {
    const first = at - words.length;
    if (standsAt(tokens, first, words) && !isMovement(tokens, first, words)) return { phrase, first };
  }
  return undefined;
}

function standsAt(tokens: readonly Token[], first: number, words: readonly string[]): boolean {
  for (let index = 0; index < words.length; index++) {
    if (tokens[first + index]?.lower !== words[index]) return false;
  }
  return true;
}

/** "It goes up to 8,400" reaches it: that is no "up to". */
function isMovement(tokens: readonly Token[], first: number, words: readonly string[]): boolean {
  return words[0] === 'up' && words[1] === 'to' && GOES.has(tokens[first - 1]?.lower ?? '');
}

const GOES: ReadonlySet<string> = new Set(
  'go goes going went gone come comes came coming move moves moved step stepped put took brings brought pushed'.split(' '),
);

/** "20 or so", "20 or more", "$200bn-plus", "20-odd": a hedge after the number, and the index after it. */
export function hedgeAfter({ tokens }: Text, at: number): { readonly phrase: HedgePhrase; readonly next: number } | undefined {
  const [first, second] = [tokens[at]?.lower, tokens[at + 1]?.lower];
  if (first === 'or') {
    if (second === 'so' || second === 'thereabouts') return { phrase: { hedge: 'about' }, next: at + 2 };
    if (second === 'more') return { phrase: { hedge: 'at-least' }, next: at + 2 };
    if (second === 'less' || second === 'fewer') return { phrase: { hedge: 'at-most' }, next: at + 2 };
  }
  if (first === '+' && tokens[at]!.glued) return { phrase: { hedge: 'at-least' }, next: at + 1 };
  if (first === '-' && tokens[at]!.glued && second === 'plus') return { phrase: { hedge: 'at-least' }, next: at + 2 };
  if (first === '-' && tokens[at]!.glued && second === 'odd') return { phrase: { hedge: 'about' }, next: at + 2 };
  return undefined;
}
