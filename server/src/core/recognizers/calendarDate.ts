import type { ReadDate } from './dates';
import { isDash } from './guard';
import { months } from './lexicon/calendar';
import type { Text, Token } from './token';
import { isFourDigits, isYear } from './year';

/** "4 April 1949", "March 7, 2022", "May 1", "24–26 Feb. 2022", "September 2023", "2023-12-05", "in November", "2023", "2022–23". */
export function readCalendarDate(text: Text, at: number): ReadDate | undefined {
  const token = text.tokens[at]!;
  if (token.kind === 'number') return readNumeric(text, at) ?? readDayFirst(text, at) ?? readYears(text, at);
  if (token.kind === 'word' && token.capital && months.has(token.lower)) return readMonthFirst(text, at);
  return undefined;
}

export function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** A month, capitalised; a full stop at once after an abbreviation belongs to it. */
export function monthAt({ tokens }: Text, at: number): { month: number; next: number } | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word' || !token.capital) return undefined;
  const month = months.get(token.lower);
  if (month === undefined) return undefined;
  const stop = token.lower.length <= 4 && token.lower !== 'may' && token.lower !== 'june' && token.lower !== 'july';
  return { month, next: stop && tokens[at + 1]?.lower === '.' && tokens[at + 1]!.glued ? at + 2 : at + 1 };
}

/** A day of the month, with or without "st", "nd", "rd", "th". */
function dayAt({ tokens }: Text, at: number): { day: number; next: number } | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || !/^\d{1,2}$/.test(token.lower)) return undefined;
  const day = Number(token.lower);
  if (day < 1 || day > 31) return undefined;
  const suffix = tokens[at + 1];
  const ordinal = suffix?.glued && /^(?:st|nd|rd|th)$/.test(suffix.lower) ? 1 : 0;
  return { day, next: at + 1 + ordinal };
}

/** Four digits that follow a month or a day, with or without a comma. */
function yearAt({ tokens }: Text, at: number): { year: string; next: number } | undefined {
  const index = tokens[at]?.lower === ',' ? at + 1 : tokens[at]?.lower === 'of' ? at + 1 : at;
  const token = tokens[index];
  if (token === undefined || !isFourDigits(token) || token.lower < '1000' || token.lower > '2199') return undefined;
  if (tokens[index + 1]?.glued && tokens[index + 1]!.kind === 'word') return undefined;
  return { year: token.lower, next: index + 1 };
}

/** ISO 8601 "2023-12-05"; "24.02.2022" is day first, "13/2/2022" by its numbers; where both readings stand, only the year is known. */
function readNumeric({ tokens }: Text, at: number): ReadDate | undefined {
  const iso = isoAt(tokens, at);
  if (iso !== undefined) return iso;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(tokens[at]!.lower);
  if (dotted !== null) return dayMonthYear(at, at + 1, Number(dotted[1]), Number(dotted[2]), dotted[3]!);
  const parts = [0, 2, 4].map(offset => tokens[at + offset]);
  const slashes = [1, 3].every(
    offset => tokens[at + offset]?.lower === '/' && tokens[at + offset]!.glued && tokens[at + offset + 1]?.glued,
  );
  if (!slashes || (tokens[at + 5]?.glued && tokens[at + 5]!.lower === '/')) return undefined;
  const [first, second, year] = parts.map(part => part?.lower ?? '');
  if (!/^\d{1,2}$/.test(first!) || !/^\d{1,2}$/.test(second!) || !/^[12]\d{3}$/.test(year!)) return undefined;
  const [a, b] = [Number(first), Number(second)];
  if (a <= 12 && b <= 12 && a !== b) return { first: at, next: at + 5, edtf: year! };
  return a > 12 ? dayMonthYear(at, at + 5, a, b, year!) : dayMonthYear(at, at + 5, b, a, year!);
}

function isoAt(tokens: readonly Token[], at: number): ReadDate | undefined {
  const [year, month, day] = [tokens[at], tokens[at + 2], tokens[at + 4]];
  if (year === undefined || !isFourDigits(year) || !/^[12]/.test(year.lower)) return undefined;
  const joined =
    [1, 2, 3, 4].every(offset => tokens[at + offset]?.glued) && tokens[at + 1]!.lower === '-' && tokens[at + 3]!.lower === '-';
  if (!joined || month?.lower.length !== 2 || day?.lower.length !== 2) return undefined;
  return dayMonthYear(at, at + 5, Number(day.lower), Number(month.lower), year.lower);
}

function dayMonthYear(first: number, next: number, day: number, month: number, year: string): ReadDate | undefined {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined;
  return { first, next, edtf: `${year}-${pad(month)}-${pad(day)}` };
}

/** "4 April 1949", "9th of November", "24–26 February 2022", "24 to 26 February". */
function readDayFirst(text: Text, at: number): ReadDate | undefined {
  const { tokens } = text;
  const first = dayAt(text, at);
  if (first === undefined) return undefined;
  const link = isDash(tokens[first.next]) || tokens[first.next]?.lower === 'to' ? dayAt(text, first.next + 1) : undefined;
  const last = link ?? first;
  const of = tokens[last.next]?.lower === 'of' ? last.next + 1 : last.next;
  const month = monthAt(text, of);
  if (month === undefined) return undefined;
  const year = yearAt(text, month.next);
  const stem = `${year?.year ?? 'XXXX'}-${pad(month.month)}`;
  const edtf = link === undefined ? `${stem}-${pad(first.day)}` : `${stem}-${pad(first.day)}/${stem}-${pad(link.day)}`;
  return { first: at, next: year?.next ?? month.next, edtf };
}

