import type { CslDate } from './item';

/**
 * A date in EDTF (levels 0 and 1, as BibLaTeX and fact sheets write them) as CSL has it: 2023, 2023-05, 2023-05-12T10:00, 2020/2021,
 * 2022/.., 2021-21 (spring), 1990~, 199X. Unknown parts are left out; `undefined` where it is no date.
 */
export function readEdtf(text: string): CslDate | undefined {
  const [first, last, more] = text.trim().split('/');
  if (first === undefined || more !== undefined) return undefined;
  const decade = /^(\d{3})[Xxu]$/.exec(first);
  if (decade && last === undefined) return { literal: `${decade[1]}0s` };
  const start = readPoint(first);
  if (last === undefined) return start && close(start, [start.parts]);
  const end = OPEN.test(last) ? undefined : readPoint(last);
  // CSL writes an open range as one that ends in the year 0.
  if (start && OPEN.test(last)) return close(start, [start.parts, [0]]);
  return start && end && close({ ...start, circa: start.circa || end.circa, season: undefined }, [start.parts, end.parts]);
}

const OPEN = /^(?:\.\.|)$/;

interface Point {
  readonly parts: readonly number[];
  readonly season: number | undefined;
  readonly circa: boolean;
}

function readPoint(text: string): Point | undefined {
  const match = /^(-?\d{4,5})(?:-(\d{2}|XX|uu)(?:-(\d{2}|XX|uu))?)?(?:T[\d:.Z+-]*)?([?~%]?)$/.exec(text.trim());
  if (match === null) return undefined;
  const year = Number(match[1]);
  const circa = match[4] !== '';
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (month >= 21 && month <= 24) return { parts: [year], season: month - 20, circa };
  if (Number.isNaN(month)) return { parts: [year], season: undefined, circa };
  if (month < 1 || month > 12) return undefined;
  if (Number.isNaN(day)) return { parts: [year, month], season: undefined, circa };
  return day < 1 || day > daysOf(year, month) ? undefined : { parts: [year, month, day], season: undefined, circa };
}

function close(point: Point, dateParts: readonly (readonly number[])[]): CslDate {
  return { 'date-parts': dateParts, ...(point.season && { season: point.season }), ...(point.circa && { circa: true }) };
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The year of a date, as a list of sources shows it. */
export function yearOf(date: CslDate | undefined): string | undefined {
  const year = date?.['date-parts']?.[0]?.[0];
  return year === undefined ? /\d{4}/.exec(date?.literal ?? '')?.[0] : String(year);
}

/** A date as EDTF; what is no date ("forthcoming") as it stands. */
export function writeEdtf(date: CslDate | undefined): string | undefined {
  const [first, last] = date?.['date-parts'] ?? [];
  if (date === undefined || first === undefined) return date?.literal;
  const start = date.season === undefined ? writePoint(first) : `${writePoint(first.slice(0, 1))}-${date.season + 20}`;
  const about = date.circa ? '~' : '';
  if (last === undefined) return start + about;
  return `${start}${about}/${last[0] === 0 ? '..' : writePoint(last)}`;
}

function writePoint([year = 0, ...rest]: readonly number[]): string {
  return [String(year).padStart(4, '0'), ...rest.map(part => String(part).padStart(2, '0'))].join('-');
}
