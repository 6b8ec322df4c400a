import { monthAt, pad, readCalendarDate, readMonthRange, readYearRange } from './calendarDate';
import type { ReadDate } from './dates';
import { isDash } from './guard';
import { seasons } from './lexicon/calendar';
import { ordinals } from './lexicon/numbers';
import type { Text, Token } from './token';
import { isFourDigits } from './year';

/**
 * Parts and spans of years. EDTF has codes for quarters (33–36), halves (40, 41) and seasons (21–24); for what it has none,
 * an interval: "early 2020" is its first four months, "late" its last four, "the end of 2027" its December.
 */
export function readPeriod(text: Text, at: number): ReadDate | undefined {
  if (text.tokens[at]!.kind === 'number') return readDecade(text, at) ?? readQuarter(text, at) ?? readCentury(text, at);
  return (
    readApproximate(text, at) ??
    readPart(text, at) ??
    readDecade(text, at) ??
    readQuarter(text, at) ??
    readSeason(text, at) ??
    readFiscal(text, at) ??
    readCentury(text, at) ??
    readBetween(text, at)
  );
}

function yearToken(token: Token | undefined): string | undefined {
  return token !== undefined && isFourDigits(token) && token.lower >= '1000' && token.lower <= '2199' ? token.lower : undefined;
}

/** "of 2022", ", 2022", "2022". */
function ofYear(tokens: readonly Token[], at: number): { year: string; next: number } | undefined {
  const index = tokens[at]?.lower === 'of' || tokens[at]?.lower === ',' || tokens[at]?.lower === 'in' ? at + 1 : at;
  const year = yearToken(tokens[index]);
  const glued = tokens[index + 1];
  if (year === undefined || (glued?.glued && glued.kind === 'word')) return undefined;
  return { year, next: index + 1 };
}

/** "around 2022", "circa 1850", "c. 1850": EDTF's approximate. */
function readApproximate({ tokens }: Text, at: number): ReadDate | undefined {
  const word = tokens[at]!.lower;
  if (!/^(?:around|circa|ca|c|~)$/.test(word)) return undefined;
  const index = tokens[at + 1]?.lower === '.' ? at + 2 : at + 1;
  const year = yearToken(tokens[index]);
  if (
    year === undefined ||
    (word === 'around' && tokens[index + 1]?.kind === 'word' && !/^(?:and|when|as|it|the|but|or)$/.test(tokens[index + 1]!.lower))
  )
    return undefined;
  return { first: at, next: index + 1, edtf: `${year}~` };
}

const thirds: Readonly<Record<string, readonly [number, number]>> = { early: [1, 4], mid: [5, 8], middle: [5, 8], late: [9, 12] };

/** "early 2020", "mid-2022", "late May 2022", "the end of 2027", "the start of 2023", "early 1990s". */
function readPart(text: Text, at: number): ReadDate | undefined {
  const { tokens } = text;
  const word = tokens[at]!.lower;
  const edge = /^(?:end|close)$/.test(word) ? 12 : /^(?:start|beginning)$/.test(word) ? 1 : undefined;
  if (edge !== undefined) {
    const of = tokens[at + 1]?.lower === 'of' || isDash(tokens[at + 1]) ? at + 2 : at + 1;
    const month = monthAt(text, of);
    const inMonth = month === undefined || of === at + 1 ? undefined : ofYear(tokens, month.next);
    if (month !== undefined && inMonth !== undefined)
      return { first: at, next: inMonth.next, edtf: `${inMonth.year}-${pad(month.month)}` };
    const year = of === at + 1 && word !== 'end' ? undefined : yearToken(tokens[of]);
    return year === undefined ? undefined : { first: at, next: of + 1, edtf: `${year}-${pad(edge)}` };
  }
  const part = Object.hasOwn(thirds, word) ? thirds[word] : undefined;
  if (part === undefined) return undefined;
  let index = at + 1;
  for (let passed = 0; passed < 3 && isFiller(tokens[index]); passed++) index++;
  const century = tokens[index] === undefined ? undefined : readCentury(text, index);
  if (century !== undefined)
    return { first: at, next: century.next, edtf: partOfCentury(word, Number(century.edtf.slice(0, 2)) * 100) };
  const decade = decadeAt(tokens, index);
  if (decade !== undefined) return { first: at, next: decade.next, edtf: partOfDecade(word, decade.decade) };
  const year = yearToken(tokens[index]);
  if (year !== undefined && !(tokens[index + 1]?.glued && tokens[index + 1]!.kind === 'word')) {
    return { first: at, next: index + 1, edtf: `${year}-${pad(part[0])}/${year}-${pad(part[1])}` };
  }
  const month = monthAt(text, index);
  if (month === undefined) return undefined;
  const monthYear = ofYear(tokens, month.next);
  return { first: at, next: monthYear?.next ?? month.next, edtf: `${monthYear?.year ?? 'XXXX'}-${pad(month.month)}` };
}

