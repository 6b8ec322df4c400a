import { toNumber } from '../decimal';
import type { DateMention, Mention } from '../mention';
import { timeUnits } from '../recognizers/lexicon/calendar';
import { readNumeral } from '../recognizers/numeral';
import type { Text } from '../recognizers/token';

/**
 * Adds the dates that hang on another of the same block: "the previous year", "a year later", "two years earlier", "that year".
 * They resolve against the nearest date before them, never against the clock: "last year" and "next month" stay unread,
 * and so does one whose anchor is not known finely enough ("a month later" than 2019).
 */
export function resolveRelativeDates(mentions: readonly Mention[], text: Text): readonly Mention[] {
  const anchors = mentions.filter((mention): mention is DateMention => mention.kind === 'date');
  if (anchors.length === 0) return mentions;
  const resolved: DateMention[] = [];
  let passed = 0;
  let next = 0;
  for (const at of text.anchors) {
    if (at < next) continue;
    const { start } = text.tokens[at]!;
    while (passed < anchors.length && anchors[passed]!.end <= start) passed++;
    const anchor = nearest(anchors[passed - 1], resolved[resolved.length - 1]);
    const read = anchor === undefined ? undefined : readRelative(text, at);
    if (anchor === undefined || read === undefined || isFar(text, anchor.end, at)) continue;
    const edtf = read.day === undefined ? move(anchor.edtf, read.by, read.unit) : dayOfMonth(anchor.edtf, read.day);
    if (edtf !== undefined) resolved.push(build(text, at, read.next, edtf, anchor));
    next = read.next;
  }
  return resolved.length === 0 ? mentions : [...resolved, ...mentions];
}

/** More than one sentence lies between: what "the previous year" means there is anybody's guess. */
function isFar({ tokens }: Text, end: number, at: number): boolean {
  let stops = 0;
  for (let index = at - 1; index >= 0 && tokens[index]!.start >= end; index--) {
    const { lower } = tokens[index]!;
    const ends = lower === '.' || lower === '?' || lower === '!';
    if (ends && tokens[index + 1]?.capital && tokens[index - 1]!.lower.length > 2 && ++stops > 1) return true;
    if (at - index > 120) return true;
  }
  return false;
}

/** A date already resolved may anchor the next one: "In 2019 …; a year later …; two years later still …" counts from the last. */
function nearest(explicit: DateMention | undefined, resolved: DateMention | undefined): DateMention | undefined {
  if (explicit === undefined || resolved === undefined) return explicit ?? resolved;
  return resolved.start > explicit.start ? resolved : explicit;
}

function build(
  { tokens, prose }: Text,
  first: number,
  next: number,
  edtf: string,
  { start: from, end: to }: DateMention,
): DateMention {
  const { start } = tokens[first]!;
  const { end } = tokens[next - 1]!;
  return { kind: 'date', start, end, text: prose.slice(start, end), edtf, anchor: { start: from, end: to } };
}

interface Relative {
  readonly by: number;
  readonly unit: 'Y' | 'M' | 'D';
  /** "the 18th": a day of the anchor's month. */
  readonly day?: number;
  readonly next: number;
}

const adjectives: ReadonlyMap<string, number> = new Map([
  ['previous', -1],
  ['preceding', -1],
  ['prior', -1],
  ['same', 0],
  ['following', 1],
  ['subsequent', 1],
  ['next', 1],
]);

function readRelative(text: Text, at: number): Relative | undefined {
  const { tokens } = text;
  const [first, second, third] = [tokens[at]!.lower, tokens[at + 1]?.lower ?? '', tokens[at + 2]?.lower ?? ''];
  if (first === 'that' && isUnit(second)) return { by: 0, unit: isUnit(second)!, next: at + 2 };
  const by = adjectives.get(second);
  if (first === 'the' && by !== undefined && isUnit(third)) return { by, unit: isUnit(third)!, next: at + 3 };
  if (first === 'the' && second === 'year' && /^(?:before|earlier)$/.test(third)) return { by: -1, unit: 'Y', next: at + 3 };
  if (first === 'the' && second === 'year' && third === 'after') return { by: 1, unit: 'Y', next: at + 3 };
  return readOrdinalDay(text, at) ?? readShift(text, at);
}

