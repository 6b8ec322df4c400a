import type { Span } from '../span';
import { AMBIGUOUS, BEFORE_NUMBER, JOINING, MONTHS, STARTERS } from './abbreviations';

/**
 * The sentences of one block, without the blanks round them. A sentence ends at a stop (and the closing marks after it) before white space,
 * unless the stop belongs to an abbreviation ("Mr.", "Dec. 5", "U.S. aid"), an initial ("R. Venkatesan") or a list number, or a lower-case word follows.
 */
export function splitSentences(prose: string, block: Span): readonly Span[] {
  const sentences: Span[] = [];
  let start = skipBlanks(prose, block.start, block.end);
  STOP.lastIndex = start;
  for (let stop = STOP.exec(prose); stop !== null && stop.index < block.end; stop = STOP.exec(prose)) {
    const end = skipClosers(prose, STOP.lastIndex, block.end);
    STOP.lastIndex = end;
    const next = skipBlanks(prose, end, block.end);
    if (next === end && next < block.end) continue;
    if (next < block.end && !endsSentence(prose, start, stop, next)) continue;
    sentences.push({ start, end });
    start = next;
    STOP.lastIndex = next;
  }
  const last = skipBlanksBack(prose, block.end, start);
  if (start < last) sentences.push({ start, end: last });
  return sentences;
}

const STOP = /[.!?…]+/g;
const BLANK = /\s/;
const CLOSER = /["'”’»)\]*_]/;

function endsSentence(prose: string, start: number, stop: RegExpExecArray, next: number): boolean {
  const word = wordAt(prose, next);
  const first = word.replace(/^[^\p{L}\p{N}]+/u, '');
  if (/^\p{Ll}/u.test(first)) return false;
  if (stop[0] === '…' || stop[0].startsWith('..')) return prose[stop.index - 1] !== '[' && prose[stop.index - 1] !== '(';
  if (stop[0] !== '.') return true;
  return !isAbbreviation(wordBefore(prose, Math.max(start, stop.index - 16), stop.index), first, stop.index - start);
}

function isAbbreviation(before: string, next: string, length: number): boolean {
  const key = before.toLowerCase();
  const beforeNumber = /^[\divxlc]/.test(next);
  if (JOINING.has(key)) return true;
  if (BEFORE_NUMBER.has(key) || MONTHS.has(key)) return beforeNumber;
  if (/^\d{1,3}$/.test(before) && length === before.length) return true;
  const dotted = /^\p{L}$/u.test(before) || /^(?:\p{L}\.)+\p{L}$/u.test(before);
  return (dotted || AMBIGUOUS.has(key)) && (/^\d/.test(next) || !STARTERS.has(next.toLowerCase()));
}

/** The letters, digits and inner stops before a stop: "U.S" of "U.S.", "Dec" of "(Dec.". */
function wordBefore(prose: string, from: number, end: number): string {
  return /[\p{L}\p{N}.]*$/u.exec(prose.slice(from, end))?.[0].replace(/^\.+/, '') ?? '';
}

function wordAt(prose: string, at: number): string {
  return /^[^\s]{0,4}?[\p{L}\p{N}]+/u.exec(prose.slice(at, at + 24))?.[0] ?? prose.slice(at, at + 1);
}

function skipClosers(prose: string, from: number, end: number): number {
  let at = from;
  while (at < end && CLOSER.test(prose[at]!)) at++;
  return at;
}

function skipBlanks(prose: string, from: number, end: number): number {
  let at = from;
  while (at < end && BLANK.test(prose[at]!)) at++;
  return at;
}

function skipBlanksBack(prose: string, from: number, start: number): number {
  let at = from;
  while (at > start && BLANK.test(prose[at - 1]!)) at--;
  return at;
}
