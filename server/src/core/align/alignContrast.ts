import type { Draft } from '../draft/draft';
import type { Evidence } from '../finding';
import type { Mention } from '../mention';
import { type BlockReading, shiftMention } from '../reading';
import { articleEvidence } from '../reference/articleEvidence';
import type { Reference } from '../reference/reference';
import { rememberByParagraph } from './byParagraph';
import type { DraftSlot } from './contrast/claims';
import { isCopied, isLikelyMeant, isWarranted, type Setting } from './contrast/gates';
import { derives, isJudgeable, isSupposedAlike, type ScoredSlot, verdictFeatures } from './contrast/judge';
import { contrastOnce, slotsOnce } from './contrast/once';
import { type Slot, slotIndex } from './contrast/slots';
import { chance } from './contrast/trees';
import { CONTRAST_WEIGHTS } from './contrast/weights';
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

/** What needs less to be believed: a slip for what a curated sheet holds, where nothing in it has the value as written; a copied sentence. */
const SLIP = 0.3;
const COPY = 0.6;

/**
 * Compares each value of the draft with the values that source articles have in like places: the best that agrees against the best that does
 * not.
 */
export function alignContrast(blocks: readonly BlockReading[], draft: Draft, reference: Reference): readonly ContrastConflict[] {
  const sources = slotIndex(reference);
  if (sources.passages.length === 0) return [];
  return remembered(blocks, reference, (_, index) => contrastBlock(index, { blocks, prose: draft.prose, reference, sources }));
}

const remembered = rememberByParagraph(
  (conflict: ContrastConflict, by) => ({
    ...conflict,
    mention: shiftMention(conflict.mention, by),
  }),
  'core',
);

function contrastBlock(index: number, setting: Setting): readonly ContrastConflict[] {
  const { blocks, prose, sources } = setting;
  return slotsOnce(index, blocks, prose, sources).flatMap(claim => {
    if (!isJudgeable(claim)) return [];
    const named = otherName(claim, setting);
    if (named) return [conflictOf(claim, named, true)];
    const contrasted = contrastValue(claim, setting);
    if (contrasted) return [contrasted];
    const spelt = otherSpelling(claim, setting);
    return spelt ? [conflictOf(claim, spelt, false)] : [];
  });
}

function contrastValue(claim: DraftSlot, setting: Setting): ContrastConflict | undefined {
  const found = contrastOnce(claim, setting.sources);
  if (!found?.different || found.borneOut || derives(claim, found.different, found.equal)) return undefined;
  const { slot, relation } = found.different;
  if (!isSupposedAlike(claim, found.different)) return undefined;
  const odds = chance(CONTRAST_WEIGHTS.families[claim.family].verdict, verdictFeatures(found));
  const { warning, information } = CONTRAST_WEIGHTS.thresholds[claim.family];
  if (odds < Math.min(information, SLIP)) return undefined;
  const sure = odds >= (enough(claim, found.different) ?? warning) && isWarranted(found, setting);
  // What a sheet states is judged by its typed facts; its evidence is heard only where it is sure.
  if (!sure && (odds < information || slot.passage.piece)) return undefined;
  return conflictOf(claim, slot, sure, relation === 'unit' ? 'unit' : 'different');
}

function conflictOf(
  { mention }: DraftSlot,
  { mention: recorded, passage }: Slot,
  sure: boolean,
  relation: ContrastConflict['relation'] = 'different',
): ContrastConflict {
  return { mention, recorded, relation, sure, evidence: passage.piece ?? articleEvidence(passage.article, passage.sentence) };
}

/** The chance that is enough where less than usual is. */
function enough(claim: DraftSlot, different: ScoredSlot): number | undefined {
  if (different.slot.passage.piece) return isLikelyMeant(claim, different) ? SLIP : undefined;
  return isCopied(claim, different) ? COPY : undefined;
}
