import type { Span } from '../span';
import type { BlockKind } from './draft';
import type { BareBlock } from './reading';

export interface Line extends Span {
  /** Without the line end. */
  readonly text: string;
}

/** What a line is: more of the block before it, a block of its own, the first line of one, or no prose at all. */
export interface LineKind {
  readonly kind: BlockKind | 'same' | 'none';
  readonly begins?: boolean;
  /** The line is a whole block: a heading. */
  readonly alone?: boolean;
  readonly level?: number;
}

/** Gathers lines to blocks: blank lines end a block, and so does a change of kind. */
export function readLines(text: string, kindOf: (line: Line) => LineKind): BareBlock[] {
  const blocks: BareBlock[] = [];
  let open: { start: number; end: number; kind: BlockKind; level?: number } | undefined;
  const close = () => {
    if (open) blocks.push(open);
    open = undefined;
  };
  for (const line of linesOf(text)) {
    const found = kindOf(line);
    const blank = !/\S/.test(line.text);
    if (blank || found.kind === 'none') {
      close();
      continue;
    }
    const kind = found.kind === 'same' ? (open?.kind === 'quote' ? 'paragraph' : (open?.kind ?? 'paragraph')) : found.kind;
    if (found.begins || found.alone || (open && open.kind !== kind)) close();
    open ??= { start: line.start, end: line.end, kind, ...(found.level !== undefined && { level: found.level }) };
    open.end = line.end;
    if (found.alone) close();
  }
  close();
  return blocks;
}

/** The lines of a text; `\n`, `\r\n` and a lone `\r` end one. */
export function* linesOf(text: string): Iterable<Line> {
  const end = /\r\n?|\n/g;
  let start = 0;
  for (let match = end.exec(text); match !== null; match = end.exec(text)) {
    yield { start, end: match.index, text: text.slice(start, match.index) };
    start = end.lastIndex;
  }
  yield { start, end: text.length, text: text.slice(start) };
}

/** The end of the line that an offset is in, before its line end. */
export function lineEndAfter(text: string, at: number): number {
  const end = text.slice(at).search(/[\r\n]/);
  return end < 0 ? text.length : at + end;
}

/** The beginning of the line that an offset is in. */
export function lineStartBefore(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}
