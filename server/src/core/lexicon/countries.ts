import type { Span } from '../span';
import { COUNTRIES, PREFIXES } from './countries-table';
import { NAME_HEADS, PLACES } from './places';
import { type Word, wordsIn } from './words';

export type CountryForm = 'name' | 'acronym' | 'adjective' | 'demonym' | 'capital' | 'metonym';

/** A country meant in the text, by one of its names or by what stands for it; or a place that only looks like one. */
export interface CountryMatch extends Span {
  /** ISO code ('CN', 'EU'), or '' for a place that is no country ("South China Sea"). */
  readonly code: string;
  readonly form: CountryForm | 'place';
  /** The words of the text that it takes, from `first` to before `after`. */
  readonly first: number;
  readonly after: number;
}

/** Finds countries among the words of a text, longest name first. "Sino-Russian" is two matches, "South China Sea" is a place. */
export function findCountries(prose: string, words: readonly Word[]): readonly CountryMatch[] {
  const found: CountryMatch[] = [];
  for (let at = 0; at < words.length; ) {
    const match = matchAt(prose, words, at);
    if (match !== undefined) found.push(match);
    at = match?.after ?? at + 1;
  }
  return found;
}

/** The name that a country goes by: "Russia" for 'RU'. */
export function countryName(code: string): string {
  return NAMES.get(code) ?? code;
}

/** The adjective of a country: "Russian" for 'RU'. */
export function countryAdjective(code: string): string | undefined {
  return ADJECTIVES.get(code);
}

interface Entry {
  readonly words: readonly string[];
  readonly code: string;
  readonly form: CountryForm | 'place';
}

const NAMES = new Map<string, string>();
const ADJECTIVES = new Map<string, string>();
const ENTRIES = readTable();

function matchAt(prose: string, words: readonly Word[], at: number): CountryMatch | undefined {
  const word = words[at]!;
  const entries = ENTRIES.get(word.text);
  const pair = word.capital ? PREFIXES.get(word.text.toLowerCase()) : undefined;
  if (pair !== undefined && isHyphen(prose, words, at))
    return { start: word.start, end: word.end, code: pair, form: 'adjective', first: at, after: at + 1 };
  for (const entry of entries ?? []) {
    if (!entry.words.every((one, i) => words[at + i]?.text === one && (i === 0 || adjoins(prose, words, at + i)))) continue;
    const after = at + entry.words.length;
    if (prose[words[after - 1]!.end] === '$' || isPartOfName(prose, words, entry, after)) return undefined;
    return { start: word.start, end: words[after - 1]!.end, code: entry.code, form: entry.form, first: at, after };
  }
  return undefined;
}

/** "Paris Agreement", "Washington Post": the capital is but a part of the name. */
function isPartOfName(prose: string, words: readonly Word[], entry: Entry, after: number): boolean {
  const next = words[after];
  return (
    entry.form === 'capital' &&
    next !== undefined &&
    NAME_HEADS.has(next.text) &&
    prose.slice(words[after - 1]!.end, next.start) === ' '
  );
}

function isHyphen(prose: string, words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return next !== undefined && /^[-‐‑–]$/.test(prose.slice(words[at]!.end, next.start)) && next.capital;
}

/** Only a space, a line end, a hyphen or (for "Washington, D.C.") a comma stands between the word and the one before it. */
function adjoins(prose: string, words: readonly Word[], at: number): boolean {
  return /^(?:[ -]|,? ?\r?\n? ?)$/.test(prose.slice(words[at - 1]!.end, words[at]!.start));
}

function readTable(): ReadonlyMap<string, readonly Entry[]> {
  const entries = new Map<string, Entry[]>();
  const add = (name: string, code: string, form: Entry['form']) => {
    const words = wordsIn(name).map(word => word.text);
    const same = entries.get(words[0]!);
    if (same === undefined) entries.set(words[0]!, [{ words, code, form }]);
    else same.push({ words, code, form });
  };
  for (const place of PLACES) add(place, '', 'place');
  for (const line of COUNTRIES.trim().split('\n')) {
    const [code, names, adjectives, people, capitals, metonyms] = line.split('|').map(list) as [string[], ...string[][]];
    NAMES.set(code[0]!, names![0]!);
    if (adjectives![0] !== undefined) ADJECTIVES.set(code[0]!, adjectives![0]);
    for (const name of names!) add(name, code[0]!, /^[A-Z.]+$/.test(name) ? 'acronym' : 'name');
    for (const word of adjectives!) add(word, code[0]!, 'adjective');
    for (const word of [...people!, ...adjectives!.map(plural)]) add(word, code[0]!, 'demonym');
    for (const word of capitals!) add(word, code[0]!, 'capital');
    for (const word of metonyms!) add(word, code[0]!, 'metonym');
  }
  for (const same of entries.values()) same.sort((a, b) => b.words.length - a.words.length);
  return entries;
}

function plural(adjective: string): string {
  return /(?:[nriktz]|ne)$/.test(adjective) ? `${adjective}s` : adjective;
}

function list(cell: string): string[] {
  return cell
    .split(';')
    .map(one => one.trim())
    .filter(one => one !== '');
}
