import type { Amount } from '../../derive/amount';
import { over, scaled } from '../../derive/interval';
import { mentionsOf } from '../contrast/context';
import { amountsIn, type Calculation, middleOf, type Pattern, type Place, RELATIVE, textBetween, textOf } from './calculation';

/**
 * A share beside its part and its whole: "Of the 38.1m tonnes shipped, gas made up 21.4m, just under half of the total", "12 of the 60
 * members, a third". Not "$50m, or 2% of GDP".
 */
export const share: Pattern = place => {
  const { mention, prose } = place;
  const amounts = amountsBeforeShare(place);
  const part = amounts.at(-1);
  if (!part || !/^[\s\w’'-]{0,30}[,(–—]?[^.;:]{0,12}$/.test(textBetween(part.mention, mention, prose))) return undefined;
  const whole = wholeOf(part, amounts, place);
  return whole && shareOf(place, part, whole);
};

/** The amounts before a number that stands as the share of something; none before one that does not. */
function amountsBeforeShare(place: Place): readonly Amount[] {
  const { mention, sentence, prose } = place;
  if (mention.dimension !== 'percent' || mention.sign !== undefined) return [];
  if (!BEFORE.test(prose.slice(Math.max(sentence.start, mention.start - 25), mention.start))) return [];
  const after = prose.slice(mention.end, Math.min(mention.end + 30, sentence.end));
  if (OF_ANOTHER.test(after) && !OF_THE_WHOLE.test(after)) return [];
  return amountsIn(sentence, place).filter(one => one.mention.end <= mention.start && !RELATIVE.has(one.kind));
}

/** "…, or 37%", "… (37%)", "…, just under half". */
const BEFORE = /[,(–—]\s*(?:or|that\s+is|equal\s+to|i\.e\.)?\s*(?:only|just|some|a\s+little|barely)?\s*$/i;
const OF_ANOTHER = /^\s+(?:of|more|less|fewer|higher|lower|above|below|up|down|on)\b/i;
const OF_THE_WHOLE = /^\s+of\s+(?:the\s+(?:total|whole|sum|lot)|it|them|that|this|all)\b/i;

/** "B of the A": right behind the part; "Of the A …, B": at the head of the clause, and the only other amount of the kind. */
function wholeOf(part: Amount, amounts: readonly Amount[], place: Place): Amount | undefined {
  const { sentence, prose, mention } = place;
  const alike = amounts.filter(one => one !== part && one.kind === part.kind && one.lower > part.upper);
  const [whole] = alike;
  if (!whole || alike.length > 1 || hasOwnShare(whole, part, place)) return undefined;
  const head = prose.slice(sentence.start, whole.mention.start);
  if (whole.mention.end <= part.mention.start) return /^\W*(?:out\s+)?of\s+(?:\w+\s+){0,2}$/i.test(head) ? whole : undefined;
  return whole.mention.end <= mention.start ? undefined : whole;
}

/** "21.4m tonnes, or 56%, and crude oil 9.5m": both are parts of something else. */
export function hasOwnShare(whole: Amount, part: Amount, { sentence, block }: Place): boolean {
  return mentionsOf(sentence, block).some(
    other =>
      other.kind === 'quantity' &&
      other.dimension === 'percent' &&
      whole.mention.end <= other.start &&
      other.end <= part.mention.start,
  );
}

export function shareOf({ mention }: Place, part: Amount, whole: Amount): Calculation {
  return {
    mention,
    written: `${textOf(part)} of ${textOf(whole)}`,
    right: scaled(over(part, whole), 100),
    value: (100 * middleOf(part)) / middleOf(whole),
    precision: 1,
  };
}

/** "12 of the 60 members, a third": the part stands right before its whole, and the share behind both. */
export const shareBehind: Pattern = place => {
  const { mention, prose } = place;
  const amounts = amountsBeforeShare(place);
  const [part, whole] = amounts.slice(-2);
  if (!part || !whole || part.kind !== whole.kind || part.upper >= whole.lower) return undefined;
  if (
    !/^\s+(?:out\s+)?of\s+(?:the\s+|its\s+|their\s+|all\s+|these\s+|a\s+total\s+of\s+)?$/i.test(
      textBetween(part.mention, whole.mention, prose),
    )
  )
    return undefined;
  return /^[^.;:,()]{0,40}[,(–—][^.;:,]{0,14}$/.test(textBetween(whole.mention, mention, prose))
    ? shareOf(place, part, whole)
    : undefined;
};
