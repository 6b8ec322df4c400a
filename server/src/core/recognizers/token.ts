import type { Span } from '../span';

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
}

/** Cuts prose into tokens in one pass over its characters; web addresses are left out altogether. */
export function lex(prose: string): Text {
  const tokens: Token[] = [];
  let spaceBefore = true;
  for (let at = 0; at < prose.length; ) {
    const code = prose.charCodeAt(at);
    if (isSpace(code)) {
      spaceBefore = true;
      at++;
      continue;
    }
    const token = tokenAt(prose, at, code, !spaceBefore);
    spaceBefore = false;
    if (token.kind === 'word' && startsAddress(prose, token)) {
      at = endOfChunk(prose, token.end);
      continue;
    }
    tokens.push(token);
    at = token.end;
  }
  return { prose, tokens };
}

function tokenAt(prose: string, start: number, code: number, glued: boolean): Token {
  if (isDigit(code)) return make(prose, 'number', start, endOfNumber(prose, start), glued);
  if (isLetter(code)) return make(prose, 'word', start, endOfWord(prose, start), glued);
  return make(prose, 'mark', start, start + 1, glued);
}

function make(prose: string, kind: TokenKind, start: number, end: number, glued: boolean): Token {
  const text = prose.slice(start, end);
  const lower = kind === 'word' ? text.toLowerCase() : text;
  return { kind, start, end, lower, capital: kind === 'word' && text.charCodeAt(0) !== lower.charCodeAt(0), glued };
}

function endOfWord(prose: string, start: number): number {
  let end = start + 1;
  while (end < prose.length && isLetter(prose.charCodeAt(end))) end++;
  return end;
}

/** A separator belongs to the number only when a digit follows it at once: "20." at the end of a sentence is 20. */
function endOfNumber(prose: string, start: number): number {
  let end = start + 1;
  while (end < prose.length) {
    if (isDigit(prose.charCodeAt(end))) end++;
    else if (isSeparator(prose.charCodeAt(end)) && isDigit(prose.charCodeAt(end + 1))) end += 2;
    else break;
  }
  return end;
}

const addressStarts = new Set(['http', 'https', 'ftp', 'mailto', 'www', 'doi']);

function startsAddress(prose: string, word: Token): boolean {
  if (!addressStarts.has(word.lower)) return false;
  const next = prose[word.end];
  return next === ':' || next === '.';
}

function endOfChunk(prose: string, from: number): number {
  let end = from;
  while (end < prose.length && !isSpace(prose.charCodeAt(end))) end++;
  return end;
}

/** Digits of ASCII only: other scripts' digits are left alone. `charCodeAt` past the end is NaN, which is none of these. */
function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
  );
}

/** Comma, full stop, middle dot ("26·3"). */
function isSeparator(code: number): boolean {
  return code === 44 || code === 46 || code === 0xb7;
}

export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x202f ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x3000
  );
}
