import { type CountryMatch, findCountries } from '../lexicon/countries';
import { wordsIn } from '../lexicon/words';
import type { Span } from '../span';

/** A word as written, with its possessive ending. */
export interface Token extends Span {
  readonly text: string;
}

export function tokensIn(prose: string, from: number, to: number): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of prose.slice(from, to).matchAll(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}’'&.-]*/gu)) {
    tokens.push({ text: match[0], start: from + match.index, end: from + match.index + match[0].length });
    if (tokens.length > MOST_WORDS) break;
  }
  return tokens;
}

const MOST_WORDS = 14;

/** In small letters, with single spaces. */
export function lower(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'");
}

/** A country where a text names it, and how. */
export interface CountryAt extends Span {
  readonly code: string;
  readonly form: CountryMatch['form'];
}

/** The country that a whole stretch of text names, less a possessive ending. */
export function countryOf(prose: string, { start, end }: Span): CountryAt | undefined {
  const text = prose.slice(start, end).replace(/[’']s?$/, '');
  const [match, ...others] = findCountries(text, wordsIn(text));
  if (!match || others.length > 0 || match.code === '' || match.start !== 0 || match.end !== text.length) return undefined;
  return { start, end: start + text.length, code: match.code, form: match.form };
}
