import { meets } from '../../compare/quantity';
import type { Amount } from '../../derive/amount';
import { amountOf } from '../../derive/amount';
import { minus, plus } from '../../derive/interval';
import {
  amountsIn,
  type Calculation,
  middleOf,
  type Pattern,
  type Place,
  precisionOf,
  RELATIVE,
  textBetween,
  textOf,
} from './calculation';

/** "Spain sent 5 and Italy 8, together 14": of two that "and" joins, and no third. */
export const sum: Pattern = place => {
  const { mention, sentence, prose } = place;
  const [before, after] = aroundOf(place);
  if (!TOGETHER_BEFORE.test(before) && !TOGETHER_AFTER.test(after)) return undefined;
  const pair = pairBefore(place);
  if (!pair || /\bof\s+which\b|\bfrom\b/i.test(prose.slice(sentence.start, mention.start))) return undefined;
  const [a, b] = pair;
  if (!/^[^.;:]{0,60}(?:\band|&|,)\s[^.;:]{0,40}$/i.test(textBetween(a.mention, b.mention, prose))) return undefined;
  return {
    mention,
    written: `${textOf(a)} + ${textOf(b)}`,
    right: plus(a, b),
    ...statedAs(middleOf(a) + middleOf(b), a, b, mention),
  };
};

const TOGETHER_BEFORE =
  /(?:;\s*together,?[^.;:]{0,30}\s(?:for|up|to|of)|\btogether|\bin\s+total|\baltogether|\ba\s+total\s+of|\bcombined|\btotalling|\badding\s+up\s+to|\bin\s+all)\s*,?\s*(?:just\s+|only\s+|some\s+)?$/i;
const TOGETHER_AFTER = /^[\s\w]{0,12}?\s(?:in\s+all|in\s+total|altogether|together|combined|between\s+them)\b(?!\s+with)/i;

/**
 * "Adding the R$7.4bn of the states, lunch cost R$12.3bn", where the sentence before has R$3.6bn and R$5.9bn: no two or three of them come to
 * it, but one sum is a single digit away.
 */
export const slippedSum: Pattern = place => {
  const { mention, sentence, before, prose } = place;
  const own = amountOf(mention);
  if (!own) return undefined;
  const beside = alike(amountsIn(sentence, place), mention);
  const last = beside.at(-1);
  if (last && last.mention.start > mention.start) return undefined;
  const between = prose.slice(last?.mention.end ?? sentence.start, mention.start);
  if (!ADDS.test(between) && !TOGETHER_AFTER.test(aroundOf(place)[1]) && !ADDING.test(prose.slice(sentence.start, mention.start)))
    return undefined;
  const amounts = [...(before ? alike(amountsIn(before, place), mention) : []), ...beside];
  if (amounts.length < 2 || amounts.length > MOST_ADDED) return undefined;
  const sums = subsetsOf(amounts).map(parts => ({ parts, right: plus(...parts) }));
  if (sums.some(({ right }) => meets(own, right))) return undefined;
  const slipped = sums.filter(({ right }) => isOneDigitOff(own, right, precisionOf(own)));
  const [only] = slipped;
  if (!only || slipped.length > 1) return undefined;
  const [a, b] = only.parts;
  return {
    mention,
    written: only.parts.map(textOf).join(' + '),
    right: only.right,
    ...statedAs(middleOf(only.right), a!, b!, mention),
  };
};

const ADDS = /\b(?:together(?!\s+with)|in\s+all|in\s+total|altogether|combined|a\s+total\s+of)\b/i;
const ADDING = /^\W*(?:adding|added\s+to|with|together\s+with)\b/i;
const MOST_ADDED = 4;

function subsetsOf(amounts: readonly Amount[]): readonly (readonly Amount[])[] {
  let all: readonly (readonly Amount[])[] = [[]];
  for (const one of amounts) all = all.flatMap(set => [set, [...set, one]]);
  return all.filter(set => set.length > 1);
}

/** Of three digits or more, the same but one, at the precision that is written. */
function isOneDigitOff(stated: Amount, right: { lower: number; upper: number }, precision: number): boolean {
  const [a, b] = [stated, right].map(one => String(Math.round(middleOf(one) / precision)));
  if (!a || !b || a.length < 3 || a.length !== b.length) return false;
  return [...a].filter((digit, at) => digit !== b[at]).length === 1;
}

/** "$50bn against $20bn, a gap of $40bn". */
export const gap: Pattern = place => {
  const { mention } = place;
  if (!GAP.test(aroundOf(place)[0])) return undefined;
  const pair = pairBefore(place);
  return pair && differenceOf(mention, pair);
};

const GAP = /\b(?:gap|difference|shortfall|deficit|surplus|spread)\s+of\s+(?:just\s+|only\s+|some\s+)?$/i;

/** "It would cost $1.2bn. India is to lend $750m, which leaves $550m to be found." */
export const remainder: Pattern = place => {
  const { mention, sentence, before, prose } = place;
  if (!LEAVES.test(aroundOf(place)[0])) return undefined;
  const earlier = before ? alike(amountsIn(before, place), mention) : [];
  const amounts = [...earlier, ...alike(amountsIn(sentence, place), mention).filter(one => one.mention.end <= mention.start)];
  const [whole, part] = amounts;
  if (!whole || !part || amounts.length !== 2 || whole.lower <= part.upper) return undefined;
  if (!WHOLE.test(prose.slice(Math.max(0, whole.mention.start - 30), whole.mention.start))) return undefined;
  return differenceOf(mention, [whole, part]);
};

