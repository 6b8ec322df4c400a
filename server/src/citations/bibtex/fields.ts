import type { SourceProblem } from '../source';
import type { Cursor } from './cursor';
import type { BibField, BibPart } from './structure';

export interface FieldsRead {
  readonly fields: readonly BibField[];
  readonly problem: readonly SourceProblem[];
  /** What was read of the entry cannot be trusted. */
  readonly lost: boolean;
}

/** Reads `name = value, …` up to the mark that closes the entry. A comma that is missing between two fields is reported and supplied. */
export function readFields(cursor: Cursor): FieldsRead {
  const fields: BibField[] = [];
  const problem: SourceProblem[] = [];
  const report = (start: number, end: number, severity: SourceProblem['severity'], message: string) =>
    problem.push({ start, end: Math.max(end, start + 1), severity, message });
  const lose = (start: number, message: string): FieldsRead => {
    report(start, cursor.lineEnd(), 'error', `${message}; the entry is left out.`);
    cursor.skipToClose();
    return { fields, problem, lost: true };
  };

  for (;;) {
    cursor.skipSpace();
    const comma = cursor.take(/,[\s,]*/y);
    cursor.skipSpace();
    if (cursor.closes()) break;
    const start = cursor.at;
    if (cursor.peek() === '') {
      report(fields.at(-1)?.start ?? start - 1, fields.at(-1)?.end ?? start, 'warning', 'This entry is not closed.');
      return { fields, problem, lost: false };
    }
    const name = cursor.take(/\p{L}[\w:.+-]*/uy);
    if (name === undefined) return lose(start, 'Here the name of a field is expected');
    const word = cursor.text.slice(name.start, name.end);
    cursor.skipSpace();
    if (cursor.take(/=/y) === undefined) return lose(start, `After "${word}" an equals sign is missing`);
    if (comma === undefined && fields.length > 0) report(name.start, name.end, 'warning', `Before "${word}" a comma is missing.`);
    const parts = readValue(cursor);
    if (typeof parts === 'string') return lose(start, `${parts} of "${word}"`);
    if (parts.some(part => SWALLOWED.test(part.text))) {
      cursor.at = parts[0]!.start;
      return lose(start, `A brace is not closed in the value of "${word}"`);
    }
    fields.push({ name: word.toLowerCase(), start, end: cursor.at, parts });
  }
  cursor.at++;
  const early = /^\s*,?\s*\n?\s*\p{L}[\w-]*\s*=\s*[{"]/u.test(
    cursor.text.slice(cursor.at, Math.min(cursor.limit, cursor.at + 200)),
  );
  if (!early) return { fields, problem, lost: false };
  report(cursor.at - 1, cursor.at, 'error', 'This brace closes the entry before its last field; the entry is left out.');
  return { fields, problem, lost: true };
}

/** Another field, on a line of its own, inside a value. */
const SWALLOWED = /,\s*\n\s*\p{L}[\w-]*\s*=\s*[{"\d]/u;

/** The parts of a value; what is wrong with it, where it cannot be read. */
function readValue(cursor: Cursor): readonly BibPart[] | string {
  const parts: BibPart[] = [];
  do {
    cursor.skipSpace();
    const part = readPart(cursor);
    if (typeof part === 'string') return part;
    parts.push(part);
    cursor.skipSpace();
  } while (cursor.take(/#/y) !== undefined);
  return parts;
}

function readPart(cursor: Cursor): BibPart | string {
  const mark = cursor.peek();
  if (mark !== '{' && mark !== '"') {
    const word = cursor.take(/[^\s,{}()=#"%]+/y);
    if (word === undefined) return 'The value is missing';
    const text = cursor.text.slice(word.start, word.end);
    return { ...word, kind: /^\d+$/.test(text) ? 'text' : 'name', text };
  }
  const start = cursor.at + 1;
  const end = cursor.closing(start, mark === '{' ? '}' : '"');
  if (end < 0) return mark === '{' ? 'A brace is not closed in the value' : 'A quotation mark is not closed in the value';
  cursor.at = end + 1;
  return { start, end, kind: 'text', text: cursor.text.slice(start, end) };
}