/** "mid-2022", "late in 2022", "early in the 1990s". */
function isFiller(token: Token | undefined): boolean {
  return isDash(token) || token?.lower === 'in' || token?.lower === 'of' || token?.lower === 'the';
}

function partOfDecade(word: string, decade: number): string {
  if (word === 'early') return `${decade}/${decade + 3}`;
  return word === 'late' ? `${decade + 7}/${decade + 9}` : `${decade + 4}/${decade + 6}`;
}

function partOfCentury(word: string, century: number): string {
  if (word === 'early') return `${pad4(century)}/${pad4(century + 33)}`;
  return word === 'late' ? `${pad4(century + 67)}/${pad4(century + 99)}` : `${pad4(century + 34)}/${pad4(century + 66)}`;
}

function pad4(year: number): string {
  return String(year).padStart(4, '0');
}

const decadeNames: readonly string[] = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');

/** "1990s", "1990’s", "’90s", "nineties" (of the twentieth century). */
function decadeAt(tokens: readonly Token[], at: number): { decade: number; next: number } | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const named = decadeNames.indexOf(token.lower);
  if (named >= 0) return { decade: 1920 + 10 * named, next: at + 1 };
  const apostrophe = token.lower === '’' || token.lower === "'" || token.lower === '‘' ? 1 : 0;
  const digits = tokens[at + apostrophe];
  if (digits?.kind !== 'number' || !/^(?:1[5-9]|20)?\d0$/.test(digits.lower)) return undefined;
  if (
    digits.lower.length === 2 &&
    apostrophe === 0 &&
    tokens[at - 1]?.lower !== 'the' &&
    !Object.hasOwn(thirds, tokens[at - 1]?.lower ?? '')
  )
    return undefined;
  const after = at + apostrophe + 1;
  const mark = tokens[after]?.glued && (tokens[after]!.lower === '’' || tokens[after]!.lower === "'") ? 1 : 0;
  const s = tokens[after + mark];
  if (!s?.glued || s.lower !== 's') return undefined;
  // "2022's target" is no decade, "1990's" is one.
  const decade =
    digits.lower.length === 4 ? Number(digits.lower) : Number(digits.lower) + (Number(digits.lower) >= 20 ? 1900 : 2000);
  return { decade, next: after + mark + 1 };
}

function readDecade({ tokens }: Text, at: number): ReadDate | undefined {
  const decade = decadeAt(tokens, at);
  if (decade === undefined || (decadeNames.includes(tokens[at]!.lower) && tokens[at - 1]?.lower !== 'the')) return undefined;
  const whole = decade.decade % 100 === 0 && decade.decade < 2000;
  return { first: at, next: decade.next, edtf: whole ? `${decade.decade / 100}XX` : `${decade.decade / 10}X` };
}

/** "Q3 2023", "Q3 of 2023", "2023 Q3", "H1 2022", "the third quarter of 2023", "first half of 2022". */
function readQuarter({ tokens }: Text, at: number): ReadDate | undefined {
  const token = tokens[at]!;
  const leading = yearToken(token);
  const index = leading === undefined ? at : at + (isDash(tokens[at + 1]) ? 2 : 1);
  const code = codeAt(tokens, index);
  if (code !== undefined) {
    if (leading !== undefined) return { first: at, next: code.next, edtf: `${leading}-${code.code}` };
    const year = ofYear(tokens, code.next);
    return year === undefined ? undefined : { first: at, next: year.next, edtf: `${year.year}-${code.code}` };
  }
  const ordinal = ordinals.get(token.lower) ?? (token.lower === 'last' || token.lower === 'final' ? 4 : undefined);
  const word = tokens[at + 1]?.lower;
  if (ordinal === undefined || (word !== 'quarter' && word !== 'half')) return undefined;
  if (ordinal > (word === 'quarter' ? 4 : 2)) return undefined;
  const year = ofYear(tokens, at + 2);
  if (year === undefined) return undefined;
  return { first: at, next: year.next, edtf: `${year.year}-${word === 'quarter' ? 32 + ordinal : 39 + ordinal}` };
}

