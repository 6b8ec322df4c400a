import { recognizeValues } from '../recognizers/index';

/**
 * A date of publication in EDTF, as far as it is written: "2024-05-01T09:00:00Z", "1 May 2024", "May 2024", 2024, and CSL's
 * `{ "date-parts": [[2024, 5, 1]] }`. Of 05/01/2024, which is January or May, the year alone. What is no date is nothing.
 */
export function readIssued(value: unknown): string | undefined {
  if (typeof value === 'number') return readText(String(value));
  if (typeof value === 'string') return readText(value);
  if (typeof value !== 'object' || value === null) return undefined;
  const { 'date-parts': parts, raw, literal, circa } = value as Readonly<Record<string, unknown>>;
  const points = Array.isArray(parts) ? parts.flatMap(point => readParts(point) ?? []) : [];
  const date = points.length > 0 ? points.slice(0, 2).join('/') : readIssued(raw ?? literal);
  return date !== undefined && circa === true && points.length === 1 ? `${date}~` : date;
}

function readParts(point: unknown): string | undefined {
  if (!Array.isArray(point)) return undefined;
  const [year, month, day] = point.map(Number);
  return year === undefined ? undefined : writeDate(year, month, day);
}

function readText(text: string): string | undefined {
  const trimmed = text.trim().slice(0, 100);
  const iso = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?![\d/-])/.exec(trimmed) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(trimmed);
  if (iso) return writeDate(Number(iso[1]), numberOf(iso[2]), numberOf(iso[3]));
  const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/.exec(trimmed);
  if (numeric) return readNumeric(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  return recognizeValues(trimmed).flatMap(mention =>
    mention.kind === 'date' && WHOLE.test(mention.edtf) ? mention.edtf : [],
  )[0];
}

const WHOLE = /^\d{4}(?:-\d{2}){0,2}$/;

function readNumeric(first: number, second: number, year: number): string | undefined {
  if (first > 12) return writeDate(year, second, first);
  if (second > 12 || first === second) return writeDate(year, first, second);
  return writeDate(year);
}

/** An impossible month or day is left out; so is what stands after it. */
function writeDate(year: number, month?: number, day?: number): string | undefined {
  if (!(year >= 1000 && year <= 9999)) return undefined;
  if (month === undefined || !(month >= 1 && month <= 12)) return String(year);
  if (day === undefined || !(day >= 1 && day <= 31)) return `${year}-${two(month)}`;
  return `${year}-${two(month)}-${two(day)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
