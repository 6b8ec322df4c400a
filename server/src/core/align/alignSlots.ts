import type { Evidence } from '../finding';
import type { BlockReading } from '../reading';
import type { Reference, Statement } from '../reference/reference';
import { contains, overlaps, type Span, shift } from '../span';
import { alignBenefits } from './alignBenefits';
import { alignCrossed } from './alignCrossed';
import { alignEchoes } from './alignEchoes';
import { isJudged } from './alignment';
import { alignOpposed } from './alignOpposed';
import { rememberByParagraph } from './byParagraph';
import { nameRunsIn } from './nameRuns';
import { tableOf } from './outline';
import { scopeOf } from './scope';
import { besideConflict } from './slots/besideConflict';
import { listConflict } from './slots/listConflict';
import { slotsIn } from './slots/slot';

/** A name, or a thing, of the draft that stands where a statement has another. */
export interface SlotConflict {
  readonly span: Span;
  /**
   * `actor`: the name before the verb of the statement; `place`: a name after it, or in a list of places; `object`: a thing;
   * `direction`: names in each other's place, or a word that turns the statement round.
   */
  readonly kind: 'actor' | 'place' | 'object' | 'direction';
  /** What the source has there. */
  readonly right: string;
  readonly evidence: Evidence;
  readonly statement?: Statement;
}

/**
 * Aligns names with the places that they hold in the reference: in the list that is a statement's value, beside the word that its value
 * stands beside, or in a sentence that else says what the evidence says.
 */
export function alignSlots(blocks: readonly BlockReading[], prose: string, reference: Reference): readonly SlotConflict[] {
  const conflicts = [
    ...alignValues(blocks, prose, reference),
    ...alignBenefits(blocks, prose, reference),
    ...alignOpposed(blocks, prose, reference),
    ...alignCrossed(blocks, prose, reference),
    ...alignEchoes(blocks, prose, reference),
  ];
  return conflicts.filter(({ span }, at) => conflicts.findIndex(other => overlaps(other.span, span)) === at);
}

function alignValues(blocks: readonly BlockReading[], prose: string, reference: Reference): readonly SlotConflict[] {
  const slots = slotsIn(reference);
  if (slots.length === 0) return [];
  return remembered(blocks, reference, (block, index) => {
    const row = rowOf(block, blocks).flatMap(cell => cell.keys);
    return block.sentences.flatMap(sentence => {
      const names = nameRunsIn(
        sentence,
        block.keys.filter(key => contains(sentence, key)),
        prose,
      );
      if (names.length === 0) return [];
      return slots.flatMap(slot => {
        const conflict =
          slot.items.length > 1
            ? listConflict(slot, names, sentence, block, prose, row)
            : besideConflict(slot, names, sentence, block, prose);
        return conflict && isJudged(conflict.span, scopeOf(conflict.span, index, blocks)) ? [conflict] : [];
      });
    });
  });
}

const remembered = rememberByParagraph((conflict: SlotConflict, by) => ({ ...conflict, span: shift(conflict.span, by) }));

/** The cells beside a cell, which say what it is about. */
function rowOf(cell: BlockReading, blocks: readonly BlockReading[]): readonly BlockReading[] {
  const own = cell.block.table;
  return own === undefined ? [] : tableOf(cell, blocks).filter(other => other !== cell && other.block.table?.row === own.row);
}