/** "Q3", "H1": a letter and its digit, glued. */
function codeAt(tokens: readonly Token[], at: number): { code: number; next: number } | undefined {
  const [letter, digit] = [tokens[at], tokens[at + 1]];
  if (letter?.capital !== true || !digit?.glued || !/^[1-4]$/.test(digit.lower)) return undefined;
  if (letter.lower === 'q') return { code: 32 + Number(digit.lower), next: at + 2 };
  return letter.lower === 'h' && Number(digit.lower) <= 2 ? { code: 39 + Number(digit.lower), next: at + 2 } : undefined;
}

/** "spring 2021", "the winter of 2022", "winter 2022–23". */
function readSeason(text: Text, at: number): ReadDate | undefined {
  const { tokens } = text;
  const season = seasons.get(tokens[at]!.lower);
  const year = season === undefined ? undefined : ofYear(tokens, at + 1);
  if (season === undefined || year === undefined) return undefined;
  if (tokens[at]!.lower === 'fall' && !isAutumn(tokens, at)) return undefined;
  const range = readYearRange(text, year.next - 1);
  return { first: at, next: range?.next ?? year.next, edtf: `${year.year}-${season}` };
}

/** "in fall 2023", "by the fall of 2023"; "the fall of 2023" alone may be a fall in prices. */
function isAutumn(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower === 'the' ? tokens[at - 2]?.lower : tokens[at - 1]?.lower;
  if (tokens[at + 1]?.lower === 'in') return false;
  return tokens[at]!.capital ? at > 0 : /^(?:in|since|until|by|before|after|during|from|to|late|early|last)$/.test(before ?? '');
}

/** "FY2024", "FY 2023/24", "fiscal year 2024", "financial year 2023–24". */
function readFiscal(text: Text, at: number): ReadDate | undefined {
  const { tokens } = text;
  const word = tokens[at]!.lower;
  let index = at + 1;
  if (word === 'fiscal' || word === 'financial') {
    if (tokens[index]?.lower === 'year') index++;
  } else if (word !== 'fy') return undefined;
  const range = tokens[index]?.kind === 'number' ? readYearRange(text, index) : undefined;
  if (range !== undefined) return { first: at, next: range.next, edtf: range.edtf };
  const year = yearToken(tokens[index]);
  if (year !== undefined) return { first: at, next: index + 1, edtf: year };
  const short = word === 'fy' && /^\d\d$/.test(tokens[index]?.lower ?? '') ? tokens[index]!.lower : undefined;
  return short === undefined ? undefined : { first: at, next: index + 1, edtf: `20${short}` };
}

/** "the nineteenth century", "20th century": EDTF 18XX, 19XX. */
function readCentury({ tokens }: Text, at: number): ReadDate | undefined {
  const token = tokens[at]!;
  const digits =
    token.kind === 'number' &&
    /^\d{1,2}$/.test(token.lower) &&
    tokens[at + 1]?.glued &&
    /^(?:st|nd|rd|th)$/.test(tokens[at + 1]!.lower);
  const twenty = token.lower === 'twenty' && isDash(tokens[at + 1]) && tokens[at + 2]?.lower === 'first';
  const ordinal = digits ? Number(token.lower) : twenty ? 21 : ordinals.get(token.lower);
  if (ordinal === undefined) return undefined;
  let next = digits ? at + 2 : twenty ? at + 3 : at + 1;
  if (isDash(tokens[next])) next++;
  if (tokens[next]?.lower !== 'century' || ordinal < 1 || ordinal > 22) return undefined;
  return { first: at, next: next + 1, edtf: `${pad(ordinal - 1)}XX` };
}

/** "between 2019 and 2022", "between June and August 2023", "between February 2022 and December 2024". */
function readBetween(text: Text, at: number): ReadDate | undefined {
  const { tokens } = text;
  if (tokens[at]!.lower !== 'between') return undefined;
  const months = readMonthRange(text, at + 1, 'and');
  if (months !== undefined) return { ...months, first: at };
  const from = tokens[at + 1] === undefined ? undefined : readCalendarDate(text, at + 1);
  if (from === undefined || tokens[from.next]?.lower !== 'and' || tokens[from.next + 1] === undefined) return undefined;
  const to = readCalendarDate(text, from.next + 1);
  if (to === undefined || !isWhole(from.edtf) || !isWhole(to.edtf) || from.edtf >= to.edtf) return undefined;
  return { first: at, next: to.next, edtf: `${from.edtf}/${to.edtf}` };
}

function isWhole(edtf: string): boolean {
  return /^\d{4}(?:-\d\d){0,2}$/.test(edtf);
}
