import { type Span, shift } from '../span';
import { AMBIGUOUS, BEFORE_NUMBER, JOINING, MONTHS, STARTERS } from './abbreviations';

/**
 * The sentences of one block, without the blanks round them. A sentence ends at a stop (and the closing marks after it) before white space,
 * unless the stop belongs to an abbreviation ("Mr.", "Dec. 5", "U.S. aid"), an initial ("R. Venkatesan") or a list number, or a lower-case word follows.
 */
export function splitSentences(prose: string, block: Span): readonly Span[] {
  // The search must not run past the block, or many blocks without a stop would each search the whole text.
  return sentencesIn(prose.slice(block.start, block.end)).map(span => shift(span, block.start));
}

function sentencesIn(text: string): readonly Span[] {
  const sentences: Span[] = [];
  let start = skipBlanks(text, 0);
  STOP.lastIndex = start;
  for (let stop = STOP.exec(text); stop !== null; stop = STOP.exec(text)) {
    const end = skipClosers(text, STOP.lastIndex);
    STOP.lastIndex = end;
    const next = skipBlanks(text, end);
    if (next === end && next < text.length) continue;
    if (next < text.length && !endsSentence(text, start, stop, next)) continue;
    sentences.push({ start, end });
    start = next;
    STOP.lastIndex = next;
  }
  const last = skipBlanksBack(text, start);
  if (start < last) sentences.push({ start, end: last });
  return sentences;
}

const STOP = /[.!?…]+/g;
const BLANK = /\s/;
const CLOSER = /["'”’»)\]*_]/;

function endsSentence(text: string, start: number, stop: RegExpExecArray, next: number): boolean {
  const word = wordAt(text, next);
  const first = word.replace(/^[^\p{L}\p{N}]+/u, '');
  if (/^\p{Ll}/u.test(first)) return false;
  if (stop[0] === '…' || stop[0].startsWith('..')) return text[stop.index - 1] !== '[' && text[stop.index - 1] !== '(';
  if (stop[0] !== '.') return true;
  return !isAbbreviation(wordBefore(text, Math.max(start, stop.index - 16), stop.index), first, stop.index - start);
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
function wordBefore(text: string, from: number, end: number): string {
  return /[\p{L}\p{N}.]*$/u.exec(text.slice(from, end))?.[0].replace(/^\.+/, '') ?? '';
}

function wordAt(text: string, at: number): string {
  return /^[^\s]{0,4}?[\p{L}\p{N}]+/u.exec(text.slice(at, at + 24))?.[0] ?? text.slice(at, at + 1);
}

function skipClosers(text: string, from: number): number {
  let at = from;
  while (at < text.length && CLOSER.test(text[at]!)) at++;
  return at;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && BLANK.test(text[at]!)) at++;
  return at;
}

function skipBlanksBack(text: string, start: number): number {
  let at = text.length;
  while (at > start && BLANK.test(text[at - 1]!)) at--;
  return at;
}
