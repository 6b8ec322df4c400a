import type { Span } from '../span';
import { type CountryMatch, findCountries } from './countries';
import { stemOf } from './stem';
import { STOP_WORDS } from './stop-words';
import { PHRASES_BY_STEM, SYNONYMS } from './synonyms';
import { type Word, wordsIn } from './words';

/** A word that says what a passage is about, as a label that its synonyms, inflections and spellings share. */
export interface Key extends Span {
  /** 'trade', 'compani', 'country:CN', 'place:south china sea'. */
  readonly key: string;
}

/** The content words of a stretch of prose, in order. Numbers, dates and function words are left out; "Sino-Russian" gives two keys. */
export function readKeys(prose: string, span: Span): readonly Key[] {
  const words = wordsIn(prose, span.start, span.end);
  const countries = findCountries(prose, words);
  const keys: Key[] = [];
  let country = 0;
  for (let at = 0; at < words.length; ) {
    const match = countries[country];
    if (match?.first === at) {
      keys.push(countryKey(prose, match));
      country++;
      at = match.after;
      continue;
    }
    const taken = phraseAt(prose, words, at, match?.first ?? words.length);
    if (taken !== undefined) keys.push(taken.key);
    at = taken?.after ?? at + 1;
  }
  return keys;
}

/** What a short text is about: its keys, each once. */
export function keySet(text: string): ReadonlySet<string> {
  return new Set(readKeys(text, { start: 0, end: text.length }).map(key => key.key));
}

/** The label of one word, whatever its case; '' for a word without content. */
export function keyOf(word: string): string {
  return labelOf(word).key;
}

interface Label {
  readonly stem: string;
  readonly key: string;
}

/** What was worked out before, so that a long text costs one look-up a word. */
const labels = new Map<string, Label>();
const MOST_LABELS = 50_000;

function labelOf(word: string): Label {
  const known = labels.get(word);
  if (known !== undefined) return known;
  const label = workOut(word.toLowerCase());
  if (labels.size >= MOST_LABELS) labels.clear();
  labels.set(word, label);
  return label;
}

function workOut(lower: string): Label {
  const stem = stemOf(lower.replace(/['’]s?$/, ''));
  const empty = STOP_WORDS.has(lower.replaceAll('’', "'")) || /^\p{L}$/u.test(lower);
  return { stem, key: empty ? '' : (SYNONYMS.get(stem) ?? stem) };
}

function countryKey(prose: string, match: CountryMatch): Key {
  const place = () => `place:${prose.slice(match.start, match.end).toLowerCase().replace(/\s+/g, ' ')}`;
  return { key: match.code === '' ? place() : `country:${match.code}`, start: match.start, end: match.end };
}

/** The key at a word, or at the phrase that begins there; `undefined` for a word without content. */
function phraseAt(
  prose: string,
  words: readonly Word[],
  at: number,
  end: number,
): { readonly key: Key; readonly after: number } | undefined {
  const first = words[at]!;
  for (const phrase of PHRASES_BY_STEM.get(labelOf(first.text).stem) ?? []) {
    const after = at + phrase.stems.length;
    if (after > end || !phrase.stems.every((stem, i) => labelOf(words[at + i]!.text).stem === stem)) continue;
    const last = words[after - 1]!;
    if (last.end - first.start < 40 && !/[.,;:()]/.test(prose.slice(first.end, last.start))) {
      return { key: { key: phrase.key, start: first.start, end: last.end }, after };
    }
  }
  const joined = joinedPrefix(prose, words, at);
  if (joined !== undefined && at + 1 < end)
    return { key: { key: keyOf(joined), start: first.start, end: words[at + 1]!.end }, after: at + 2 };
  // The month; the verb is hardly ever capitalised.
  const key = first.text === 'March' ? '' : keyOf(first.text);
  return key === '' ? undefined : { key: { key, start: first.start, end: first.end }, after: at + 1 };
}

/** "co-operation" is one word. */
function joinedPrefix(prose: string, words: readonly Word[], at: number): string | undefined {
  const [word, next] = [words[at]!, words[at + 1]];
  if (next === undefined || !/^(?:co|re|pre|sub)$/i.test(word.text) || !/^[-‑]$/.test(prose.slice(word.end, next.start)))
    return undefined;
  return word.text + next.text;
}
