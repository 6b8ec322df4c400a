import type { Span } from '../../core/index';
import type { SourceProblem } from '../source';
import { Cursor } from './cursor';
import { readFields } from './fields';

/** An entry as it is written: where it, its key and its fields stand. Values are TeX, with `@string` names still to be put in. */
export interface BibEntry extends Span {
  /** In lower case: article. */
  readonly type: string;
  readonly key: string;
  readonly keyAt: Span;
  readonly fields: readonly BibField[];
}

export interface BibField extends Span {
  /** In lower case. */
  readonly name: string;
  /** `"On " # jan # { and after}`, each with its place, marks left out. */
  readonly parts: readonly BibPart[];
}

export interface BibPart extends Span {
  readonly kind: 'text' | 'name';
  readonly text: string;
}

export interface BibFile {
  readonly entries: readonly BibEntry[];
  /** `@string` abbreviations, by their name in lower case. */
  readonly strings: ReadonlyMap<string, readonly BibPart[]>;
  readonly problems: readonly SourceProblem[];
}

/**
 * Splits a .bib file, in one pass. An entry ends where its braces do, and at the latest where a line begins the next one: one that is not
 * closed costs itself. `@comment`, `@preamble` and what stands between entries is left in peace. Yields after each entry.
 */
export function* readStructure(text: string): Generator<undefined, BibFile> {
  const problems: SourceProblem[] = [];
  const entries: BibEntry[] = [];
  const strings = new Map<string, readonly BibPart[]>();
  const starts = [...text.matchAll(/^[ \t]*@[ \t]*\p{L}[\w-]*\s*[{(]/gmu)].map(match => match.index);
  let next = 0;
  for (const match of text.matchAll(/@[ \t]*(\p{L}[\w-]*)\s*([{(])/gu)) {
    if (match.index < next || isCommented(text, match.index)) continue;
    const type = match[1]!.toLowerCase();
    const open = match.index + match[0].length;
    const limit = firstAfter(starts, match.index) ?? text.length;
    const cursor = new Cursor(text, open, limit, match[2] === '{' ? '}' : ')');
    if (type === 'comment' || type === 'preamble') cursor.skipToClose();
    else if (type === 'string') readString(cursor, strings, problems);
    else readEntry(cursor, { type, start: match.index, open }, entries, problems);
    next = Math.max(cursor.at, open);
    yield;
  }
  return { entries, strings, problems };
}

/** What a comment sign stands before on its line is no entry, as biber has it. */
function isCommented(text: string, at: number): boolean {
  return /^[ \t]*%/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at));
}

function firstAfter(sorted: readonly number[], at: number): number | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! > at) high = middle;
    else low = middle + 1;
  }
  return sorted[low];
}

function readString(cursor: Cursor, strings: Map<string, readonly BibPart[]>, problems: SourceProblem[]): void {
  const { fields, problem } = readFields(cursor);
  for (const field of fields) strings.set(field.name, field.parts);
  if (problem) problems.push(...problem);
}

function readEntry(
  cursor: Cursor,
  begin: { readonly type: string; readonly start: number; readonly open: number },
  entries: BibEntry[],
  problems: SourceProblem[],
): void {
  const head = { start: begin.start, end: begin.open };
  cursor.skipSpace();
  const keyAt = cursor.take(/[^\s,{}()=#"%~\\]+/y);
  const key = keyAt && cursor.text.slice(keyAt.start, keyAt.end);
  cursor.skipSpace();
  if (keyAt === undefined || key === undefined || cursor.peek() === '=') {
    problems.push({ ...head, severity: 'error', message: `This @${begin.type} has no key, so that it cannot be cited.` });
    cursor.skipToClose();
    return;
  }
  if (cursor.peek() !== ',' && !cursor.closes()) {
    const end = cursor.lineEnd();
    const message = `A comma is missing after the key "${key}", or the key has a space in it; the entry is left out.`;
    problems.push({ start: keyAt.start, end, severity: 'error', message, key });
    cursor.skipToClose();
    return;
  }
  const { fields, problem, lost } = readFields(cursor);
  problems.push(...problem.map(one => (lost ? { ...one, key } : one)));
  if (!lost) entries.push({ ...begin, end: cursor.at, key, keyAt, fields });
}
