import type { Amount } from '../../derive/amount';
import type { SentenceReading } from '../../reading';
import { mentionsOf } from '../contrast/context';
import { amountsIn, type Calculation, type Place, RELATIVE, textBetween } from './calculation';

/** Two amounts of one kind, in the order of the text, that are two states of one thing. */
export type Pair = readonly [Amount, Amount];

/** The one pair of a sentence that "from … to …" holds; none where it has a third of the kind. */
export function fromTo(sentence: SentenceReading, place: Place): Pair | undefined {
  const { prose, mention } = place;
  const amounts = amountsIn(sentence, place).filter(one => one.mention.kind !== 'date');
  for (const [at, from] of amounts.entries()) {
    const to = amounts[at + 1];
    if (!to || from.kind !== to.kind || isHedged(from) || isHedged(to)) continue;
    if (amounts.some(other => other !== from && other !== to && other.kind === from.kind)) continue;
    if (!FROM.test(prose.slice(Math.max(sentence.start, from.mention.start - 30), from.mention.start))) continue;
    if (!/^[^.;]{0,45}\bto\s+(?:\w+\s+)?$/i.test(textBetween(from.mention, to.mention, prose))) continue;
    if (sentence !== place.sentence || isBeside(mention, from, to, prose)) return [from, to];
  }
  return undefined;
}

/** "from 190", "from about 190", "from a peak of 190". */
const FROM = /\bfrom\s+(?:(?:an?|its|their|the)\s+(?:\w+\s+)?(?:peak|high|low|level|total|record|average)\s+of\s+)?(?:\w+\s+)?$/i;

/**
 * "18.40 two years ago and 29.80 in October, which is …", "$5 against $3 a year before, …": the only two of their kind before the mention,
 * each with a time of its own, or the one compared with the other.
 */
export function twoStates(place: Place): Pair | undefined {
  const { mention, sentence, prose } = place;
  const amounts = amountsIn(sentence, place).filter(one => !RELATIVE.has(one.kind) && one.mention.kind === 'quantity');
  const [a, b] = amounts.filter(one => one.mention.end <= mention.start).slice(-2);
  if (!a || !b || a.kind !== b.kind || isHedged(a) || isHedged(b)) return undefined;
  if (amounts.some(other => other !== a && other !== b && other.kind === a.kind)) return undefined;
  const between = textBetween(a.mention, b.mention, prose);
  const behind = textBetween(b.mention, mention, prose);
  if (between.length > 80 || /[;.:]/.test(between)) return undefined;
  if (/^[^,]{0,40}\b(?:against|compared\s+(?:with|to)|up\s+from|down\s+from)\s+(?:\w+\s+)?$/i.test(between)) return [a, b];
  const times = mentionsOf(sentence, place.block).filter(({ kind }) => kind === 'date' || kind === 'duration');
  const isTimed = (amount: Amount, end: number) =>
    times.some(({ start, end: last }) => start >= amount.mention.end && start - amount.mention.end <= 12 && last <= end);
  return /\b(?:and|but|to|then)\b/i.test(between) && isTimed(a, b.mention.start) && isTimed(b, b.mention.end + behind.length)
    ? [a, b]
    : undefined;
}

function isHedged({ mention }: Amount): boolean {
  return mention.kind === 'quantity' && mention.hedge === 'several';
}

function isBeside(mention: Calculation['mention'], from: Amount, to: Amount, prose: string): boolean {
  const between =
    mention.end <= from.mention.start ? textBetween(mention, from.mention, prose) : textBetween(to.mention, mention, prose);
  return between.length <= 60 && !/[;.]|\b(?:and|while|but|whereas|than)\b/i.test(between);
}