/** "on the 18th". */
function readOrdinalDay({ tokens }: Text, at: number): Relative | undefined {
  const [number, suffix, after] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (number.kind !== 'number' || !suffix?.glued || !/^(?:st|nd|rd|th)$/.test(suffix.lower)) return undefined;
  const day = Number(number.lower);
  if (tokens[at - 1]?.lower !== 'the' || tokens[at - 2]?.lower !== 'on' || !(day >= 1 && day <= 31)) return undefined;
  if (after?.kind === 'word' && !/^(?:the|it|he|she|they|we|in|at|and|but|of|a|an|another|one|both|to|by)$/.test(after.lower))
    return undefined;
  return { by: 0, unit: 'D', day, next: at + 2 };
}

function dayOfMonth(edtf: string, day: number): string | undefined {
  const match = /^((?:\d{4}|XXXX)-(?:0[1-9]|1[0-2]))(?:-\d\d)?$/.exec(edtf);
  return match === null ? undefined : `${match[1]}-${String(day).padStart(2, '0')}`;
}

function isUnit(word: string): 'Y' | 'M' | 'D' | undefined {
  return word === 'year' ? 'Y' : word === 'month' ? 'M' : word === 'day' ? 'D' : undefined;
}

/** "a year later", "two years earlier", "12 months before", "a decade on". */
function readShift(text: Text, at: number): Relative | undefined {
  const { tokens } = text;
  const one = /^an?$/.test(tokens[at]!.lower);
  const numeral = one || tokens[at]!.glued ? undefined : startsNumber(text, at) ? readNumeral(text, at) : undefined;
  const index = one ? at + 1 : numeral?.next;
  if (index === undefined) return undefined;
  const unit = timeUnits.get(tokens[index]?.lower ?? '');
  const direction = directions.get(tokens[index + 1]?.lower ?? '');
  if (unit === undefined || direction === undefined) return undefined;
  const count = (numeral === undefined ? 1 : toNumber(numeral.value)) * unit.count * direction;
  if (!Number.isInteger(count)) return undefined;
  const next = index + 2;
  if (unit.designator === 'Y') return { by: count, unit: 'Y', next };
  if (unit.designator === 'M') return count % 12 === 0 ? { by: count / 12, unit: 'Y', next } : { by: count, unit: 'M', next };
  if (unit.designator === 'D' || unit.designator === 'W')
    return { by: count * (unit.designator === 'W' ? 7 : 1), unit: 'D', next };
  return undefined;
}

function startsNumber({ tokens }: Text, at: number): boolean {
  return tokens[at]!.kind !== 'mark';
}

/** "before" and "on" mostly introduce something else, so only the plain adverbs count. */
const directions: ReadonlyMap<string, number> = new Map([
  ['later', 1],
  ['earlier', -1],
  ['previously', -1],
]);

/**
 * EDTF moved by whole years, months or days, at the precision of the unit; `undefined` where the anchor is too coarse.
 * A day without a year moves within its year: the day after 25 December is 26 December.
 */
function move(edtf: string, by: number, unit: 'Y' | 'M' | 'D'): string | undefined {
  if (unit === 'Y') {
    const year = yearOf(edtf);
    return year === undefined ? undefined : yearText(year + by);
  }
  const match = /^(\d{4}|XXXX)-(0[1-9]|1[0-2])(?:-(\d\d))?$/.exec(edtf);
  if (match === null) return undefined;
  const [, year, month, day] = match;
  if (unit === 'D') return day === undefined ? undefined : moveDay(year!, Number(month), Number(day), by);
  if (year === 'XXXX') return undefined;
  const months = Number(year) * 12 + Number(month) - 1 + by;
  return `${yearText(Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** The one year that a date, or both ends of an interval, lie in. */
function yearOf(edtf: string): number | undefined {
  const match = /^(\d{4})(?:-\d\d){0,2}~?(?:\/(\d{4})(?:-\d\d){0,2})?$/.exec(edtf);
  if (match === null || (match[2] !== undefined && match[2] !== match[1])) return undefined;
  return Number(match[1]);
}

function moveDay(year: string, month: number, day: number, by: number): string | undefined {
  const known = year !== 'XXXX';
  // Without a year, February has 28 days or 29.
  if (!known && (month === 2 || month === 3)) return undefined;
  const moved = new Date(Date.UTC(known ? Number(year) : 2001, month - 1, day + by)).toISOString().slice(0, 10);
  if (known) return moved;
  return moved.startsWith('2001') ? `XXXX${moved.slice(4)}` : undefined;
}

function yearText(year: number): string {
  return String(year).padStart(4, '0');
}