const LEAVES =
  /(?:,\s*(?:which|that)\s+leaves|,\s*leaving|\bthis\s+leaves|\bthat\s+leaves)\s+(?:just\s+|only\s+|some\s+|another\s+|the\s+other\s+)?$/i;
const WHOLE =
  /\b(?:costs?|costing|budget\s+of|total\s+of|price\s+of|bill\s+of|out\s+of|of\s+the|of\s+its|of\s+their)\s+(?:about\s+|some\s+)?$/i;

/** "With seven satellites it needs 29 more to reach the 36". */
export const missing: Pattern = place => {
  const { mention, sentence, prose } = place;
  if (mention.dimension === 'percent' || mention.dimension === 'multiple') return undefined;
  const amounts = amountsIn(sentence, place).filter(one => one.mention.kind === 'quantity' && !RELATIVE.has(one.kind));
  const [has, goal, ...others] = amounts;
  if (!has || !goal || others.length > 0 || has.kind !== goal.kind || has.lower >= goal.upper) return undefined;
  if (has.mention.end > mention.start || goal.mention.start < mention.end) return undefined;
  if (!TO_REACH.test(textBetween(mention, goal.mention, prose))) return undefined;
  return differenceOf(mention, [goal, has]);
};

const TO_REACH =
  /^\s+(?:more|short\s+of)\s+(?:(?:\w+\s+)?(?:to\s+(?:reach|make|have|get\s+to|come\s+to|arrive\s+at)|for)\s+)?(?:the\s+|its\s+|their\s+)?(?:\w+\s+of\s+)?$/i;

/** "The cap was $60. Since 2025 it has been $47.60, $12.40 lower": of two in a row, the second by so much more or less. */
export const distance: Pattern = place => {
  const { mention, sentence, before, prose } = place;
  if (!before || !LOWER.test(prose.slice(mention.end, mention.end + 12))) return undefined;
  const own = alike(amountsIn(sentence, place), mention);
  const earlier = alike(amountsIn(before, place), mention);
  const [a, b] = [earlier[0], own[0]];
  if (!a || !b || own.length > 1 || earlier.length > 1 || !IT.test(prose.slice(sentence.start, b.mention.start)))
    return undefined;
  return /^,\s+(?:or\s+|some\s+|just\s+)?$/.test(textBetween(b.mention, mention, prose))
    ? differenceOf(mention, [a, b])
    : undefined;
};

const LOWER = /^\s+(?:more|less|higher|lower|dearer|cheaper)\b(?!\s+than)/i;
const IT =
  /\b(?:it|they)\s+(?:now\s+)?(?:is|are|was|were|has\s+been|have\s+been|stands?|stood|costs?|goes|went)\b[^,;:.]{0,20}$/i;

function differenceOf(mention: Calculation['mention'], [a, b]: readonly [Amount, Amount]): Calculation {
  const [more, less] = a.lower >= b.lower ? [a, b] : [b, a];
  return {
    mention,
    written: `${textOf(more)} − ${textOf(less)}`,
    right: minus(more, less),
    ...statedAs(middleOf(more) - middleOf(less), more, less, mention),
  };
}

/** The only two amounts of the mention's kind before it in its sentence. */
function pairBefore(place: Place): readonly [Amount, Amount] | undefined {
  const { mention, sentence } = place;
  const amounts = alike(amountsIn(sentence, place), mention);
  const [a, b] = amounts;
  return a && b && amounts.length === 2 && b.mention.end <= mention.start ? [a, b] : undefined;
}

/** Of the kind of the mention; counts only of the same noun, or of none. */
function alike(amounts: readonly Amount[], mention: Calculation['mention']): readonly Amount[] {
  const own = amountOf(mention);
  if (!own) return [];
  return amounts.filter(one => one.kind === own.kind && nounOf(one.mention) !== 'other' && !(one.mention.kind === 'date'));

  function nounOf(other: Amount['mention']): 'same' | 'other' {
    if (other.kind !== 'quantity' || other.dimension !== 'count' || mention.dimension !== 'count') return 'same';
    return other.unit === mention.unit ? 'same' : 'other';
  }
}

function aroundOf({ mention, sentence, prose }: Place): readonly [string, string] {
  return [
    prose.slice(Math.max(sentence.start, mention.start - 60), mention.start),
    prose.slice(mention.end, Math.min(mention.end + 30, sentence.end)),
  ];
}

function statedAs(value: number, a: Amount, b: Amount, mention: Calculation['mention']): { value: number; precision: number } {
  const factor = unitFactor(mention);
  // Written as finely as what is mended: $450m, not $0.5bn.
  const precision = Math.max(precisionOf(a), precisionOf(b)) / factor;
  return { value: value / factor, precision: mention.precision > 0 ? Math.min(precision, mention.precision) : precision };
}

/** What one of the mention's unit is in the base unit of its kind. */
function unitFactor(mention: Calculation['mention']): number {
  const amount = amountOf(mention);
  return amount ? amount.lower / amount.written.lower : 1;
}
