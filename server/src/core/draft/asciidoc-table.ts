import type { Span } from '../span';
import type { Line } from './lines';
import type { Blank } from './mask';
import type { BareBlock } from './reading';

/**
 * Reads the lines of one `|===` table, one call a line. The first line gives the number of columns (where its cells stand on lines
 * of their own, the first blank line ends the head); later cells fill the rows in order.
 */
export function asciidocTable(index: number): (line: Line, blanks: Blank[], cells: BareBlock[]) => void {
  const heads: Span[] = [];
  let columns = 0;
  let count = 0;
  let first: Span | undefined;
  return (line, blanks, cells) => {
    const found = cellsOf(line, blanks);
    if (columns === 0 && count > 0 && (found.length === 0 || found.length > 1)) columns = count;
    for (const span of found) {
      const row = columns === 0 ? 0 : Math.floor(count / columns);
      const column = columns === 0 ? count : count % columns;
      count++;
      if (row === 0) heads[column] = span;
      const rowHeading = row > 0 && column > 0 ? first : undefined;
      const columnHeading = row > 0 ? heads[column] : undefined;
      if (column === 0) first = span;
      cells.push({
        ...span,
        kind: 'cell',
        table: { index, row, column, ...(rowHeading && { rowHeading }), ...(columnHeading && { columnHeading }) },
      });
    }
  };
}

/** What follows each `|`, with the cell's format ("2+", "a", "h") before the mark blanked too. */
function cellsOf(line: Line, blanks: Blank[]): readonly Span[] {
  const cells: Span[] = [];
  const marks = [...line.text.matchAll(/(?:(?<=^|\s)(?:\d+(?:\.\d+)?[+*])?[<^>]?[.<^>]{0,2}[aehlmsv]?)?\|/g)];
  marks.forEach((mark, i) => {
    const from = mark.index + mark[0].length;
    const to = marks[i + 1]?.index ?? line.text.length;
    blanks.push({ start: line.start + mark.index, end: line.start + from });
    const text = line.text.slice(from, to);
    const lead = text.length - text.trimStart().length;
    cells.push({
      start: line.start + from + (lead === text.length ? 0 : lead),
      end: line.start + from + Math.max(0, text.trimEnd().length),
    });
  });
  return cells;
}
