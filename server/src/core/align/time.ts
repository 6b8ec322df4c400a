import type { DateMention, Mention } from '../mention';
import { isDate, isQuantity } from '../mention';
import type { BlockReading } from '../reading';
import { contains, type Span } from '../span';
import { firstFrom, type Scope, tableHeadings } from './scope';

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
  const { dates, usable, quantities } = valuesIn(scope.block, prose);
  const behind = dates[firstFrom(mention.end, dates)];
  if (behind && ADJACENT.test(prose.slice(mention.end, behind.start))) return { date: behind, tie: 'adjacent' };
  const leading = lastUpTo(mention.start, dates);
  if (leading && LEADS.test(prose.slice(leading.end, mention.start)) && !isBase(leading, prose))
    return { date: leading, tie: 'adjacent' };

  const beyond = quantities.slice(firstFrom(mention.end, quantities), firstFrom(scope.sentence.end, quantities));
  // In "from $190bn to $240.1bn in 2023" the year is the second amount's: a date after another amount is not the first one's.
  const within = usable
    .slice(firstFrom(scope.sentence.start, usable), firstFrom(scope.sentence.end, usable))
    .filter(date => !beyond.some(other => other.end <= date.start));
  const inClause = nearest(
    mention,
    within.filter(date => contains(scope.clause, date)),
  );
  if (inClause) return { date: inClause, tie: 'clause' };
  const inSentence = within.filter(date => contains(scope.sentence, date) && !belongsElsewhere(date, mention, quantities, prose));
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
  const earlier = lastUpTo(scope.sentence.start, usable);
  return earlier && { date: earlier, tie: 'block' };
}

/** "2023: VALUE", "2023’s total of VALUE". */
const LEADS = /^(?:(?:'s|’s)?\s+(?:total|figure|level|trade|turnover)?\s*(?:of\s+)?|\s*[:–—=]\s*)$/;

interface Values {
  readonly dates: readonly DateMention[];
  /** Those that are no base to compare with. */
  readonly usable: readonly DateMention[];
  readonly quantities: readonly Mention[];
}

const values = new WeakMap<BlockReading, Values>();

/** The dates and quantities of a block, in order; found once for all that stand in it. */
function valuesIn(block: BlockReading, prose: string): Values {
  const known = values.get(block);
  if (known) return known;
  const dates = block.mentions.filter(isDate);
  const usable = dates.filter(date => !isBase(date, prose));
  const found = { dates, usable, quantities: block.mentions.filter(isQuantity) };
  values.set(block, found);
  return found;
}

/** Of spans in order, the last that ends at an offset or before it. */
function lastUpTo<T extends Span>(offset: number, spans: readonly T[]): T | undefined {
  let at = firstFrom(offset, spans) - 1;
  while (at >= 0 && spans[at]!.end > offset) at--;
  return spans[at];
}

function isBase(date: DateMention, prose: string): boolean {
  return (
    date.relation === 'since' ||
    date.relation === 'before' ||
    BASE_BEFORE.test(prose.slice(Math.max(0, date.start - 40), date.start))
  );
}

/** A date that stands right beside another value of the sentence is that value's. */
function belongsElsewhere(date: DateMention, own: Span, quantities: readonly Mention[], prose: string): boolean {
  for (let at = firstFrom(date.start, quantities) - 1; at >= 0 && date.start - quantities[at]!.end <= FAR; at--) {
    const other = quantities[at]!;
    if (other.start !== own.start && date.start >= other.end && ADJACENT.test(prose.slice(other.end, date.start))) return true;
  }
  return false;
}

/** More characters than stand between a value and its own year, markup and all. */
const FAR = 300;

function nearest(mention: Span, dates: readonly DateMention[]): DateMention | undefined {
  const distance = (date: Span) => (date.start >= mention.end ? date.start - mention.end : mention.start - date.end);
  return dates.reduce<DateMention | undefined>(
    (best, date) => (best === undefined || distance(date) < distance(best) ? date : best),
    undefined,
  );
}
