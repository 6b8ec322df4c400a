import type { Span } from '../span';

/** A pair of quotation marks and what stands between them. `depth` is 0 for an outermost quotation. */
export interface Quote extends Span {
  readonly inner: Span;
  readonly depth: number;
}

/**
 * Pairs the quotation marks of a text: “ ”, ‘ ’, „ “, « » and the straight ones. Apostrophes (don’t, firms’, ’90s), inch marks
 * and marks without a partner are none; a pair never crosses a blank line. In order of the opening marks.
 */
export function findQuotes(prose: string): readonly Quote[] {
  const pairing: Pairing = { prose, open: [], count: new Map(), quotes: [] };
  for (const match of prose.matchAll(MARK)) {
    if (match[0].length > 1) reset(pairing);
    else readMark(pairing, match[0], match.index);
  }
  return pairing.quotes.sort((a, b) => a.start - b.start);
}

/** The outermost quotations, with their marks. */
export function quotedSpans(prose: string): readonly Span[] {
  return findQuotes(prose)
    .filter(quote => quote.depth === 0)
    .map(({ start, end }) => ({ start, end }));
}

interface Pairing {
  readonly prose: string;
  readonly open: { readonly mark: string; readonly at: number }[];
  /** How many of each mark are open, so that a stray closing mark does not search them all. */
  readonly count: Map<string, number>;
  readonly quotes: Quote[];
}

const MARK = /["“”„«»‘’']|\n[ \t]*\n/g;

function readMark(pairing: Pairing, mark: string, at: number): void {
  const before = pairing.prose[at - 1] ?? ' ';
  const after = pairing.prose[at + 1] ?? ' ';
  if (mark === '"' || mark === "'") readStraight(pairing, mark, at, before, after);
  else if (mark === '„' || mark === '«') open(pairing, mark, at);
  else if (mark === '“') (top(pairing) === '„' ? close : open)(pairing, top(pairing) === '„' ? '„' : mark, at);
  else if (mark === '”') close(pairing, isOpen(pairing, '“') ? '“' : '„', at);
  else if (mark === '»') close(pairing, '«', at);
  else if (mark === '‘' && !/\d/.test(after)) open(pairing, mark, at);
  else if (mark === '’' && !/\s/.test(before) && !LETTER.test(after) && !isPlural(pairing, at)) close(pairing, '‘', at);
}

const LETTER = /[\p{L}\p{N}]/u;

/** A straight mark opens after a space or a bracket and closes after anything else; a single one between letters is an apostrophe. */
function readStraight(pairing: Pairing, mark: string, at: number, before: string, after: string): void {
  const opens = /[\s([{“‘"'—–/-]/.test(before) && !/\s/.test(after);
  if (isOpen(pairing, mark) && !/\s/.test(before) && (mark === '"' || !LETTER.test(after)) && !(opens && LETTER.test(after))) {
    close(pairing, mark, at);
  } else if (opens && !(mark === "'" && /^(?:\d\ds?\b|tis\b|twas\b|em\b)/.test(pairing.prose.slice(at + 1, at + 6)))) {
    open(pairing, mark, at);
  }
}

/** "‘the firms’ profits rose’": an apostrophe after s, with another closing mark to come before the next opening one. */
function isPlural(pairing: Pairing, at: number): boolean {
  if (pairing.prose[at - 1] !== 's' || !/^ \p{Ll}/u.test(pairing.prose.slice(at + 1, at + 3))) return false;
  const rest = pairing.prose.slice(at + 1, at + 200);
  return /^[^‘’\n]*(?:\p{L}’\p{L}[^‘’\n]*)*[^\s‘’]’(?!\p{L})/u.test(rest);
}

function open(pairing: Pairing, mark: string, at: number): void {
  pairing.open.push({ mark, at });
  pairing.count.set(mark, (pairing.count.get(mark) ?? 0) + 1);
}

function close(pairing: Pairing, mark: string, at: number): void {
  if (!isOpen(pairing, mark)) return;
  for (let last = pairing.open.pop(); last !== undefined; last = pairing.open.pop()) {
    pairing.count.set(last.mark, pairing.count.get(last.mark)! - 1);
    if (last.mark !== mark) continue;
    const depth = pairing.open.length;
    pairing.quotes.push({ start: last.at, end: at + 1, inner: { start: last.at + 1, end: at }, depth });
    return;
  }
}

function reset(pairing: Pairing): void {
  pairing.open.length = 0;
  pairing.count.clear();
}

function isOpen(pairing: Pairing, mark: string): boolean {
  return (pairing.count.get(mark) ?? 0) > 0;
}

function top(pairing: Pairing): string | undefined {
  return pairing.open.at(-1)?.mark;
}
