import type { Span } from '../../src/core/index';

export type Kind = 'value' | 'unit' | 'year' | 'date' | 'name' | 'role' | 'place' | 'organisation';

/** What stands for what: others of the same kind, by kind and by the words to be swapped. */
export type Swaps = Readonly<Partial<Record<Kind, Readonly<Record<string, readonly string[]>>>>>;

/** A text in which one value has been swapped for another of its kind. */
export interface Mutant {
  readonly kind: Kind;
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

interface Swap extends Span {
  readonly kind: Kind;
  readonly to: string;
}

/** Every mutant of a text, with swaps inside `within` only. `names` are words of which a misspelling is a mutant. */
export function mutate(text: string, within: Span, swaps: Swaps, names: readonly string[]): readonly Mutant[] {
  return [...figures(text), ...dates(text), ...listed(text, swaps), ...misspelt(text, names)]
    .filter(({ start, end }) => start >= within.start && end <= within.end)
    .map(({ kind, start, end, to }) => ({
      kind,
      from: text.slice(start, end),
      to,
      text: text.slice(0, start) + to + text.slice(end),
    }));
}

/** Money, percentages and counts: other digits, another scale, another currency, points for per cent. */
function figures(text: string): readonly Swap[] {
  return [
    ...each(/(?<=[$€£])\d[\d.]*(?=bn|m\b)/g, text, otherDigits, 'value'),
    ...each(/\d[\d.]*(?=%)/g, text, otherDigits, 'value'),
    ...each(/\b\d{1,3}(?= [a-z])/g, text, otherDigits, 'value'),
    ...each(/\btwo(?= [a-z])/g, text, () => ['three', 'seven'], 'value'),
    ...each(/(?<=\d)bn\b/g, text, () => ['m', 'trn'], 'unit'),
    ...each(/\$(?=\d)/g, text, () => ['€', '£', '¥'], 'unit'),
    ...each(/(?<=\d)%/g, text, () => [' percentage points'], 'unit'),
  ];
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

function dates(text: string): readonly Swap[] {
  const month = new RegExp(`\\b(?:${MONTHS.join('|')})\\b(?! Day)`, 'g');
  return [
    ...each(/\b(?:19|20)\d\d\b/g, text, year => [String(Number(year) - 1), String(Number(year) + 1)], 'year'),
    ...each(month, text, neighbours, 'date'),
    ...each(/(?<=May )\d\b/g, text, day => [`${day}1`, String(Number(day) + 2)], 'date'),
  ];
}

function neighbours(month: string): readonly string[] {
  const at = MONTHS.indexOf(month);
  return [MONTHS[(at + 11) % 12], MONTHS[(at + 3) % 12]].flatMap(other => other ?? []);
}

function listed(text: string, swaps: Swaps): readonly Swap[] {
  return (Object.keys(swaps) as Kind[]).flatMap(kind =>
    Object.entries(swaps[kind] ?? {}).flatMap(([from, others]) => each(whole(from, swaps[kind] ?? {}), text, () => others, kind)),
  );
}

/** The words by themselves, and not as part of longer words of the list: Taiwan, but not in Taiwan Strait. */
function whole(words: string, list: Readonly<Record<string, unknown>>): RegExp {
  const longer = Object.keys(list).filter(other => other.startsWith(`${words} `));
  const tails = longer.map(other => other.slice(words.length)).join('|');
  const heads = Object.keys(list)
    .filter(other => other.endsWith(` ${words}`))
    .map(other => other.slice(0, -words.length));
  const before = heads.length === 0 ? '' : `(?<!${heads.join('|')})`;
  return new RegExp(`${before}\\b${words}\\b${tails === '' ? '' : `(?!${tails})`}`, 'g');
}

function misspelt(text: string, names: readonly string[]): readonly Swap[] {
  return names.flatMap(name => each(new RegExp(`(?<![\\p{L}-])${name}(?![\\p{L}-])`, 'gu'), text, slipsOfThePen, 'name'));
}

/** A letter lost, two letters swapped, one vowel for another, all inside the word. */
function slipsOfThePen(name: string): readonly string[] {
  const middle = Math.floor(name.length / 2);
  const lost = name.slice(0, middle) + name.slice(middle + 1);
  const swapped = name.slice(0, middle - 1) + (name[middle] ?? '') + (name[middle - 1] ?? '') + name.slice(middle + 1);
  const vowel = name.search(/(?<=.)[aeiou](?=[^aeiouy]*$)/);
  const other = vowel < 0 ? name : `${name.slice(0, vowel)}${name[vowel] === 'o' ? 'a' : 'o'}${name.slice(vowel + 1)}`;
  return [lost, swapped, other].filter(slip => slip !== name);
}

/** Two digits transposed, the first one higher, the last one five away: never within what rounding allows. */
function otherDigits(figure: string): readonly string[] {
  const digits = figure.replace('.', '');
  const point = figure.indexOf('.');
  const write = (changed: string) => (point < 0 ? changed : `${changed.slice(0, point)}.${changed.slice(point)}`);
  const transposed = [...digits].slice(1).map((digit, at) => digits.slice(0, at) + digit + digits[at] + digits.slice(at + 2));
  const higher = `${Number(digits[0]) === 9 ? 8 : Number(digits[0]) + 1}${digits.slice(1)}`;
  const away = `${digits.slice(0, -1)}${(Number(digits.at(-1)) + 5) % 10}`;
  return [...transposed, higher, away].filter(changed => changed !== digits && !changed.startsWith('0')).map(write);
}

function each(pattern: RegExp, text: string, others: (found: string) => readonly string[], kind: Kind): readonly Swap[] {
  return [...text.matchAll(pattern)].flatMap(match =>
    others(match[0]).map(to => ({ kind, start: match.index, end: match.index + match[0].length, to })),
  );
}
