import { readEdtf } from '../dates';
import type { SourceProblem } from '../source';
import { isMonth } from './issued';
import type { BibField, BibFile } from './structure';

/** What can be read and is yet likely to be wrong: a month that is none, a date that is none, letters that were lost. */
export function readProblems(text: string, file: BibFile): readonly SourceProblem[] {
  const problems: SourceProblem[] = [];
  for (const entry of file.entries) {
    for (const field of entry.fields) {
      const message = faultOf(field);
      if (message !== undefined) problems.push({ start: field.start, end: field.end, severity: 'warning', message });
    }
  }
  const lost = text.indexOf('\ufffd');
  if (lost >= 0) {
    const message = 'Here a letter was lost: the file is not written in UTF-8 throughout.';
    problems.push({ start: lost, end: lost + 1, severity: 'warning', message });
  }
  return problems;
}

function faultOf(field: BibField): string | undefined {
  if (field.parts.some(part => part.kind === 'name')) return undefined;
  const value = field.parts
    .map(part => part.text)
    .join('')
    .trim();
  if (value === '') return undefined;
  if (field.name === 'month' && !isMonth(value)) return `"${value}" is no month; the date is the year alone.`;
  if (DATES.has(field.name) && readEdtf(value) === undefined) {
    return `"${value}" is no date; write 2024, 2024-05 or 2024-05-01.`;
  }
  return undefined;
}

const DATES: ReadonlySet<string> = new Set(['date', 'urldate', 'eventdate', 'origdate']);
