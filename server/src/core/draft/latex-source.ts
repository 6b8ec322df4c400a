import type { Span } from '../span';
import type { CitationMark } from './draft';
import type { Blank } from './mask';

/** The document while it is read. */
export interface Source {
  readonly text: string;
  readonly blanks: Blank[];
  readonly comments: Span[];
  readonly citations: CitationMark[];
  /** Where the notes that are open begin. */
  readonly notes: number[];
  readonly cuts: Cut[];
  /** What the end of each open brace does. */
  readonly groups: ('plain' | 'note' | 'block')[];
  /** How many environments of a kind are open. */
  readonly inside: { table: number; quote: number };
  /** Where marks that were looked for stand next. */
  readonly next: Map<string, number>;
}

/** Where one block ends and another begins. */
export interface Cut {
  readonly at: number;
  readonly kind: 'paragraph' | 'heading' | 'caption' | 'item' | 'quote' | 'table' | 'cell' | 'row' | 'end' | 'leave';
  readonly level?: number;
}

export function inside(source: Source, environment: keyof Source['inside']): boolean {
  return source.inside[environment] > 0;
}

/** Blanks a stretch; gives its end. */
export function blank(source: Source, start: number, end: number, fill?: string): number {
  source.blanks.push(fill === undefined ? { start, end } : { start, end, fill });
  return end;
}

export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

export function skipEmpty(text: string, from: number): number {
  return text.startsWith('{}', from) ? from + 2 : from;
}

/** Over spaces and at most one line end. */
export function skipBlanks(text: string, from: number): number {
  return from + /^[ \t]{0,20}(?:\r?\n[ \t]{0,20})?/.exec(text.slice(from, from + 44))![0].length;
}

export const LONGEST_ARGUMENT = 2000;

/** The next place of a mark. What was found is kept until it is passed, so that stray marks do not each search the text to its end. */
export function nextMark(source: Source, mark: string, from: number): number {
  const known = source.next.get(mark);
  if (known !== undefined && (known < 0 || known >= from)) return known;
  const found = source.text.indexOf(mark, from);
  source.next.set(mark, found);
  return found;
}

/** Behind the mark that closes the one at `open`; -1 where none does. */
export function closing(text: string, open: number): number {
  const [start, end] = text[open] === '[' ? ['[', ']'] : ['{', '}'];
  let depth = 0;
  for (let at = open; at < text.length && at - open < LONGEST_ARGUMENT; at++) {
    const mark = text[at];
    if (mark === '\\') at++;
    else if (mark === start) depth++;
    else if (mark === end && --depth === 0) return at + 1;
  }
  return -1;
}
