import type { Statement } from '../reference/reference';

/** What a statement is about, as a message names it: "China–Russia trade", "US sanctions … (number of companies)". */
export function describeSubject(statement: Pick<Statement, 'subject' | 'attribute'>): string {
  const subject = statement.subject.charAt(0).toUpperCase() + statement.subject.slice(1);
  return statement.attribute === '' || PLAIN.test(statement.attribute) ? subject : `${subject} (${statement.attribute})`;
}

/** " in 2023", " on 1 May", " from 2022 to 2023"; nothing where no time is known. */
export function describeTime(edtf: string | undefined): string {
  if (edtf === undefined) return '';
  const [from, to] = edtf.split('/');
  if (from !== undefined && to !== undefined) return describeInterval(from, to);
  const date = describeDate(edtf);
  if (date === '') return '';
  return ` ${/^\d{1,2} /.test(date) ? 'on' : 'in'} ${date}`;
}

/** "2023", "May 2023", "1 May": a point in time without its preposition; nothing of what is none. */
export function describeDate(edtf: string): string {
  const match = /^([\dX]{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(edtf);
  if (!match) return '';
  const year = /^\d{4}$/.test(match[1] ?? '') ? match[1] : undefined;
  const month = MONTHS[Number(match[2]) - 1];
  if (!month) return year ?? '';
  return [match[3] === undefined ? undefined : Number(match[3]), month, year].filter(part => part !== undefined).join(' ');
}

function describeInterval(from: string, to: string): string {
  const open = (part: string) => part === '' || part === '..';
  if (open(to)) return open(from) ? '' : ` since ${from}`;
  return open(from) ? ` until ${to}` : ` from ${from} to ${to}`;
}

/** Attributes that add nothing to the subject when read aloud. */
const PLAIN = /^(?:total|value|number|date|year|month|day|growth)$/i;

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
