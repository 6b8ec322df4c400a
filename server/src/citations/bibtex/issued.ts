import { readEdtf } from '../dates';
import type { CslDate } from '../item';
import type { TexFields } from './tex';

/**
 * The date of an entry: `date = {2023-05-12}` in EDTF; else `year`, with `month` and `day` as far as they can be read. A year that is none
 * ("forthcoming") is printed as it stands.
 */
export function readIssued(fields: TexFields, date: string, year?: string, month?: string, day?: string): CslDate | undefined {
  const whole = one(fields, date);
  const edtf = whole === undefined ? undefined : readEdtf(whole);
  if (edtf !== undefined) return edtf;
  const written = (year === undefined ? undefined : one(fields, year)) ?? (whole && /^\d{4}/.exec(whole)?.[0]);
  if (written === undefined) return undefined;
  const years = /^(c(?:a|irca)?\.?\s*)?\[?(\d{4})\]?(?:\s*[-–/]\s*(\d{4}))?[?~]?$/i.exec(written);
  if (years === null) return { literal: written };
  const circa = years[1] === undefined ? {} : { circa: true };
  if (years[3] !== undefined) return { 'date-parts': [[Number(years[2])], [Number(years[3])]], ...circa };
  return { 'date-parts': readMonths(Number(years[2]), month && one(fields, month), day && one(fields, day)), ...circa };
}

/** Months as numbers, English names and their beginnings, one or two of them, a day before or after: "May/June", "12 May", "jul # 4". */
function readMonths(year: number, month: string | undefined, day: string | undefined): readonly (readonly number[])[] {
  const months = [...(month ?? '').matchAll(/\p{L}{3,}|\d{1,2}/gu)].map(match => match[0]);
  const named = months.map(monthOf).filter(value => value > 0);
  const numbers = months.filter(word => /^\d/.test(word)).map(Number);
  const days = (value: number) => value >= 1 && value <= 31;
  if (named.length === 2) return named.map(value => [year, value]);
  if (named.length === 1) return [[year, named[0]!, ...[Number(day), ...numbers].filter(days).slice(0, 1)]];
  const [first, second] = numbers;
  if (first === undefined || first < 1 || first > 12) return [[year]];
  return [[year, first, ...[Number(day), second ?? 0].filter(days).slice(0, 1)]];
}

export function isMonth(text: string): boolean {
  return readMonths(2000, text, undefined)[0]!.length > 1;
}

function monthOf(word: string): number {
  return (
    MONTHS.findIndex(name => name.startsWith(word.toLowerCase()) || (word.toLowerCase() === 'sept' && name === 'september')) + 1
  );
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

function one(fields: TexFields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
