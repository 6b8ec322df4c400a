import { FIELDS, GRADES, PAST_GRADES } from '../lexicon/posts';
import type { Span } from '../span';
import { isOf } from './postBodies';
import { type CountryAt, countryOf, lower, type Token } from './postWords';

/** What stands before the noun of a post. */
export interface Before {
  readonly start: number;
  readonly title: readonly Token[];
  readonly bodies: readonly Span[];
  readonly country?: CountryAt;
  readonly loose: boolean;
  readonly past: boolean;
}

/** What stands before the noun: "the", "Denmark’s", "the Hudson Institute", rank and field. `undefined` where a verb or the like stands there. */
export function readBefore(prose: string, words: readonly Token[]): Before | undefined {
  let from = words.length;
  while (from > 0 && isTitleWord(words[from - 1]!.text)) from--;
  const title = words.slice(from).filter(word => !PAST_GRADES.has(lower(word.text)));
  const past = words.some(word => PAST_GRADES.has(lower(word.text).replace(/^ex-.*/, 'ex')));
  const rest = words.slice(0, from).filter((word, i) => !(i === 0 && ARTICLE.test(word.text)));
  const start = words[0]?.start ?? title[0]?.start ?? 0;
  const base = { start, title, past };
  if (rest.length === 0) return { ...base, bodies: [], loose: false };
  const span = { start: rest[0]!.start, end: rest.at(-1)!.end };
  const country = countryOf(prose, span);
  // "In Beijing Foreign Minister Lavrov": a town is whose office it is only in the genitive.
  if (country && !/[’']s?$/.test(rest.at(-1)!.text) && NOUN_FORMS.has(country.form)) return undefined;
  if (country) return { ...base, bodies: [], country, loose: false };
  const bare = { start: span.start, end: span.end - (/[’']s?$/.exec(prose.slice(span.start, span.end))?.[0].length ?? 0) };
  const whose = bare.end < span.end;
  // "The state’s", "the company’s": which, the words do not tell.
  if (whose && !/^\p{Lu}/u.test(rest.at(-1)?.text ?? '')) return { ...base, bodies: [], loose: false };
  // "In Beijing Foreign Minister", "Xi Jinping and Russian President": what stands before is no body’s name.
  if (rest.some((word, at) => /^and$/i.test(word.text) || (at === 0 && OPENS.test(word.text)))) return undefined;
  if (rest.length <= 6 && (whose || rest.every(word => isOf(word.text) || /^\p{Lu}/u.test(word.text)))) {
    return { ...base, bodies: [bare], loose: false };
  }
  if (rest.some(word => /^(?:is|are|was|were|has|have|had|says?|said|and|or|by|with|to|who|that|as|of|in)$/i.test(word.text)))
    return undefined;
  return { ...base, bodies: [], loose: true };
}

const ARTICLE = /^(?:the|a|an|its|their|his|her|our|your|my|one|another|this)$/i;

function isTitleWord(word: string): boolean {
  const plain = lower(word);
  return GRADES.has(plain) || FIELDS.has(plain) || PAST_GRADES.has(plain) || /^ex-\p{L}+$/u.test(plain);
}

const NOUN_FORMS: ReadonlySet<string> = new Set(['name', 'capital', 'metonym']);

const OPENS =
  /^(?:in|on|at|to|for|from|of|by|with|without|when|while|after|before|but|as|then|yet|so|if|since|until|between|today|yesterday)$/i;
