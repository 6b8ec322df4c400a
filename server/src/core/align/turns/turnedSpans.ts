import { compareQuantities, isComparable, significantDigits } from '../../compare/quantity';
import { gather } from '../../gather';
import { isQuantity, type Quantity } from '../../mention';
import type { BlockReading } from '../../reading';
import { contains, type Span } from '../../span';
import { isJudged } from '../alignment';
import type { Slot, SlotIndex } from '../contrast/slots';
import { scopeOf } from '../scope';
import { isBase, type Move, moveOf } from './moves';
import { sharedWith } from './shared';
import { type Turn, UNSURE } from './turn';

/** The amounts of the sources, by their digits. */
export type Amounts = ReadonlyMap<string, readonly Slot[]>;

export function amountsOf({ passages }: SlotIndex): Amounts {
  const found = new Map<string, Slot[]>();
  for (const slot of passages.flatMap(passage => passage.slots)) {
    if (!isQuantity(slot.mention)) continue;
    const digits = significantDigits(slot.mention.value);
    gather(found, digits, slot);
  }
  return found;
}

/** "slipped from 19.9 doses to 20.3": the source has both amounts in one place, and the word goes the other way than they do. */
export function turnedSpans(
  index: number,
  blocks: readonly BlockReading[],
  prose: string,
  sources: SlotIndex,
  amounts: Amounts,
): readonly Turn[] {
  const block = blocks[index]!;
  const quantities = block.mentions.filter(isQuantity);
  return quantities.slice(1).flatMap((to, at) => {
    const from = quantities[at]!;
    const sentence = block.sentences.find(one => contains(one, from) && contains(one, to));
    const move = sentence && spanMove(from, to, sentence, prose);
    const sign = move && signOf(from, to);
    if (!sign || sign === move.sign || RANKED.test(prose.slice(sentence.start, sentence.end))) return [];
    const scope = scopeOf(move, index, blocks);
    if (!isJudged(move, scope, UNSURE)) return [];
    const slot = (amounts.get(significantDigits(to.value)) ?? []).find(
      one =>
        isSame(to, one) &&
        hasBeside(one, from, amounts) &&
        !saysIt(one, move) &&
        (isTelling(from, to) || sharedWith(one.passage, scope, to, sources).words >= 1),
    );
    if (!slot) return [];
    const calculation = { from: from.text, to: to.text, rises: sign === 1 };
    return [{ span: { start: move.start, end: move.end }, passage: slot.passage, calculation }];
  });
}

/** The word before "from A to B", if it is one of change. */
function spanMove(from: Quantity, to: Quantity, sentence: Span, prose: string): Move | undefined {
  if (!isBase(from, prose) || !BETWEEN.test(prose.slice(from.end, to.start))) return undefined;
  const before = /\s*\bfrom\s+(?:\p{L}+\s+){0,2}$/iu.exec(prose.slice(Math.max(sentence.start, from.start - 40), from.start));
  if (!before) return undefined;
  // Read as if "by" stood there: "slipped from A" as "slipped by A".
  const at = from.start - before[0].length;
  const move = moveOf({ ...from, start: at + 4, end: at + 4, dimension: 'count' }, sentence, `${prose.slice(0, at)} by `);
  return move?.sort === 'change' ? move : undefined;
}

const BETWEEN = /^(?:\s+[\p{L}]+){0,4}(?:\s+in\s+\d{4})?\s+to\s+(?:\p{L}+\s+){0,2}$/u;

/** Who slips from third to fifth has more before him, and more roubles to the dollar are a weaker rouble. */
const RANKED =
  /\b(?:rank|place|position|index|league|table|list|(?:to|per|against|a) (?:the )?(?:US )?(?:dollar|euro|pound|yuan|\$))/i;

function signOf(from: Quantity, to: Quantity): 1 | -1 | undefined {
  if (from.unit !== to.unit && from.dimension !== 'number' && to.dimension !== 'number') return undefined;
  if ([from, to].some(({ dimension }) => dimension === 'rank')) return undefined;
  return to.lower > from.upper ? 1 : to.upper < from.lower ? -1 : undefined;
}

function isSame(stated: Quantity, { mention }: Slot): boolean {
  if (!isQuantity(mention)) return false;
  const comparable = isComparable(stated, mention) || stated.dimension === 'number' || mention.dimension === 'number';
  return comparable && compareQuantities(stated, mention) !== 'different';
}

/** Three digits and three are hardly the same by chance. */
function isTelling(...amounts: readonly Quantity[]): boolean {
  return amounts.every(({ value }) => significantDigits(value).length >= 3);
}

/** The source has a word that points the same way: then it is the amounts that have changed places. */
function saysIt({ passage }: Slot, move: Move): boolean {
  const { article, sentence, slots } = passage;
  return slots.some(({ mention }) => isQuantity(mention) && moveOf(mention, sentence, article.draft.prose)?.sign === move.sign);
}

/** The other amount stands in the same sentence or the next to it. */
function hasBeside({ passage }: Slot, from: Quantity, amounts: Amounts): boolean {
  return (amounts.get(significantDigits(from.value)) ?? []).some(
    other => other.passage.article === passage.article && Math.abs(other.passage.id - passage.id) <= 1 && isSame(from, other),
  );
}
