import type { Span } from '../span';
import { anchorsOf } from './anchors';
import { type Character, characterOf } from './character';
import type { Numeral } from './numeral';

export type TokenKind = 'number' | 'word' | 'mark';

/**
 * A piece of prose: a run of digits with its separators ("240,100.5"), a run of letters, or any other single character.
 * Spaces, no-break ones included, are no tokens; `glued` says that none stands before.
 */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly lower: string;
  readonly capital: boolean;
  readonly glued: boolean;
}

export interface Text {
  readonly prose: string;
  readonly tokens: readonly Token[];
  /** Where values may begin: see anchors.ts. */
  readonly anchors: readonly number[];
  /** The numbers read so far, by the index of their first token; `null` where there is none. */
  readonly numerals: (Numeral | null | undefined)[];
}

/** Cuts prose into tokens in one pass over its characters; web addresses are left out altogether. */
export function lex(prose: string): Text {
  const tokens: Token[] = [];
  let glued = false;
  for (let at = 0; at < prose.length; ) {
    const character = characterOf(prose.charCodeAt(at));
    if (character === 'space' || character === 'joiner') {
      if (character === 'space') glued = false;
      at++;
      continue;
    }
    const token = tokenAt(prose, at, character, glued);
    glued = true;
    at = token.end;
    if (isAddressMark(prose.charCodeAt(at)) && startsAddress(token)) at = endOfChunk(prose, at);
    else tokens.push(token);
  }
  return { prose, tokens, anchors: anchorsOf(tokens), numerals: [] };
}

function tokenAt(prose: string, start: number, character: Character, glued: boolean): Token {
  if (character === 'letter') return wordAt(prose, start, glued);
  if (character !== 'digit') return { kind: 'mark', start, end: start + 1, lower: prose[start]!, capital: false, glued };
  const end = endOfNumber(prose, start);
  return { kind: 'number', start, end, lower: prose.slice(start, end), capital: false, glued };
}

/** Most words are small letters of ASCII already, and need no second copy. Soft hyphens and joiners inside a word are no part of its value. */
function wordAt(prose: string, start: number, glued: boolean): Token {
  let end = start + 1;
  let plain = isSmall(prose.charCodeAt(start));
  for (; end < prose.length; end++) {
    const code = prose.charCodeAt(end);
    if (isSmall(code)) continue;
    const character = characterOf(code);
    if (character !== 'letter' && character !== 'joiner') break;
    plain = false;
  }
  const text = prose.slice(start, end);
  if (plain) return { kind: 'word', start, end, lower: text, capital: false, glued };
  const lower = text.toLowerCase().replace(/[\u00ad\u200b-\u200d\u2060]/g, '');
  return { kind: 'word', start, end, lower, capital: text.charCodeAt(0) !== lower.charCodeAt(0), glued };
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** A separator belongs to the number only when a digit follows it at once: "20." at the end of a sentence is 20. */
function endOfNumber(prose: string, start: number): number {
  let end = start + 1;
  while (end < prose.length) {
    if (isDigit(prose, end)) end++;
    else if (isSeparator(prose.charCodeAt(end)) && isDigit(prose, end + 1)) end += 2;
    else break;
  }
  return end;
}

function isDigit(prose: string, at: number): boolean {
  return at < prose.length && characterOf(prose.charCodeAt(at)) === 'digit';
}

/** Comma, full stop, middle dot ("26·3"). */
function isSeparator(code: number): boolean {
  return code === 44 || code === 46 || code === 0xb7;
}

const addressStarts = new Set(['http', 'https', 'ftp', 'mailto', 'www', 'doi']);

function startsAddress({ kind, lower }: Token): boolean {
  return kind === 'word' && addressStarts.has(lower);
}

/** The colon of "https:" or the stop of "www.". */
function isAddressMark(code: number): boolean {
  return code === 58 || code === 46;
}

function endOfChunk(prose: string, from: number): number {
  let end = from;
  while (end < prose.length && characterOf(prose.charCodeAt(end)) !== 'space') end++;
  return end;
}
