import { meets } from '../compare/quantity';
import { isQuantity, type Quantity } from '../mention';
import { type BlockReading, clauseAt, shiftMention } from '../reading';
import type { Reference } from '../reference/reference';
import { overlaps } from '../span';
import { rememberByParagraph } from './byParagraph';
import type { Calculation, Pattern, Place } from './calculations/calculation';
import { change, factor, pointsOfTwo } from './calculations/changes';
import { shareOfCounted, shareOfEarlier, shareOfLater, shareReferring } from './calculations/shareForms';
import { share, shareBehind } from './calculations/shares';
import { type Sourced, sourcedMultiple } from './calculations/sourced';
import { sourcedChange } from './calculations/sourcedChanges';
import { distance, gap, missing, remainder, slippedSum, sum } from './calculations/sums';
import { isReadable, mentionsOf } from './contrast/context';
import { numberIndex } from './units/numberIndex';

/** What can be recalculated from the draft alone, in running order. */
const PATTERNS: readonly Pattern[] = [
  change,
  pointsOfTwo,
  factor,
  shareBehind,
  share,
  shareOfEarlier,
  shareOfLater,
  shareReferring,
  shareOfCounted,
  sum,
  slippedSum,
  gap,
  remainder,
  missing,
  distance,
];

/** Numbers that a draft works out from others that it gives, and that do not follow from them. No source is asked. */
export function alignCalculations(blocks: readonly BlockReading[], prose: string): readonly Calculation[] {
  return remembered(blocks, PATTERNS, block => calculationsIn(block, prose, place => firstOf(PATTERNS, place)));
}

/** Multiples and changes that do not go with what a source states beside the same amount. */
export function alignSourced(blocks: readonly BlockReading[], prose: string, reference: Reference): readonly Sourced[] {
  if (numberIndex(reference).size === 0) return [];
  return rememberedSourced(blocks, reference, block =>
    calculationsIn(block, prose, place => sourcedMultiple(place, reference) ?? sourcedChange(place, reference)),
  );
}

function firstOf(patterns: readonly Pattern[], place: Place): Calculation | undefined {
  for (const pattern of patterns) {
    const calculation = pattern(place);
    if (calculation) return calculation;
  }
  return undefined;
}

/** The calculations of a paragraph that do not come out; nothing that is asked, quoted or denied. */
function calculationsIn<T extends Calculation>(
  block: BlockReading,
  prose: string,
  read: (place: Place) => T | undefined,
): readonly T[] {
  return block.sentences.flatMap((sentence, at) => {
    if (sentence.asks || !isReadable(sentence, block)) return [];
    const before = block.sentences[at - 1];
    return mentionsOf(sentence, block)
      .filter(isQuantity)
      .flatMap(mention => {
        if (block.quoted.some(quoted => overlaps(quoted, mention))) return [];
        const { modality } = clauseAt(sentence, mention);
        if (modality.has('negated') || modality.has('disowned')) return [];
        const calculation = read({ mention, sentence, block, prose, ...(before && isReadable(before, block) ? { before } : {}) });
        return calculation && !follows(calculation) ? [calculation] : [];
      });
  });
}

const remembered = rememberByParagraph<Calculation>(move, 'core');
const rememberedSourced = rememberByParagraph<Sourced>(move, 'core');

function move<T extends Calculation>(calculation: T, by: number): T {
  return { ...calculation, mention: shiftMention(calculation.mention, by) as Quantity };
}

/** Whether what is stated is what follows, with a little to spare: nobody is told that 26% are 27. */
function follows({ mention, right, points }: Calculation): boolean {
  const { value, precision, hedge } = mention;
  const spare = Math.max(
    Math.abs(value) * (hedge === undefined && !/\d/.test(mention.text) ? SPARE_IN_WORDS : SPARE),
    mention.dimension === 'percent' ? Math.max(precision / 2, SPARE_POINTS) : 0,
  );
  const exact = mention.dimension === 'count' && precision === 0;
  const lower = Math.min(Math.abs(mention.lower), Math.abs(mention.upper)) - (exact ? 0 : spare);
  // "Over 60 per cent" is no more than that where it is a gain of 61 points.
  if (points && mention.hedge === 'over' && right.lower > 1.5 * value) return false;
  const upper = Math.max(Math.abs(mention.lower), Math.abs(mention.upper)) + (exact ? 0 : hedge === 'nearly' ? 2 * spare : spare);
  return meets({ lower, upper }, right) || (right.lower === right.upper && right.lower >= lower && right.lower <= upper);
}

const SPARE = 0.01;
/** "A third" is 35 per cent, too. */
const SPARE_IN_WORDS = 0.06;
const SPARE_POINTS = 0.5;
