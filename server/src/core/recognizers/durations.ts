import { add, type Decimal, decimalOf, formatDecimal, half, integer, multiply, normalize, scaleBy, toNumber } from '../decimal';
import type { Duration } from '../mention';
import { startsAmount } from './anchors';
import { readFraction } from './fraction';
import { isBarred, isDash } from './guard';
import { hedgeAfter, hedgeBefore } from './hedge';
import { intervalOf } from './interval';
import { type TimeUnit, timeUnits } from './lexicon/calendar';
import type { HedgePhrase } from './lexicon/hedges';
import { type Numeral, readNumeral } from './numeral';
import type { Text } from './token';
import { isYear } from './year';

/**
 * "12 months", "two and a half years", "an 18-month truce", "just over 36 hours", "a 45-year-old man", "a quarter of a century".
 * `lower` and `upper` are in days (a year has 365.2425, a month a twelfth of that), so that 24 months are two years.
 */
export function recognizeDurations(text: Text): readonly Duration[] {
  const found: Duration[] = [];
  let next = 0;
  for (const at of text.anchors) {
    if (at < next || !startsAmount(text.tokens[at]!)) continue;
    const read = readFractionOfTime(text, at) ?? readDuration(text, at);
    if (read === undefined) continue;
    found.push(read.duration);
    next = read.next;
  }
  return found;
}

interface Read {
  readonly duration: Duration;
  readonly next: number;
}

function readDuration(text: Text, at: number): Read | undefined {
  const { tokens } = text;
  const low = readNumeral(text, at);
  if (low === undefined) return readArticle(text, at);
  const range = readUpper(text, low);
  const numeral = range ?? low;
  const dash = isDash(tokens[numeral.next]) && tokens[numeral.next]!.glued && tokens[numeral.next + 1]?.glued;
  // "thousands of years".
  const of = numeral.range !== undefined && tokens[numeral.next]?.lower === 'of';
  const index = dash || of ? numeral.next + 1 : numeral.next;
  const unit = timeUnits.get(tokens[index]?.lower ?? '');
  if (unit === undefined && isAge(tokens, at)) return build(text, at, low, numeral, timeUnits.get('year')!, numeral.next);
  if (unit === undefined || isBarred(text, at) || isYear(text, at)) return undefined;
  return build(text, at, low, numeral, unit, afterAge(text, index + 1));
}

/** "aged 18", "at the age of 66". */
function isAge(tokens: Text['tokens'], at: number): boolean {
  const [before, earlier] = [tokens[at - 1]?.lower, tokens[at - 2]?.lower];
  return before === 'aged' || (before === 'of' && (earlier === 'age' || earlier === 'ages'));
}

/** "five to seven years", "3–5 years". */
function readUpper(text: Text, low: Numeral): Numeral | undefined {
  const { tokens } = text;
  const link = tokens[low.next];
  if (link?.lower !== 'to' && link?.lower !== 'or' && !isDash(link)) return undefined;
  const high = readNumeral(text, low.next + 1);
  return high !== undefined && toNumber(high.value) > toNumber(low.value) ? high : undefined;
}

/** "for a year", "within a decade": an article counts as one only after such a word. */
function readArticle(text: Text, at: number): Read | undefined {
  const { tokens } = text;
  if (
    !/^an?$/.test(tokens[at]!.lower) ||
    !/^(?:for|within|over|lasted|lasting|under|than|about|nearly|almost)$/.test(tokens[at - 1]?.lower ?? '')
  )
    return undefined;
  const unit = timeUnits.get(tokens[at + 1]?.lower ?? '');
  if (unit === undefined) return undefined;
  const digits = { start: tokens[at]!.start, end: tokens[at]!.end };
  const one: Numeral = {
    value: integer(1),
    step: integer(1),
    range: undefined,
    coarse: false,
    style: 'words',
    digits,
    scale: 0,
    next: at + 1,
  };
  return build(text, at, one, one, unit, at + 2);
}

/** "half a century", "a quarter of a century", "half an hour". */
function readFractionOfTime(text: Text, at: number): Read | undefined {
  const { tokens } = text;
  const fraction = readFraction(text, at);
  if (fraction === undefined) return undefined;
  const article = tokens[fraction.next]?.lower === 'of' ? fraction.next + 1 : fraction.next;
  if (!/^an?$/.test(tokens[article]?.lower ?? '')) return undefined;
  const unit = timeUnits.get(tokens[article + 1]?.lower ?? '');
  if (unit === undefined) return undefined;
  const value = decimalOf(fraction.numerator / fraction.denominator)!;
  const digits = { start: tokens[at]!.start, end: tokens[fraction.next - 1]!.end };
  const step = scaleBy(value, -1);
  const numeral: Numeral = { value, step, range: undefined, coarse: true, style: 'words', digits, scale: 0, next: article + 1 };
  return build(text, at, numeral, numeral, unit, article + 2);
}

/** "45-year-old", "140 years old". */
function afterAge({ tokens }: Text, at: number): number {
  const dash = isDash(tokens[at]) ? at + 1 : at;
  return tokens[dash]?.lower === 'old' || tokens[dash]?.lower === 'olds' ? dash + 1 : at;
}

function build(text: Text, at: number, low: Numeral, high: Numeral, unit: TimeUnit, end: number): Read {
  const { tokens, prose } = text;
  const before = hedgeBefore(text, at);
  // "over three years" is mostly "during"; "for over three years", "just over", "more than" bound a duration.
  const during =
    before !== undefined && tokens[before.first]!.lower === 'over' && !bounding.has(tokens[before.first - 1]?.lower ?? '');
  const phrase = during ? undefined : before;
  const after = phrase === undefined ? hedgeAfter(text, end) : undefined;
  const first = phrase?.first ?? at;
  const next = after?.next ?? end;
  const span = { start: tokens[first]!.start, end: tokens[next - 1]!.end };
  const bounds = boundsOf(low, high, phrase?.phrase ?? after?.phrase);
  const days = decimalOf(unit.days * unit.count)!;
  const duration: Duration = {
    kind: 'duration',
    ...span,
    text: prose.slice(span.start, span.end),
    iso: isoOf(high === low ? low.value : normalize(half(add(low.value, high.value))), unit),
    lower: inDays(bounds.lower, days),
    upper: inDays(bounds.upper, days),
    ...(bounds.hedge ? { hedge: bounds.hedge } : {}),
  };
  return { duration, next };
}

const bounding = new Set('for of after in lasted lasting took takes taking is was been spent spans spanned aged'.split(' '));

function boundsOf(low: Numeral, high: Numeral, phrase: HedgePhrase | undefined) {
  if (low.range !== undefined) return { lower: toNumber(low.range[0]), upper: toNumber(low.range[1]), hedge: 'several' as const };
  if (low !== high) return { lower: toNumber(low.value), upper: toNumber(high.value), hedge: 'between' as const };
  return intervalOf(low, phrase);
}

function inDays(count: number, days: Decimal): number {
  const exact = decimalOf(count);
  return exact === undefined ? count : toNumber(multiply(exact, days));
}

/** ISO 8601, with a decimal fraction where it is not whole: P2.5Y, PT36H. */
function isoOf(value: Decimal, unit: TimeUnit): string {
  const count = formatDecimal(normalize(multiply(value, integer(unit.count))));
  switch (unit.designator) {
    case 'H':
    case 'S':
      return `PT${count}${unit.designator}`;
    case 'Min':
      return `PT${count}M`;
    default:
      return `P${count}${unit.designator}`;
  }
}
