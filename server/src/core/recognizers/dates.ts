import type { DateMention } from '../mention';
import { startsDate } from './anchors';
import { readCalendarDate } from './calendarDate';
import { isDash } from './guard';
import { readPeriod } from './period';
import type { Text, Token } from './token';

/** A date as read: its tokens, and its value in EDTF. */
export interface ReadDate {
  readonly first: number;
  readonly next: number;
  readonly edtf: string;
}

/** Years, months, days, quarters, halves, seasons, fiscal years, decades, centuries, and ranges of them. */
export function recognizeDates(text: Text): readonly DateMention[] {
  const { tokens, prose } = text;
  const found: DateMention[] = [];
  let next = 0;
  for (const at of text.anchors) {
    const read = at >= next && startsDate(tokens[at]!) ? (readPeriod(text, at) ?? readCalendarDate(text, at)) : undefined;
    if (read === undefined) continue;
    const relation = relationBefore(tokens, read.first);
    const { start } = tokens[read.first]!;
    const { end } = tokens[read.next - 1]!;
    found.push({ kind: 'date', start, end, text: prose.slice(start, end), edtf: read.edtf, ...(relation ? { relation } : {}) });
    next = read.next;
  }
  return found;
}

const relations: Readonly<Record<string, NonNullable<DateMention['relation']>>> = {
  since: 'since',
  until: 'until',
  till: 'until',
  through: 'until',
  by: 'by',
  before: 'before',
  after: 'after',
};

/** "since 2014", "by the end of 2025", "prior to 1991". */
function relationBefore(tokens: readonly Token[], first: number): DateMention['relation'] {
  const before = tokens[first - 1]?.lower;
  if (isDash(tokens[first - 1]) && tokens[first]!.glued) {
    const prefix = tokens[first - 2]?.lower;
    return prefix === 'pre' ? 'before' : prefix === 'post' ? 'after' : undefined;
  }
  const word = before === 'the' ? tokens[first - 2]?.lower : before;
  if (word === 'to' && tokens[first - 2]?.lower === 'prior') return 'before';
  return Object.hasOwn(relations, word ?? '') ? relations[word ?? ''] : undefined;
}
