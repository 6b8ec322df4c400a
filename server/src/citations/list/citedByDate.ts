import { yearOf } from '../dates';
import type { FoundSource } from '../draftSources';
import type { Formatter } from '../format/formatter';
import { dateOf, textOf } from '../item';
import { holdsWords, wordsOf } from '../wordsOf';
import type { Bracket } from './brackets';
import { nameForms } from './nameForms';

/** Sources cited by author and date, and the citations of that kind which fit no source, or more than one. */
export interface CitedByDate {
  readonly sources: readonly FoundSource[];
  /** "Doe 2019". */
  readonly unknown: readonly string[];
  readonly ambiguous: readonly string[];
}

/** "(Lind 2025, 12; see Kerr and Doe 2024a)", "Lind (2025)"; in a style that prints no year, "(Lind 12)". */
export function citedByDate(brackets: readonly Bracket[], sources: readonly FoundSource[], formatter: Formatter): CitedByDate {
  const named = namesOf(sources);
  const found = new Set<FoundSource>();
  const unknown = new Set<string>();
  const ambiguous = new Set<string>();
  for (const { name, year, letter } of brackets.flatMap(datesIn)) {
    const fitting = fittingTo(name, year, named);
    const meant = fitting.length > 1 && letter ? withLetter(fitting, year + letter, formatter) : fitting;
    const [only] = meant;
    if (only && meant.length === 1) found.add(only);
    else if (name.inside) (meant.length === 0 ? unknown : ambiguous).add(`${name.text} ${year}${letter}`);
  }
  for (const source of withoutYear(brackets, named, formatter)) found.add(source);
  return { sources: [...found], unknown: [...unknown], ambiguous: [...ambiguous] };
}

/** The sources that may be meant by each name, as words. */
type Names = ReadonlyMap<string, readonly Named[]>;

interface Named {
  readonly source: FoundSource;
  readonly year: string;
  /** Whether all authors are named as they are to be. */
  readonly isFull: boolean;
}

function namesOf(sources: readonly FoundSource[]): Names {
  const names = new Map<string, Named[]>();
  for (const source of sources) {
    const year = yearOf(dateOf(source.item, 'issued')) ?? UNDATED;
    const { full, part } = nameForms(source.item);
    for (const form of new Set([...full, ...part])) {
      const entry = { source, year, isFull: full.includes(form) };
      const known = names.get(form);
      if (known) known.push(entry);
      else names.set(form, [entry]);
    }
  }
  return names;
}

/** Within the brackets the name stands alone; before them it is what the sentence ends in, the longest first. */
function fittingTo({ words, inside }: Name, year: string, names: Names): readonly FoundSource[] {
  const tokens = words.split(' ');
  const forms = inside ? [words] : tokens.map((_, index) => tokens.slice(index).join(' '));
  const fitting = forms.map(form => (names.get(form) ?? []).filter(one => one.year === year)).filter(list => list.length > 0);
  const full = fitting.map(list => list.filter(({ isFull }) => isFull)).find(list => list.length > 0);
  return (full ?? fitting[0] ?? []).map(({ source }) => source);
}

/** Within the brackets the name stands alone; before them it is what the sentence has come to. */
interface Name {
  readonly text: string;
  readonly words: string;
  readonly inside: boolean;
}

interface Dated {
  readonly name: Name;
  readonly year: string;
  readonly letter: string;
}

const LEAD = /^(?:see(?: also)?|cf\.?|e\.g\.,?|compare|but see|also|quoted in|cited in|qtd\. in|in)\s+/i;
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|in|by|since|from|until|before|after)\b/;
const UNDATED = 'n.d.';
const INSIDE = /^([^\d;()]{2,120}?),?\s+((?:1[5-9]|20)\d\d|n\.d\.|⟦date⟧)([a-z]?)(?![\p{L}\d–-])/u;

function datesIn({ before, inside }: Bracket): readonly Dated[] {
  const told = /^\s*((?:1[5-9]|20)\d\d|n\.d\.|⟦date⟧)([a-z]?)(?=\s*$|,)/.exec(inside);
  if (told) return [{ name: nameOf(before.replace(/[’']s?\s*$/, ''), false), year: dated(told[1]!), letter: told[2]! }];
  return inside.split(';').flatMap(part => {
    const match = INSIDE.exec(part.trim().replace(LEAD, ''));
    if (match === null || !/^[“"‘']?\p{Lu}/u.test(match[1]!) || MONTH.test(match[1]!.toLowerCase())) return [];
    return [{ name: nameOf(match[1]!, true), year: dated(match[2]!), letter: match[3]! }];
  });
}

/** What an insertion left open is no date. */
function dated(year: string): string {
  return year === '⟦date⟧' ? UNDATED : year;
}

function nameOf(text: string, inside: boolean): Name {
  return { text: text.trim(), words: wordsOf(text), inside };
}

/** The style gives works of one author and year their letters, once it knows them all. */
function withLetter(fitting: readonly FoundSource[], dated: string, formatter: Formatter): readonly FoundSource[] {
  const keys = fitting.map(({ key }) => key);
  return fitting.filter(({ key }) => holdsWords(wordsOf(formatter.cite([{ key }], 'plaintext', keys)), dated));
}

/** "(Lind 12)", "(Lind, Iron Strait 12)": where a name stands alone, the style must be one that cites so, and the source the only one of its author. */
function* withoutYear(brackets: readonly Bracket[], names: Names, formatter: Formatter): Iterable<FoundSource> {
  for (const part of brackets.flatMap(({ inside }) => inside.split(';'))) {
    const words = wordsOf(part.replace(LEAD, '').replace(/,?\s*(?:pp?\.\s*)?\d+(?:\s*[–-]\s*\d+)?(?:,\s*\d+)*\s*$/, ''));
    const tokens = words.split(' ');
    if (words === '' || tokens.length > 12) continue;
    const fitting = tokens.flatMap((_, index) => {
      const form = tokens.slice(0, index + 1).join(' ');
      const full = (names.get(form) ?? []).filter(({ isFull }) => isFull).map(({ source }) => source);
      return full.filter(source => words === form || isTitled(words, form, source));
    });
    const [only, other] = new Set(fitting);
    if (!only || other) continue;
    if (!/\d{4}|⟦/.test(formatter.cite([{ key: only.key }], 'plaintext'))) yield only;
  }
}

function isTitled(words: string, form: string, { item }: FoundSource): boolean {
  if (!words.startsWith(`${form} `)) return false;
  const title = words.slice(form.length + 1);
  return ['title', 'title-short'].some(variable => ` ${wordsOf(textOf(item, variable) ?? '')} `.includes(` ${title} `));
}