/** "March 7, 2022", "May 1", "May 1–3, 2022", "September 2023", "June–August 2023", "in November". */
function readMonthFirst(text: Text, at: number): ReadDate | undefined {
  const { tokens } = text;
  const month = monthAt(text, at)!;
  const range = readMonthRange(text, at, 'to');
  if (range !== undefined) return range;
  const day = dayAt(text, month.next);
  if (day !== undefined && !isUnitLike(text, day.next)) return withDay(text, at, month.month, day);
  const year = yearAt(text, month.next);
  if (year !== undefined) return { first: at, next: year.next, edtf: `${year.year}-${pad(month.month)}` };
  if (!standsAlone(tokens, at, month.next)) return undefined;
  return { first: at, next: month.next, edtf: `XXXX-${pad(month.month)}` };
}

function withDay(text: Text, at: number, month: number, day: { day: number; next: number }): ReadDate {
  const { tokens } = text;
  const last = isDash(tokens[day.next]) ? dayAt(text, day.next + 1) : undefined;
  const year = yearAt(text, (last ?? day).next);
  const stem = `${year?.year ?? 'XXXX'}-${pad(month)}`;
  const edtf = `${stem}-${pad(day.day)}${last === undefined ? '' : `/${stem}-${pad(last.day)}`}`;
  return { first: at, next: year?.next ?? (last ?? day).next, edtf };
}

/** "June–August 2023", "June to August 2023"; `link` is the word that may stand for the dash. */
export function readMonthRange(text: Text, at: number, link: 'to' | 'and'): ReadDate | undefined {
  const { tokens } = text;
  const first = monthAt(text, at);
  if (first === undefined || (!isDash(tokens[first.next]) && tokens[first.next]?.lower !== link)) return undefined;
  const second = monthAt(text, first.next + 1);
  const year = second === undefined ? undefined : yearAt(text, second.next);
  if (second === undefined || year === undefined || second.month <= first.month) return undefined;
  return { first: at, next: year.next, edtf: `${year.year}-${pad(first.month)}/${year.year}-${pad(second.month)}` };
}

/** "In May 20 per cent": the number after the month is no day. */
function isUnitLike({ tokens }: Text, at: number): boolean {
  const next = tokens[at];
  if (next === undefined) return false;
  if (next.lower === '%' || next.lower === ':' || next.lower === 'per' || next.lower === 'percent') return true;
  if (next.glued && next.kind === 'word') return true;
  return /^(?:million|billion|trillion|thousand|hundred)$/.test(next.lower);
}

const monthPrepositions = new Set(
  'in since by until till of from before after during early late mid last next this through throughout to and between around every each'.split(
    ' ',
  ),
);

/** A month alone needs a preposition before it: "May" and "March" are verbs, "June" and "April" women. */
function standsAlone(tokens: readonly Token[], at: number, next: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  const dash = isDash(tokens[at - 1]) ? (tokens[at - 2]?.lower ?? '') : '';
  if (!monthPrepositions.has(before) && !monthPrepositions.has(dash)) return false;
  const short = tokens[at]!.lower.length === 3 && tokens[at]!.lower !== 'may';
  const verbal =
    tokens[at]!.lower === 'may' || tokens[at]!.lower === 'march' || short || /^(?:april|june|august)$/.test(tokens[at]!.lower);
  // "to May", "and June Smith": a capital after an ambiguous month makes it a name.
  return !(verbal && tokens[next]?.capital === true && !tokens[next]!.glued);
}

/** "2023", "2019–2022", "2022–23", "2022/23". */
function readYears(text: Text, at: number): ReadDate | undefined {
  const { tokens } = text;
  const token = tokens[at]!;
  if (!isFourDigits(token)) return undefined;
  const range = readYearRange(text, at);
  if (range !== undefined) return range;
  if (!isYear(text, at)) return undefined;
  return { first: at, next: at + 1, edtf: token.lower };
}

export function readYearRange({ tokens }: Text, at: number): ReadDate | undefined {
  const token = tokens[at]!;
  const [link, second] = [tokens[at + 1], tokens[at + 2]];
  if (!isFourDigits(token) || second?.kind !== 'number') return undefined;
  const before = tokens[at - 1];
  if (token.glued && (before?.kind === 'word' || isDash(before) || /^[$€£#/.]$/.test(before?.lower ?? ''))) {
    if (before?.lower !== 'fy') return undefined;
  }
  const slash = link?.lower === '/' && link.glued && second.glued;
  if (!slash && !isDash(link)) return undefined;
  if (tokens[at + 3]?.glued && (isDash(tokens[at + 3]) || /^[\p{L}/%]/u.test(tokens[at + 3]!.lower))) return undefined;
  const year = Number(token.lower);
  if (year < 1500 || year > 2199) return undefined;
  const end =
    second.lower.length === 4 ? Number(second.lower) : second.lower.length === 2 ? endOfShort(year, Number(second.lower)) : 0;
  if (end <= year || end - year > 500 || (slash && end !== year + 1)) return undefined;
  return { first: at, next: at + 3, edtf: `${year}/${end}` };
}

/** "2022–23" is 2023, "1999–00" is 2000. */
function endOfShort(year: number, two: number): number {
  const century = year - (year % 100);
  return two > year % 100 ? century + two : two === 0 || year % 100 > 90 ? century + 100 + two : 0;
}
