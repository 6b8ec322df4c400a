import type { Span } from '../core/index';

/**
 * A line with marks under a span of it, for a terminal:
 *   Trade reached $204.1bn in 2023.
 *                 ^^^^^^^^
 * Wide characters take two columns, combining ones none; tabs become spaces; control characters are shown, never sent.
 * Of a long line, as paragraphs mostly are, the part round the span is shown, between "…".
 */
export function markedLine(text: string, span: Span, limit: number): readonly [line: string, marks: string] {
  const cells = cellsOf(text);
  const first = cells.findIndex(cell => cell.offset >= span.start);
  const begin = first < 0 ? cells.length : first;
  const after = cells.findIndex(cell => cell.offset >= span.end);
  const end = Math.max(begin, after < 0 ? cells.length : after);
  const { from, to } = visible(cells, begin, end, limit);
  const lead = from > 0 ? '…' : '';
  const shown = cells.slice(from, to);
  const line = lead + shown.map(cell => cell.text).join('') + (to < cells.length ? '…' : '');
  const before = lead.length + width(cells.slice(from, begin));
  const marked = Math.max(1, width(cells.slice(begin, Math.min(end, to))));
  return [line, ' '.repeat(before) + '^'.repeat(marked)];
}

interface Cell {
  readonly offset: number;
  readonly text: string;
  readonly width: number;
}

function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let offset = 0;
  let column = 0;
  for (const symbol of line) {
    const text = symbol === '\t' ? ' '.repeat(TAB - (column % TAB)) : CONTROL.test(symbol) ? '�' : symbol;
    const cell = { offset, text, width: symbol === '\t' ? text.length : ZERO.test(text) ? 0 : WIDE.test(text) ? 2 : 1 };
    cells.push(cell);
    offset += symbol.length;
    column += cell.width;
  }
  return cells;
}

const TAB = 4;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]/;
const ZERO = /[\p{Mn}\p{Me}\p{Cf}]/u;
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]/u;

/** Which cells are shown: the span, some of what stands before it, and as much after as there is room for. */
function visible(cells: readonly Cell[], begin: number, end: number, limit: number): { from: number; to: number } {
  if (width(cells) <= limit) return { from: 0, to: cells.length };
  const room = limit - 2;
  let from = begin;
  let used = Math.min(width(cells.slice(begin, end)), room);
  const ahead = Math.max(0, Math.floor((room - used) / 2));
  for (let taken = 0; from > 0 && taken + (cells[from - 1]?.width ?? 0) <= ahead; ) taken += cells[--from]?.width ?? 0;
  used = 0;
  let to = from;
  while (to < cells.length && used + (cells[to]?.width ?? 0) <= room) used += cells[to++]?.width ?? 0;
  // Near the end of the line there is room to spare: it goes to what stands before.
  while (from > 0 && used + (cells[from - 1]?.width ?? 0) <= room) used += cells[--from]?.width ?? 0;
  return { from: wordStart(cells, from, begin), to: wordEnd(cells, to, end) };
}

/** A word cut in half is left out, unless it is longer than words are. */
function wordStart(cells: readonly Cell[], from: number, begin: number): number {
  if (from === 0) return 0;
  const space = cells.slice(from, Math.min(begin, from + LONG_WORD)).findIndex(isSpace);
  return space < 0 ? from : from + space + 1;
}

function wordEnd(cells: readonly Cell[], to: number, end: number): number {
  if (to === cells.length) return to;
  for (let at = to; at > Math.max(end, to - LONG_WORD); at--) if (isSpace(cells[at])) return at;
  return to;
}

const LONG_WORD = 20;

function isSpace(cell: Cell | undefined): boolean {
  return cell?.text.trim() === '';
}

function width(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
