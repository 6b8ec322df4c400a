import type { Creator } from '@retorquere/bibtex-parser';
import { readPlainNames } from './plainNames';

/**
 * The value of a field that is text with accents, signs, dashes and braces that keep the case of words; `undefined` where there is more TeX
 * in it, and the library has to be asked. A test holds that both read the same.
 */
export function readPlain(name: string, value: string): string | readonly string[] | readonly Creator[] | undefined {
  if (name.endsWith('date')) return value;
  if (VERBATIM.has(name)) return /[\\{}\s]/.test(value) ? undefined : value;
  const text = withoutTex(value);
  if (text === undefined) return undefined;
  if (NAMES.has(name)) return readPlainNames(text);
  const plain = withoutBraces(text);
  if (!LISTS.has(name) || plain === undefined) return plain;
  return /\band\b/i.test(plain) ? undefined : [plain];
}

export const VERBATIM: ReadonlySet<string> = new Set(['doi', 'url', 'archiveurl']);
const NAMES: ReadonlySet<string> = new Set(['author', 'editor', 'translator', 'bookauthor', 'director']);
const LISTS: ReadonlySet<string> = new Set(['publisher', 'institution', 'organization', 'location']);

/** Accents and signs as letters. Letters beyond Europe's, and what TeX reads as more than a letter, are left to the library. */
function withoutTex(value: string): string | undefined {
  if (MARKED.test(value)) return undefined;
  const text = /\\|--/.test(value) ? withSigns(value) : value;
  if (/[\\~^_`<>\n\r\t"]|(?<!\u0000)[$%]|--|''|!´|\?´| {2}|^ | $|[^\u0000-\u0002\u0020-\u024f\u2010-\u2026]/.test(text))
    return undefined;
  return text.replaceAll('\u0000', '').replaceAll('\u0001', '<i>').replaceAll('\u0002', '</i>').normalize('NFC');
}

function withSigns(value: string): string {
  return value
    .replace(ACCENT, accented)
    .replace(LETTER, (_, braced: string | undefined, bare: string | undefined) => LETTERS[braced ?? bare!]!)
    .replace(/\\([&%$#])/g, '\u0000$1')
    .replace(/\\text(en|em)dash\{\}|(?<!-)--(-?)(?!-)/g, (_, named, third) => (named === 'em' || third ? '—' : '–'))
    .replace(/\\(?:emph|textit)\{([^\\{}]+)\}/g, '\u0001$1\u0002');
}

/** Signs that stand for others while a value is read. */
const MARKED = /[\u0000-\u0002]/;

/** The letter that an accent stands over: a letter, or an i without its dot. */
const BASE = '[A-HJ-Za-hj-z]|\\\\[ij](?![A-Za-z])';
/** `{\"o}`, `\"{o}`, `\"o`, `{\v c}`, `\v{c}`: a letter with its accent. */
const ACCENT = new RegExp(
  [
    `\\{\\\\(["'\`^~=.])(${BASE})\\}`,
    `\\\\(["'\`^~=.])\\{(${BASE})\\}`,
    `\\\\(["'\`^~])([A-HJ-Za-hj-z])(?![A-Za-z]*\\})`,
    '\\{\\\\([vcukHr]) ([A-HJ-Za-hj-z])\\}',
    '(?<!\\{)\\\\([vcukHr])\\{([A-HJ-Za-hj-z])\\}',
  ].join('|'),
  'g',
);
const MARKS: Readonly<Record<string, string>> = Object.fromEntries(
  `" 308 ' 301 \` 300 ^ 302 ~ 303 = 304 . 307 v 30c c 327 u 306 k 328 H 30b r 30a`
    .match(/\S+ \S+/g)!
    .map(pair => [pair[0], String.fromCharCode(Number.parseInt(pair.slice(2), 16))]),
);

function accented(_: string, ...found: readonly (string | undefined)[]): string {
  const [mark, letter] = found.slice(0, 10).filter(part => part !== undefined);
  return `${letter!.replace('\\', '')}${MARKS[mark!]}`.normalize('NFC');
}

/** `{\o}`, `\o{}`. */
const LETTER = /\{\\(o|O|l|L|aa|AA|ae|AE|oe|OE|ss|i)\}|\\(o|O|l|L|aa|AA|ae|AE|oe|OE|ss|i)\{\}/g;
const LETTERS: Readonly<Record<string, string>> = {
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  aa: 'å',
  AA: 'Å',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  ss: 'ß',
  i: 'ı',
};

/** Braces that only keep the case of a word are dropped, for titles stay as they are written. */
function withoutBraces(text: string): string | undefined {
  if (!/[{}]/.test(text)) return text;
  const marked = /^(?:[^{}]|\{[^{}]+\}|\{\{[^{}]+\}\})*$/.test(text);
  return marked ? text.replace(/[{}]/g, '') : undefined;
}
