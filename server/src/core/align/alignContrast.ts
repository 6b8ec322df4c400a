import type { Draft } from '../draft/draft';
import type { Evidence } from '../finding';
import type { Mention } from '../mention';
import { type BlockReading, shiftMention } from '../reading';
import type { Reference } from '../reference/reference';
import { overlaps } from '../span';
import { copyConflicts } from './alignCopies';
import { rememberByParagraph } from './byParagraph';
import type { DraftSlot } from './contrast/claims';
import type { Setting } from './contrast/gates';
import { isJudgeable } from './contrast/judge';
import { levelOf } from './contrast/level';
import { contrastOnce, slotsOnce } from './contrast/once';
import { evidenceOf, type Slot, slotIndex } from './contrast/slots';
import { otherName } from './names/otherName';
import { otherSpelling } from './names/spelling';

/** A value of the draft against the value that a source article has in its place. */
export interface ContrastConflict {
  readonly mention: Mention;
  /** The value that the source has instead. */
  readonly recorded: Mention;
  /** `unit`: the same number under another unit. */
  readonly relation: 'different' | 'unit';
  /** Sure enough for a warning, or an editor's choice. */
  readonly sure: boolean;
  readonly evidence: Evidence;
}

/**
 * Compares each value of the draft with the values that source articles have in like places: the best that agrees against the best that does
 * not.
 */
export function alignContrast(blocks: readonly BlockReading[], draft: Draft, reference: Reference): readonly ContrastConflict[] {
  const sources = slotIndex(reference);
  if (sources.passages.length === 0) return [];
  return remembered(blocks, reference, (_, index) => contrastBlock(index, { blocks, prose: draft.prose, reference, sources }));
}

const remembered = rememberByParagraph(moveConflict, 'core');

/** A conflict where its paragraph has moved to. */
export function moveConflict(conflict: ContrastConflict, by: number): ContrastConflict {
  return { ...conflict, mention: shiftMention(conflict.mention, by) };
}

function contrastBlock(index: number, setting: Setting): readonly ContrastConflict[] {
  const { blocks, prose, sources } = setting;
  const copied = copyConflicts(blocks[index]!, prose, setting.reference);
  const contrasted = slotsOnce(index, blocks, prose, sources).flatMap(claim => {
    if (copied.some(one => overlaps(one.mention, claim.mention))) return [];
    if (!isJudgeable(claim)) return [];
    const named = otherName(claim, setting);
    if (named) return [conflictOf(claim, named, true)];
    const otherwise = contrastValue(claim, setting);
    if (otherwise?.sure) return [otherwise];
    const spelt = otherSpelling(claim, setting);
    if (spelt?.sure) return [conflictOf(claim, spelt.slot, true)];
    return otherwise ? [otherwise] : spelt ? [conflictOf(claim, spelt.slot, false)] : [];
  });
  return [...copied, ...contrasted];
}

function contrastValue(claim: DraftSlot, setting: Setting): ContrastConflict | undefined {
  const found = contrastOnce(claim, setting.sources);
  const level = found ? levelOf(found, setting) : 'silent';
  if (!found?.different || level === 'silent') return undefined;
  const { slot, relation } = found.different;
  return conflictOf(claim, slot, level === 'warning', relation === 'unit' ? 'unit' : 'different');
}

function conflictOf(
  { mention }: DraftSlot,
  { mention: recorded, passage }: Slot,
  sure: boolean,
  relation: ContrastConflict['relation'] = 'different',
): ContrastConflict {
  return { mention, recorded, relation, sure, evidence: evidenceOf(passage) };
}
