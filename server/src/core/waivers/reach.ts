import type { Block, Draft } from '../draft/draft';
import { lineEndAfter } from '../draft/lines';
import type { Span } from '../span';
import type { Directive } from './directive';

/** The directive that waives what a check finds at an offset. */
export type Reach = (check: string, at: number) => Directive | undefined;

export function reachOf(directives: readonly Directive[], draft: Draft): Reach {
  const lines = new Map(directives.filter(isNextLine).map(directive => [directive, nextLine(directive, draft)]));
  return (check, at) => {
    const speaking = directives.filter(directive => isNamed(directive, check));
    const line = speaking.find(directive => lines.get(directive)?.some(({ start, end }) => start <= at && at < end));
    // Of "disable" and "enable", the last one above decides.
    const block = speaking.findLast(({ form, end }) => (form === 'disable' || form === 'enable') && end <= at);
    return line ?? (block?.form === 'disable' ? block : undefined) ?? speaking.find(({ form }) => form === 'disable-file');
  };
}

export function isNamed({ checks }: Directive, check: string): boolean {
  return checks === undefined || checks.includes(check);
}

/** Whether nothing that an "enable" enables was disabled above it. */
export function isIdle(enable: Directive, directives: readonly Directive[]): boolean {
  const above = directives.filter(({ form, end }) => form === 'disable' && end <= enable.start);
  return !above.some(before => before.checks?.some(check => isNamed(enable, check)) ?? true);
}

function isNextLine({ form }: Directive): boolean {
  return form === 'disable-next-line';
}

/**
 * The next line that holds text. Where that line begins a paragraph, an item or a cell, all of it: in most markups a comment cannot
 * stand between the lines of a paragraph, or between the rows of a table, so that where it begins a table, the table is meant.
 */
function nextLine({ end }: Directive, draft: Draft): readonly Span[] {
  const from = lineEndAfter(draft.text, end);
  const first = from + draft.prose.slice(from).search(/\S/);
  if (first < from) return [];
  const line = { start: first, end: lineEndAfter(draft.text, first) };
  const begun = draft.blocks.filter(block => end <= block.start && block.start < line.end && first < block.end);
  return [line, ...begun.flatMap(block => [block, ...tableBegunBy(block, draft, end)])];
}

/** The cells of the row that a cell is in, or of the whole table where no cell of it stands above `after`. */
function tableBegunBy({ table }: Block, { blocks }: Draft, after: number): readonly Block[] {
  if (table === undefined) return [];
  const cells = blocks.filter(block => block.table?.index === table.index);
  return cells[0]!.start >= after ? cells : cells.filter(cell => cell.table?.row === table.row);
}
