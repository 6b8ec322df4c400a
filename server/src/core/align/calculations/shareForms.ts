import { meets } from '../../compare/quantity';
import type { Amount } from '../../derive/amount';
import { amountOf } from '../../derive/amount';
import { minus } from '../../derive/interval';
import { amountsIn, type Pattern, type Place, RELATIVE, textBetween } from './calculation';
import { hasOwnShare, shareOf } from './shares';

/**
 * "Pledged 2.75bn and got 1.9bn, that is 69%", "was to take 1,100. After half a year it had moved 640, which is well over half of them": the
 * whole first, its part behind it, and words that say that the share is of these two.
 */
export const shareOfEarlier: Pattern = place => {
  const { mention, sentence, before, prose } = place;
  if (!isShare(place)) return undefined;
  const own = quantitiesIn(place, sentence).filter(one => one.mention.end <= mention.start);
  const part = own.at(-1);
  if (!part) return undefined;
  const between = textBetween(part.mention, mention, prose);
  if (!/^[^.;:,]{0,25},\s+(?:(?:that|which)\s+(?:is|was|makes|means)|i\.e\.)\s+(?:just\s+|only\s+|some\s+)?$/i.test(between))
    return undefined;
  const after = prose.slice(mention.end, Math.min(mention.end + 20, sentence.end));
  const ofThem = /^\s+of\s+(?:them|it|that)\b/i.test(after);
  if (!ofThem && !/^\s*[.,;)]|^\s*$/.test(after)) return undefined;
  const alike = own.filter(one => one !== part && one.kind === part.kind);
  if (alike.some(one => hasOwnShare(one, part, place))) return undefined;
  const earlier = alike.length === 0 && ofThem && before ? quantitiesIn(place, before).filter(one => one.kind === part.kind) : [];
  return onlyWhole(place, part, [...alike, ...earlier]);
};

/** "37,200 tonnes, half of its current 92,000": the part, the share, and behind it the whole. */
export const shareOfLater: Pattern = place => {
  const { mention, sentence, prose } = place;
  if (!isShare(place)) return undefined;
  const amounts = quantitiesIn(place, sentence);
  const part = amounts.findLast(one => one.mention.end <= mention.start);
  const whole = amounts.find(one => one.mention.start >= mention.end);
  if (!part || !whole || part.kind !== whole.kind) return undefined;
  if (
    !/^[\s\w]{0,15},\s+(?:or\s+|that\s+is\s+|i\.e\.\s+)?(?:just\s+|only\s+|some\s+)?$/i.test(
      textBetween(part.mention, mention, prose),
    )
  )
    return undefined;
  if (!/^\s+of\s+(?:its|their|his|her|the|all\s+the)\s+(?:[a-z]+\s+){0,2}$/.test(textBetween(mention, whole.mention, prose)))
    return undefined;
  return onlyWhole(
    place,
    part,
    amounts.filter(one => one !== part && one.kind === part.kind),
  );
};

/** "… to 8,400 crowns. This is more than half of the average pension, which stands at 14,300 crowns". */
export const shareReferring: Pattern = place => {
  const { mention, sentence, before, prose } = place;
  if (!before || !isShare(place)) return undefined;
  if (
    !/^\W*(?:this|that|it)\s+(?:is|was)\s+(?:just\s+|only\s+|still\s+|some\s+)*$/i.test(
      prose.slice(sentence.start, mention.start),
    )
  )
    return undefined;
  const whole = quantitiesIn(place, sentence)[0];
  const part = quantitiesIn(place, before).at(-1);
  if (!whole || !part || whole.kind !== part.kind || whole.mention.start < mention.end) return undefined;
  const between = textBetween(mention, whole.mention, prose);
  if (
    !/^\s+of\s+(?:the|its|their)\s+[^,.;:]{3,40}?(?:,\s+which\s+(?:is|was|stands\s+at|comes\s+to|amounts\s+to)|\s+of)\s+(?:\w+\s+)?$/i.test(
      between,
    )
  )
    return undefined;
  return onlyWhole(place, part, [whole]);
};

/** "17 launches, six of them from there, so that the place served for more than a third of its programme". */
export const shareOfCounted: Pattern = place => {
  const { mention, sentence, prose } = place;
  if (!isShare(place)) return undefined;
  const [whole, part, ...others] = quantitiesIn(place, sentence).filter(one => one.mention.end <= mention.start);
  if (!whole || !part || others.length > 0 || whole.kind !== part.kind) return undefined;
  const following = prose.slice(part.mention.end, sentence.end);
  if (!/^\s+of\s+(?:them|these|those|which)\b/i.test(following)) return undefined;
  if (
    !/^[^.;:]{0,40},\s+(?:so\s+that|which\s+means|that\s+is|or)\s[^.;:,]{0,50}$/i.test(textBetween(part.mention, mention, prose))
  )
    return undefined;
  if (!/^\s+of\s+(?:its|their|the|them|all)\b/i.test(prose.slice(mention.end, mention.end + 20))) return undefined;
  return onlyWhole(place, part, [whole]);
};

function isShare({ mention }: Place): boolean {
  return mention.dimension === 'percent' && mention.sign === undefined && mention.value < 100;
}

function quantitiesIn(place: Place, sentence: Place['sentence']): readonly Amount[] {
  return amountsIn(sentence, place).filter(one => !RELATIVE.has(one.kind) && one.mention.kind === 'quantity');
}

/** The share of the only whole there is; none where what is left over is what agrees. */
function onlyWhole(place: Place, part: Amount, wholes: readonly Amount[]): ReturnType<Pattern> {
  const [whole] = wholes;
  if (!whole || wholes.length > 1 || whole.lower <= part.upper) return undefined;
  const calculation = shareOf(place, part, whole);
  const stated = place.mention.hedge === 'under' || place.mention.hedge === 'over' ? undefined : amountOf(place.mention);
  const rest = minus({ lower: 100, upper: 100 }, calculation.right);
  return stated && meets(stated, rest) ? undefined : calculation;
}
