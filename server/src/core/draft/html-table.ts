import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Span } from '../span';
import type { BareBlock } from './reading';

export type Element = DefaultTreeAdapterTypes.Element;

/** Where each cell stands, and its headings. */
export type Cells = Map<Element, NonNullable<BareBlock['table']>>;

/** Notes the headings of each cell of a table that is not nested in another. */
export function noteCells(table: Element, index: number, cells: Cells): void {
  const heads: Span[] = [];
  rowsOf(table).forEach((row, number) => {
    let column = 0;
    let first: Span | undefined;
    for (const cell of row.childNodes) {
      if (!('tagName' in cell) || (cell.tagName !== 'td' && cell.tagName !== 'th')) continue;
      const span = innerSpan(cell);
      if (number === 0 && span) heads[column] = span;
      const columnHeading = number > 0 ? heads[column] : undefined;
      cells.set(cell, {
        index,
        row: number,
        column,
        ...(first && number > 0 && { rowHeading: first }),
        ...(columnHeading && { columnHeading }),
      });
      if (column === 0) first = span;
      column += Math.max(1, Number(cell.attrs.find(one => one.name === 'colspan')?.value ?? 1) || 1);
    }
  });
}

function rowsOf(table: Element): readonly Element[] {
  const rows: Element[] = [];
  for (const child of table.childNodes) {
    if (!('tagName' in child)) continue;
    if (child.tagName === 'tr') rows.push(child);
    else if (/^t(?:head|body|foot)$/.test(child.tagName)) {
      for (const row of child.childNodes) if ('tagName' in row && row.tagName === 'tr') rows.push(row);
    }
  }
  return rows;
}

function innerSpan(element: Element): Span | undefined {
  const start = element.childNodes[0]?.sourceCodeLocation?.startOffset;
  const end = element.childNodes.at(-1)?.sourceCodeLocation?.endOffset;
  return start === undefined || end === undefined ? undefined : { start, end };
}
