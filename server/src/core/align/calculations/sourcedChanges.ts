import { yearOf } from '../../compare/dates';
import { type Amount, amountOf } from '../../derive/amount';
import { type Interval, minus, over, scaled } from '../../derive/interval';
import { isDate } from '../../mention';
import type { Reference } from '../../reference/reference';
import { keysOf, mentionsOf } from '../contrast/context';
import { relate } from '../contrast/kinds';
import { type Passage, type Slot, slotIndex } from '../contrast/slots';
import { blockOf } from '../turns/passageBlock';
import { type NumberSlot, numberIndex } from '../units/numberIndex';
import { isMeasured, writtenDigits } from '../units/slip';
import { type Calculation, middleOf, type Place, RELATIVE, textBetween, textOf } from './calculation';
import type { Sourced } from './sourced';

/**
 * "€2,200, three times as much as in 2022", "51bn, a fifth more than in 2019": the draft has the amount that the source has, and compares it
 * with a year for which the source has another beside it.
 */
export function sourcedChange(place: Place, reference: Reference): Sourced | undefined {
  const comparison = comparisonOf(place);
  const own = comparison && ownAmount(place);
  if (!comparison || !own || !isMeasured(own.mention)) return undefined;
  const slots = (numberIndex(reference).get(writtenDigits(own.mention)) ?? []).filter(
    slot => relate(own.mention, slot.mention) === 'equal' && isAbout(place, own, slot, reference),
  );
  for (const slot of slots) {
    const passages = [slot.passage, ...besides(slot.passage, reference)];
    const base = baseIn(passages, own, slot, comparison.year);
    if (!base || passages.some(one => one.mentions.some(other => relate(place.mention, other) === 'equal'))) continue;
    const outcome = outcomeOf(comparison.way, own, base);
    if (!outcome) continue;
    const written = `${textOf(own)} against ${textOf(base)} in ${comparison.year}`;
    return { mention: place.mention, written, ...outcome, slot };
  }
  return undefined;
}

type Way = 'times' | 'more' | 'less';

/** What the number says of its amount, and the year that this is compared with. */
function comparisonOf(place: Place): { readonly way: Way; readonly year: number } | undefined {
  const { mention, sentence, block, prose } = place;
  const date = mentionsOf(sentence, block)
    .filter(isDate)
    .find(one => one.start >= mention.end);
  const year = date && yearOf(date.edtf);
  if (!date || year === undefined) return undefined;
  const between = textBetween(mention, date, prose);
  if (mention.dimension === 'percent') {
    const found = /^\s+(more|higher|dearer|less|fewer|lower|cheaper|up|down)\s+(?:than|on)\s+(?:it\s+was\s+)?(?:in\s+)?$/i.exec(
      between,
    );
    if (!found?.[1]) return undefined;
    return { way: /less|fewer|lower|cheaper|down/i.test(found[1]) ? 'less' : 'more', year };
  }
  const isTimes = mention.dimension === 'multiple' || (mention.dimension === 'count' && mention.unit === 'time');
  if (!isTimes || mention.value <= 1) return undefined;
  return TIMES.test(between) ? { way: 'times', year } : undefined;
}

const TIMES =
  /^\s+(?:as\s+\w+\s+as\s+(?:(?:it|they)\s+(?:was|were|had\s+been|did)\s+)?|what\s+(?:it|they)\s+(?:was|were|had\s+been)\s+|(?:the|its|their)\s+(?:figure|level|amount|number|price|sum|total)\s+(?:of\s+)?|that\s+of\s+)(?:in\s+)?$/i;

/** The last amount before the number, right before it or a few words off: "nine months for the money, twice as long as". */
function ownAmount({ mention, sentence, block, prose }: Place): Amount | undefined {
  const own = mentionsOf(sentence, block)
    .filter(one => one.end <= mention.start && one.kind !== 'date')
    .flatMap(one => amountOf(one) ?? [])
    .at(-1);
  if (!own || (RELATIVE.has(own.kind) && own.mention.kind !== 'duration')) return undefined;
  return /^[^.;:]{0,30}[,(–—]\s*(?:or\s+|which\s+is\s+|that\s+is\s+)?(?:\w+\s+)?$/i.test(textBetween(own.mention, mention, prose))
    ? own
    : undefined;
}

/** The sentence speaks of what the source's speaks of: the fewer the digits, the more words have to agree. */
function isAbout({ sentence, block }: Place, own: Amount, { passage, mention }: NumberSlot, reference: Reference): boolean {
  const { idf } = slotIndex(reference);
  const keys = new Set(keysOf(sentence, block).map(({ key }) => key));
  const shared = [...keys].filter(key => (passage.keys.has(key) || passage.around.has(key)) && idf(key) >= TELLING);
  return (
    shared.length >= (mention.kind === 'quantity' && isMeasured(own.mention) && writtenDigits(own.mention).length > 1 ? 1 : 2)
  );
}

const TELLING = 1;

/** The sentences beside one, in its paragraph. */
function besides(passage: Passage, reference: Reference): readonly Passage[] {
  const { passages } = slotIndex(reference);
  const near = [passages[passage.id - 1], passages[passage.id + 1]];
  return near.flatMap(one => (one && one.article === passage.article && blockOf(one) === blockOf(passage) ? [one] : []));
}

/** The only other amount of the kind that the passages have for a year. */
function baseIn(passages: readonly Passage[], own: Amount, slot: Slot, year: number): Amount | undefined {
  const recorded = amountOf(slot.mention);
  const found = passages
    .flatMap(({ slots }) => slots)
    .filter(other => other.mention !== slot.mention && other.time !== undefined && yearOf(other.time) === year)
    .flatMap(({ mention }) => amountOf(mention) ?? [])
    .filter(({ kind }) => kind === own.kind || kind === recorded?.kind);
  const [only] = found;
  return found.length === 1 ? only : undefined;
}

function outcomeOf(way: Way, own: Amount, base: Amount): Pick<Calculation, 'right' | 'value' | 'precision'> | undefined {
  const [now, then] = own.kind === base.kind ? [own, base] : [own.written, base.written];
  const ratio = middleOf(now) / middleOf(then);
  if (!(ratio > 0) || ratio === 1) return undefined;
  if (way === 'times') return { right: over(now, then), value: ratio, precision: ratio < 10 ? 0.1 : 1 };
  const share: Interval = scaled(over(now, then), 100);
  // That it fell where it is said to rise is another error than a wrong sum.
  if (ratio > 1 !== (way === 'more')) return undefined;
  const right = way === 'more' ? minus(share, HUNDRED) : minus(HUNDRED, share);
  return { right, value: Math.abs(100 * ratio - 100), precision: 1 };
}

const HUNDRED: Interval = { lower: 100, upper: 100 };
