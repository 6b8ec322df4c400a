import type { DateMention, Mention } from '../mention';
import { isDate } from '../mention';
import type { BlockReading } from '../reading';
import { contains, type Span } from '../span';
import { type Scope, tableHeadings } from './scope';

/** When the draft says that a value holds, and how surely the two belong together. */
export interface StatedTime {
  readonly date: DateMention;
  /** `adjacent` "$190bn in 2022"; `clause`, `sentence` in the same one; `table` its row or column heading; `block` earlier in the paragraph. */
  readonly tie: 'adjacent' | 'clause' | 'sentence' | 'table' | 'block';
}

/** At most this much text may stand between a value and the year of "VALUE in YEAR", "VALUE set in YEAR", "the VALUE of YEAR". */
const ADJACENT =
  /^(?:\s+(?:overall|set|reached|recorded|posted|logged|total|in total|turnover))?\s*\(?\s*(?:in|of|for|during|by)?\s*(?:the\s+year\s+)?(?:of\s+)?$/i;

/** A date after one of these is a base to compare with, not the time of the value: "up 26.3% on 2022", "more than in 2021". */
const BASE_BEFORE =
  /(?:\b(?:on|over|than|from|since|versus|against|above|below|beyond|compared\s+(?:with|to)|previous\s+record|after|before|until|beating|exceeding)\s+(?:the\s+|that\s+of\s+|(?:in|of)\s+)*)$/i;

export function timeOf(mention: Span, scope: Scope, blocks: readonly BlockReading[], prose: string): StatedTime | undefined {
  const dates = scope.block.mentions.filter(isDate);
  const adjacent = dates.find(date => date.start >= mention.end && ADJACENT.test(prose.slice(mention.end, date.start)));
  if (adjacent) return { date: adjacent, tie: 'adjacent' };
  const leading = dates.find(
    date =>
      date.end <= mention.start &&
      /^(?:(?:'s|’s)?\s+(?:total|figure|level|trade|turnover)?\s*(?:of\s+)?|\s*[:–—=]\s*)$/.test(
        prose.slice(date.end, mention.start),
      ),
  );
  if (leading && !isBase(leading, prose)) return { date: leading, tie: 'adjacent' };

  const usable = dates.filter(date => !isBase(date, prose) && !isBeyondAnother(date, mention, scope.block.mentions));
  const inClause = nearest(
    mention,
    usable.filter(date => contains(scope.clause, date)),
  );
  if (inClause) return { date: inClause, tie: 'clause' };
  const inSentence = usable.filter(
    date => contains(scope.sentence, date) && !belongsElsewhere(date, mention, scope.block.mentions, prose),
  );
  const before = inSentence
    .filter(date => date.end <= mention.start && !prose.slice(date.end, mention.start).includes(';'))
    .at(-1);
  const found =
    before ?? inSentence.find(date => date.start >= mention.end && !prose.slice(mention.end, date.start).includes(';'));
  if (found) return { date: found, tie: 'sentence' };
  if (scope.block.block.table) {
    const heading = tableHeadings(scope.block, blocks)
      .flatMap(reading => reading.mentions.filter(isDate))
      .at(-1);
    return heading && { date: heading, tie: 'table' };
  }
  const earlier = usable.filter(date => date.end <= scope.sentence.start).at(-1);
  return earlier && { date: earlier, tie: 'block' };
}

function isBase(date: DateMention, prose: string): boolean {
  return (
    date.relation === 'since' ||
    date.relation === 'before' ||
    BASE_BEFORE.test(prose.slice(Math.max(0, date.start - 40), date.start))
  );
}

/** In "from $190bn to $240.1bn in 2023" the year is the second amount's: a date after another amount is not the first one's. */
function isBeyondAnother(date: Span, own: Span, mentions: readonly Mention[]): boolean {
  return mentions.some(other => other.kind === 'quantity' && other.start >= own.end && other.end <= date.start);
}

/** A date that stands right beside another value of the sentence is that value's. */
function belongsElsewhere(date: DateMention, own: Span, mentions: readonly Mention[], prose: string): boolean {
  return mentions.some(
    other =>
      other.kind === 'quantity' &&
      other.start !== own.start &&
      date.start >= other.end &&
      ADJACENT.test(prose.slice(other.end, date.start)),
  );
}

function nearest(mention: Span, dates: readonly DateMention[]): DateMention | undefined {
  const distance = (date: Span) => (date.start >= mention.end ? date.start - mention.end : mention.start - date.end);
  return dates.reduce<DateMention | undefined>(
    (best, date) => (best === undefined || distance(date) < distance(best) ? date : best),
    undefined,
  );
}
