import { meets } from '../compare/quantity';
import { isQuantity, type Quantity } from '../mention';
import { type BlockReading, clauseAt, shiftMention } from '../reading';
import { overlaps } from '../span';
import { rememberByParagraph } from './byParagraph';
import type { Calculation, Pattern } from './calculations/calculation';
import { change } from './calculations/changes';
import { share, shareBehind } from './calculations/shares';
import { gap, remainder, sum } from './calculations/sums';
import { isReadable, mentionsOf } from './contrast/context';

/** What can be recalculated from the draft alone, in running order. */
const PATTERNS: readonly Pattern[] = [change, shareBehind, share, sum, gap, remainder];

/** Numbers that a draft works out from others that it gives, and that do not follow from them. No source is asked. */
export function alignCalculations(blocks: readonly BlockReading[], prose: string): readonly Calculation[] {
  return remembered(blocks, PATTERNS, block =>
    block.sentences.flatMap((sentence, at) => {
      if (sentence.asks || !isReadable(sentence, block)) return [];
      const before = block.sentences[at - 1];
      return mentionsOf(sentence, block)
        .filter(isQuantity)
        .flatMap(mention => {
          if (block.quoted.some(quoted => overlaps(quoted, mention))) return [];
          const { modality } = clauseAt(sentence, mention);
          if (modality.has('negated') || modality.has('disowned')) return [];
          const place = { mention, sentence, block, prose, ...(before && isReadable(before, block) ? { before } : {}) };
          for (const pattern of PATTERNS) {
            const calculation = pattern(place);
            if (calculation) return follows(calculation) ? [] : [calculation];
          }
          return [];
        });
    }),
  );
}

const remembered = rememberByParagraph(
  (calculation: Calculation, by) => ({ ...calculation, mention: shiftMention(calculation.mention, by) as Quantity }),
  'core',
);

/** Whether what is stated is what follows, with a little to spare: nobody is told that 26% are 27. */
function follows({ mention, right, points }: Calculation): boolean {
  const { value, precision, hedge } = mention;
  const spare = Math.max(Math.abs(value) * SPARE, mention.dimension === 'percent' ? Math.max(precision / 2, SPARE_POINTS) : 0);
  const exact = mention.dimension === 'count' && precision === 0;
  const lower = Math.min(Math.abs(mention.lower), Math.abs(mention.upper)) - (exact ? 0 : spare);
  // "Over 60 per cent" is no more than that where it is a gain of 61 points.
  if (points && mention.hedge === 'over' && right.lower > 1.5 * value) return false;
  const upper = Math.max(Math.abs(mention.lower), Math.abs(mention.upper)) + (exact ? 0 : hedge === 'nearly' ? 2 * spare : spare);
  return meets({ lower, upper }, right) || (right.lower === right.upper && right.lower >= lower && right.lower <= upper);
}

const SPARE = 0.01;
const SPARE_POINTS = 0.5;
