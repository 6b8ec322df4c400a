import type { SyntaxNode } from '@lezer/common';
import type { Span } from '../../span';
import type { Blank } from '../mask';
import type { BareBlock } from '../reading';

/** The cells of a GFM table, with the headings of their row (its first cell) and column; pipes and the rule below the head are blanked. */
export function readTable(
  source: string,
  table: SyntaxNode,
  from: number,
  index: number,
  blanks: Blank[],
  blocks: BareBlock[],
): void {
  const heads = new Map<number, Span>();
  let row = 0;
  for (let child = table.firstChild; child !== null; child = child.nextSibling) {
    if (child.name === 'TableDelimiter') blanks.push(spanOf(child, from));
    if (child.name !== 'TableHeader' && child.name !== 'TableRow') continue;
    const cells = cellsOf(source, child, from, blanks);
    for (const [column, cell] of cells) {
      if (row === 0) heads.set(column, cell);
      const rowHeading = column > 0 && row > 0 ? cells.get(0) : undefined;
      const columnHeading = row > 0 ? heads.get(column) : undefined;
      blocks.push({
        ...cell,
        kind: 'cell',
        table: { index, row, column, ...(rowHeading && { rowHeading }), ...(columnHeading && { columnHeading }) },
      });
    }
    row++;
  }
}

/** Empty cells have no node: the column is the number of pipes before the cell, not counting one that begins the row. */
function cellsOf(source: string, row: SyntaxNode, from: number, blanks: Blank[]): ReadonlyMap<number, Span> {
  const cells = new Map<number, Span>();
  let column = source[row.from - from] === '|' ? -1 : 0;
  for (let child = row.firstChild; child !== null; child = child.nextSibling) {
    if (child.name === 'TableDelimiter') {
      blanks.push(spanOf(child, from));
      column++;
    } else if (child.name === 'TableCell') cells.set(column, spanOf(child, from));
  }
  return cells;
}

function spanOf(node: SyntaxNode, from: number): Span {
  return { start: node.from - from, end: node.to - from };
}
