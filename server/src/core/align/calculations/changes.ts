import type { Amount } from '../../derive/amount';
import { minus, over, scaled } from '../../derive/interval';
import type { SentenceReading } from '../../reading';
import { amountsIn, type Calculation, middleOf, type Pattern, type Place, textBetween, textOf } from './calculation';

/**
 * A change beside the two it is between: "a cut of more than half, from 61 hours to 38", "shrunk by 12 per cent since 2020, from 30% to 18%",
 * "from a tenth to 71%. That is a gain of 60 per cent". Between two shares, a number that agrees with their difference is one of points.
 */
export const change: Pattern = place => {
  const { mention, sentence, before } = place;
  if (mention.dimension !== 'percent' || !CHANGE.test(textBefore(place, 40))) return undefined;
  const pair = fromTo(sentence, place) ?? (before && REFERS.test(headOf(place)) ? fromTo(before, place) : undefined);
  if (!pair || (pair[0].kind !== 'percent' && pair[0].kind !== 'time')) return undefined;
  const [from, to] = pair;
  const falls = to.upper < from.lower;
  if (!falls && to.lower <= from.upper) return undefined;
  const share = scaled(over(to, from), 100);
  const right = falls ? minus(HUNDRED, share) : minus(share, HUNDRED);
  const value = Math.abs((100 * middleOf(to)) / middleOf(from) - 100);
  const written = `from ${textOf(from)} to ${textOf(to)}`;
  const difference = falls ? minus(from, to) : minus(to, from);
  if (from.kind === 'percent' && difference.lower - 1 <= mention.value && mention.value <= difference.upper + 1)
    return { mention, written, right, value: mention.value, precision: mention.precision, points: true };
  return { mention, written, right, value, precision: 1 };
};

const HUNDRED = { lower: 100, upper: 100 };
const CHANGE =
  /\b(?:rise|increase|gain|growth|fall|drop|cut|decline|decrease|loss|reduction|rose|risen|grew|grown|fell|fallen|dropped|shrunk|shrank|declined|increased|gained|up|down|cut)\s+(?:of|by)?\s*(?:just\s+|only\s+|some\s+)?$/i;
/** A sentence that says again, in another way, what the one before said. */
const REFERS = /^\W*(?:that|this|it)\s+(?:is|was|means|makes|amounts\s+to|represents)\b/i;

function textBefore({ mention, sentence, prose }: Place, length: number): string {
  return prose.slice(Math.max(sentence.start, mention.start - length), mention.start);
}

function headOf({ mention, sentence, prose }: Place): string {
  return prose.slice(sentence.start, mention.start);
}

/** The one pair of a sentence that "from … to …" holds; none where it has a third of the kind. */
function fromTo(sentence: SentenceReading, place: Place): readonly [Amount, Amount] | undefined {
  const { prose, mention } = place;
  const amounts = amountsIn(sentence, place).filter(one => one.mention.kind !== 'date');
  for (const [at, from] of amounts.entries()) {
    const to = amounts[at + 1];
    if (!to || from.kind !== to.kind || isHedged(from) || isHedged(to)) continue;
    if (amounts.some(other => other !== from && other !== to && other.kind === from.kind)) continue;
    if (!/\bfrom\s+(?:\w+\s+)?$/i.test(prose.slice(Math.max(sentence.start, from.mention.start - 20), from.mention.start)))
      continue;
    if (!/^[^.;]{0,45}\bto\s+(?:\w+\s+)?$/i.test(textBetween(from.mention, to.mention, prose))) continue;
    if (sentence !== place.sentence || isBeside(mention, from, to, prose)) return [from, to];
  }
  return undefined;
}

function isHedged({ mention }: Amount): boolean {
  return mention.kind === 'quantity' && mention.hedge === 'several';
}

function isBeside(mention: Calculation['mention'], from: Amount, to: Amount, prose: string): boolean {
  const between =
    mention.end <= from.mention.start ? textBetween(mention, from.mention, prose) : textBetween(to.mention, mention, prose);
  return between.length <= 60 && !/[;.]|\b(?:and|while|but|whereas|than)\b/i.test(between);
}
