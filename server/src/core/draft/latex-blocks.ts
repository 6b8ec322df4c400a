import type { Span } from '../span';
import type { BlockKind } from './draft';
import type { Cut, Source } from './latex-source';
import type { BareBlock } from './reading';

/** The blocks between the cuts; the cells of a table with the headings of their row and column. */
export function readBlocks(source: Source, start: number): readonly BareBlock[] {
  const blocks: BareBlock[] = [];
  const cuts = [...source.cuts, { at: source.text.length, kind: 'end' } satisfies Cut].sort((a, b) => a.at - b.at);
  const table = { index: -1, row: 0, column: 0, heads: [] as Span[], first: undefined as Span | undefined };
  let from = start;
  let kind: BlockKind = 'paragraph';
  let level: number | undefined;
  let outer: BlockKind = 'paragraph';
  for (const cut of cuts) {
    if (cut.at > from) blocks.push(blockOf({ start: from, end: cut.at }, kind, level, table));
    from = Math.max(from, cut.at);
    level = cut.level;
    switch (cut.kind) {
      case 'table':
        Object.assign(table, { index: table.index + 1, row: 0, column: 0, heads: [], first: undefined });
        kind = 'cell';
        break;
      case 'cell':
        table.column++;
        break;
      case 'row':
        Object.assign(table, { row: table.row + 1, column: 0, first: undefined });
        break;
      case 'heading':
      case 'caption':
        kind = cut.kind;
        break;
      case 'end':
        kind = outer;
        break;
      case 'leave':
        kind = 'paragraph';
        outer = 'paragraph';
        break;
      case 'paragraph':
        // A blank line inside a table or a list starts no new kind of block.
        if (kind !== 'cell') kind = outer === 'quote' ? outer : cut.kind;
        if (outer === 'item') outer = 'paragraph';
        break;
      default:
        kind = cut.kind;
        outer = cut.kind;
    }
  }
  return blocks;
}

interface Table {
  readonly index: number;
  readonly row: number;
  readonly column: number;
  readonly heads: Span[];
  first: Span | undefined;
}

function blockOf(span: Span, kind: BlockKind, level: number | undefined, table: Table): BareBlock {
  if (kind !== 'cell') return kind === 'heading' ? { ...span, kind, level: level ?? 1 } : { ...span, kind };
  const { index, row, column, heads, first } = table;
  const rowHeading = row > 0 && column > 0 ? first : undefined;
  const columnHeading = row > 0 ? heads[column] : undefined;
  if (row === 0) heads[column] = span;
  if (column === 0) table.first = span;
  return {
    ...span,
    kind,
    table: { index, row, column, ...(rowHeading && { rowHeading }), ...(columnHeading && { columnHeading }) },
  };
}
