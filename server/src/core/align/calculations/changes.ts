import type { Amount } from '../../derive/amount';
import { minus, over, scaled } from '../../derive/interval';
import type { SentenceReading } from '../../reading';
import { amountsIn, type Calculation, middleOf, type Pattern, type Place, textOf } from './calculation';
import { fromTo, type Pair, twoStates } from './pairs';

/**
 * A change beside the two amounts it is between: "a cut of more than half, from 61 hours to 38", "1,200 in 2024 and 3,600 in 2025, a rise of
 * 300%", "from a tenth to 71%. That is a gain of 60 per cent". Between two shares, a number that agrees with their difference is one of points.
 */
export const change: Pattern = place => {
  const { mention, sentence, before } = place;
  const way = mention.dimension === 'percent' ? wayOf(place) : undefined;
  if (way === undefined) return undefined;
  const pair = fromTo(sentence, place) ?? (before && REFERS.test(headOf(place)) ? fromTo(before, place) : undefined);
  if (pair) return changeBetween(place, pair);
  const states = IS_OUTCOME.test(textBefore(place, 60)) ? twoStates(place) : undefined;
  if (!states) return undefined;
  return changeBetween(place, inOrder(states, way));
};

/** The less first where something rose, and the more where it fell. */
function inOrder([one, other]: Pair, way: 'up' | 'down'): Pair {
  return one.lower <= other.lower === (way === 'up') ? [one, other] : [other, one];
}

function changeBetween({ mention }: Place, [from, to]: Pair): Calculation | undefined {
  const [before, after] = [middleOf(from), middleOf(to)];
  if (before === after || (to.kind !== 'percent' && to.upper >= from.lower && from.upper >= to.lower)) return undefined;
  const falls = after < before;
  const share = scaled(over(to, from), 100);
  const right = falls ? minus(HUNDRED, share) : minus(share, HUNDRED);
  const value = Math.abs((100 * after) / before - 100);
  const written = `from ${textOf(from)} to ${textOf(to)}`;
  const difference = falls ? minus(from, to) : minus(to, from);
  if (from.kind === 'percent' && difference.lower - 1 <= mention.value && mention.value <= difference.upper + 1)
    return { mention, written, right, value: mention.value, precision: mention.precision, points: true };
  return { mention, written, right, value, precision: 1 };
}

/**
 * "8% in January; 27% a year later, an increase of 19%": what is called a change in per cent is to the last digit the difference of two
 * percentages, and not the change of the one to the other.
 */
export const pointsOfTwo: Pattern = place => {
  const { mention, sentence, before } = place;
  const way = mention.dimension === 'percent' && IS_OUTCOME.test(textBefore(place, 60)) ? wayOf(place) : undefined;
  if (way === undefined) return undefined;
  const own = percentsIn(sentence, place).filter(one => one.mention.end <= mention.start);
  const earlier = own.length === 1 && before ? percentsIn(before, place) : [];
  const [one, other, ...others] = [...earlier, ...own];
  if (!one || !other || others.length > 0) return undefined;
  const apart = Math.abs(middleOf(other) - middleOf(one));
  const calculation = changeBetween(place, inOrder([one, other], way));
  return calculation?.points && Math.abs(apart - mention.value) < 1e-6 ? calculation : undefined;
};

function percentsIn(sentence: SentenceReading, place: Place): readonly Amount[] {
  return amountsIn(sentence, place).filter(({ kind }) => kind === 'percent');
}

/** "From A to B, a factor of six"; "A in 2023 and B in 2024, three times as much": how many times the less the more is. */
export const factor: Pattern = place => {
  const { mention, sentence } = place;
  const isFactor = FACTOR.test(textBefore(place, 30));
  if (!isFactor && (mention.dimension !== 'multiple' || mention.value <= 1)) return undefined;
  if (!isFactor && !/^\s+as\s+(?:much|many|high|large|big|dear|long)\b(?!\s+as\b)/i.test(textAfter(place, 30))) return undefined;
  const pair = fromTo(sentence, place) ?? twoStates(place);
  if (!pair) return undefined;
  const [less, more] = pair[0].lower <= pair[1].lower ? pair : [pair[1], pair[0]];
  if (less.upper >= more.lower) return undefined;
  return {
    mention,
    written: `from ${textOf(pair[0])} to ${textOf(pair[1])}`,
    right: over(more, less),
    value: middleOf(more) / middleOf(less),
    precision: middleOf(more) / middleOf(less) < 3 ? 0.1 : 1,
  };
};

const FACTOR = /\ba\s+factor\s+of\s+(?:about\s+|almost\s+|nearly\s+|over\s+)?$/i;
const HUNDRED = { lower: 100, upper: 100 };

/** Which way a number says something went: by the word before it, or right behind it. */
function wayOf(place: Place): 'up' | 'down' | undefined {
  const before = CHANGED.exec(textBefore(place, 40))?.[1] ?? BEHIND.exec(textAfter(place, 20))?.[1];
  if (before === undefined) return undefined;
  return DOWN.test(before) ? 'down' : 'up';
}

const CHANGED =
  /\b(rise|increase|gain|growth|jump|fall|drop|cut|decline|decrease|loss|reduction|rose|risen|rises|rising|grew|grown|grows|growing|fell|fallen|falls|falling|dropped|drops|shrunk|shrank|shrinks|declined|declines|increased|increases|gained|came\s+down|come\s+down|gone\s+down|gone\s+up|went\s+up|went\s+down|up|down)\s+(?:of\s+|by\s+)?(?:just\s+|only\s+|some\s+)?$/i;
const BEHIND = /^\s+(more|higher|dearer|up|less|fewer|lower|cheaper|down)\b(?!\s+than\b)/i;
const DOWN = /fall|drop|cut|decline|decrease|loss|reduction|fell|shr[aiu]nk|down|less|fewer|lower|cheaper/i;
/** What stands between two states and their change. */
const IS_OUTCOME =
  /[,(–—]\s*(?:(?:which|that)\s+(?:is|was|means|makes|represents)\s+|or\s+|i\.e\.\s+)?(?:(?:an?|the)\s+(?:\w+\s+)?(?:rise|increase|gain|growth|jump|fall|drop|cut|decline|decrease|loss|reduction)\s+of\s+|up\s+|down\s+)?(?:by\s+)?(?:just\s+|only\s+|some\s+)?$/i;
/** A sentence that says again, in another way, what the one before said. */
const REFERS = /^\W*(?:that|this|it)\s+(?:is|was|means|makes|amounts\s+to|represents)\b/i;

function textBefore({ mention, sentence, prose }: Place, length: number): string {
  return prose.slice(Math.max(sentence.start, mention.start - length), mention.start);
}

function textAfter({ mention, sentence, prose }: Place, length: number): string {
  return prose.slice(mention.end, Math.min(mention.end + length, sentence.end));
}

function headOf({ mention, sentence, prose }: Place): string {
  return prose.slice(sentence.start, mention.start);
}
