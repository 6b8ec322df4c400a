import { type Span, shift } from '../span';
import type { Block, CitationMark } from './draft';
import { splitSentences } from './sentences';

/** What a reader of one markup makes of a text, or of one top-level part of it: offsets from its own beginning. */
export interface Reading {
  readonly prose: string;
  readonly blocks: readonly Block[];
  readonly comments: readonly Span[];
  readonly citations: readonly CitationMark[];
}

/** A block whose sentences are still to be found. */
export type BareBlock = Omit<Block, 'sentences'>;

/** Finds the sentences of the blocks; blocks without any letter or digit are dropped. */
export function withSentences(prose: string, blocks: readonly BareBlock[]): readonly Block[] {
  const read: Block[] = [];
  for (const block of blocks) {
    if (/[\p{L}\p{N}]/u.test(prose.slice(block.start, block.end)))
      read.push({ ...block, sentences: splitSentences(prose, block) });
  }
  return read;
}

/** The blocks, and the headings of table cells, without the blanks round them; empty ones keep their place. */
export function trimBlocks(prose: string, blocks: readonly BareBlock[]): readonly BareBlock[] {
  return blocks.map(block => {
    const { table } = block;
    if (table === undefined) return { ...block, ...trim(prose, block) };
    const rowHeading = table.rowHeading && trim(prose, table.rowHeading);
    const columnHeading = table.columnHeading && trim(prose, table.columnHeading);
    const headings = { ...(rowHeading && { rowHeading }), ...(columnHeading && { columnHeading }) };
    return { ...block, ...trim(prose, block), table: { ...table, ...headings } };
  });
}

function trim(prose: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(prose[start]!)) start++;
  while (end > start && /\s/.test(prose[end - 1]!)) end--;
  return { start, end };
}

/** The blocks of a part, moved to where the part stands. `tables` is the number of tables before it. */
export function shiftBlocks(blocks: readonly Block[], by: number, tables: number): readonly Block[] {
  if (by === 0 && tables === 0) return blocks;
  return blocks.map(block => {
    const moved = {
      ...block,
      start: block.start + by,
      end: block.end + by,
      sentences: block.sentences.map(one => shift(one, by)),
    };
    return block.table === undefined ? moved : { ...moved, table: shiftTable(block.table, by, tables) };
  });
}

export function countTables(blocks: readonly Block[]): number {
  return blocks.reduce((most, block) => Math.max(most, (block.table?.index ?? -1) + 1), 0);
}

type Table = NonNullable<Block['table']>;

function shiftTable(table: Table, by: number, tables: number): Table {
  return {
    ...table,
    index: table.index + tables,
    ...moved('rowHeading', table.rowHeading, by),
    ...moved('columnHeading', table.columnHeading, by),
  };
}

function moved<K extends string>(key: K, span: Span | undefined, by: number): { [P in K]?: Span } {
  return (span === undefined ? {} : { [key]: shift(span, by) }) as { [P in K]?: Span };
}
