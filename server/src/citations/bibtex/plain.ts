import type { Creator } from '@retorquere/bibtex-parser';
import { readPlainNames } from './plainNames';

/**
 * The value of a field that is text with accents, signs, dashes and braces that keep the case of words; `undefined` where there is more TeX
 * in it, and the library has to be asked. A test holds that both read the same.
 */
export function readPlain(name: string, value: string): string | readonly string[] | readonly Creator[] | undefined {
  if (name.endsWith('date')) return value;
  if (VERBATIM.has(name)) return /[\\{}%\s]/.test(value) ? undefined : value;
  const text = withoutTex(value);
  if (text === undefined) return undefined;
  if (NAMES.has(name)) return readPlainNames(text);
  if (LISTS.has(name)) return /[{}]|\band\b/i.test(text) ? undefined : [text];
  return withoutBraces(text);
}

const VERBATIM: ReadonlySet<string> = new Set(['doi', 'url', 'archiveurl']);
const NAMES: ReadonlySet<string> = new Set(['author', 'editor', 'translator', 'bookauthor', 'director']);
const LISTS: ReadonlySet<string> = new Set(['publisher', 'institution', 'organization', 'location']);

/** Accents and signs as letters. Letters beyond Europe's, and what TeX reads as more than a letter, are left to the library. */
function withoutTex(value: string): string | undefined {
  const text = value
    .replace(ACCENT, accented)
    .replace(/\\([&%$#])/g, '\u0000$1')
    .replace(/(?<!-)--(?!-)/g, '–');
  if (/[\\~^_`<>\n\r\t"]|(?<!\u0000)[$%#&]|--|''|!´|\?´| {2}|^ | $|[^\u0000\u0020-\u024f\u2010-\u2026]/.test(text))
    return undefined;
  return text.replaceAll('\u0000', '').normalize('NFC');
}

/** `{\"o}`, `\"{o}`, `\"o`: a letter with its accent. */
const ACCENT = /\{\\(["'`^~])([A-HJ-Za-hj-z])\}|\\(["'`^~])\{([A-HJ-Za-hj-z])\}|\\(["'`^~])([A-HJ-Za-hj-z])(?![A-Za-z]*\})/g;
const MARKS: Readonly<Record<string, string>> = { '"': '\u0308', "'": '\u0301', '`': '\u0300', '^': '\u0302', '~': '\u0303' };

function accented(_: string, ...found: readonly (string | undefined)[]): string {
  const [mark, letter] = found.slice(0, 6).filter(part => part !== undefined);
  return `${letter}${MARKS[mark!]}`.normalize('NFC');
}

/** Braces that only keep the case of a word are dropped, for titles stay as they are written. */
function withoutBraces(text: string): string | undefined {
  if (!/[{}]/.test(text)) return text;
  const marked = /^(?:[^{}]|\{[^{}]+\}|\{\{[^{}]+\}\})*$/.test(text);
  return marked ? text.replace(/[{}]/g, '') : undefined;
}
