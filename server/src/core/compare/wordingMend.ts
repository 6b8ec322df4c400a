import { STOP_WORDS } from '../lexicon/stop-words';
import type { Span } from '../span';
import type { Token } from './wording';
import type { Change } from './wordingLaid';

/** A text and its words. */
export interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** How to give a quotation the source's wording at one change: what to mark, and what to put in place of `span`. Offsets in the quotation. */
export interface Mend {
  readonly marked: Span;
  readonly span: Span;
  readonly newText: string;
  /** The source's words here, with a word before and behind. */
  readonly seen: string;
}

export function mendOf(change: Change, quoted: Words, source: Words): Mend {
  const seen = around(source, change.sourceFrom, change.sourceTo);
  if (change.from === change.to) return { ...putIn(change, quoted, source), seen };
  const marked = spanOf(quoted.tokens, change.from, change.to);
  if (change.sourceFrom === change.sourceTo) return { marked, span: withSpace(marked, change, quoted), newText: '', seen };
  const right = clean(textOf(source, change.sourceFrom, change.sourceTo));
  return { marked, span: marked, newText: inCaseOf(textOf(quoted, change.from, change.to), right, change.from === 0), seen };
}

/** The quotation with every mend made. */
export function mendAll(text: string, mends: readonly Mend[]): string {
  let mended = '';
  let at = 0;
  for (const { span, newText } of mends) {
    mended += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return mended + text.slice(at);
}

/** White space as one space, and no quotation marks: the draft has its own. */
export function clean(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/["“”„«»]/g, '');
}

/** Words left out go in behind the word before them, with the source's own marks between, or before the first word. */
function putIn({ from, sourceFrom, sourceTo }: Change, quoted: Words, source: Words): Omit<Mend, 'seen'> {
  const [before, next] = [quoted.tokens[from - 1], quoted.tokens[from]];
  const missing = clean(textOf(source, sourceFrom, sourceTo));
  if (before === undefined) {
    const start = next?.start ?? 0;
    return { marked: { start, end: start }, span: { start, end: start }, newText: `${missing} ` };
  }
  const [open, close] = [source.tokens[sourceFrom - 1], source.tokens[sourceTo]];
  const lead = clean(source.text.slice(open?.end ?? 0, source.tokens[sourceFrom]!.start)) || ' ';
  const place = { start: before.end, end: before.end };
  if (next === undefined || close === undefined) return { marked: place, span: place, newText: lead + missing };
  const tail = clean(source.text.slice(source.tokens[sourceTo - 1]!.end, close.start)) || ' ';
  const span = { start: before.end, end: next.start };
  return { marked: span, span, newText: lead + missing + tail };
}

/** Words put in go with the space before them; at the beginning, with the space behind. */
function withSpace(marked: Span, { from, to }: Change, { tokens }: Words): Span {
  const before = tokens[from - 1];
  if (before) return { start: before.end, end: marked.end };
  return { start: marked.start, end: tokens[to]?.start ?? marked.end };
}

/** The first word of a quotation begins as the draft has it: a capital there comes from the sentence, not from the word. */
function inCaseOf(written: string, right: string, opens: boolean): string {
  if (!opens || right === '') return right;
  if (/^\p{Lu}/u.test(written) && /^\p{Ll}/u.test(right)) return right.charAt(0).toUpperCase() + right.slice(1);
  const [first = ''] = right.split(' ');
  const lowers = /^\p{Ll}/u.test(written) && first !== 'I' && STOP_WORDS.has(first.toLowerCase());
  return lowers ? right.charAt(0).toLowerCase() + right.slice(1) : right;
}

function around(words: Words, from: number, to: number): string {
  const first = Math.max(0, from - 2);
  const after = Math.min(words.tokens.length, to + 2);
  return clean(textOf(words, first, after));
}

function textOf({ text, tokens }: Words, from: number, to: number): string {
  const { start, end } = spanOf(tokens, from, to);
  return text.slice(start, end);
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}
