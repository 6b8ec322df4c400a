import type { Draft } from '../draft/draft';
import type { Evidence } from '../finding';
import type { Mention } from '../mention';
import type { BlockReading } from '../reading';
import { articleEvidence } from '../reference/articleEvidence';
import type { Reference } from '../reference/reference';
import { draftSlots } from './contrast/claims';
import { isCopied, isWarranted } from './contrast/gates';
import { contrast, derives, isJudgeable, isSlipOf, verdictFeatures } from './contrast/judge';
import { slotIndex } from './contrast/slots';
import { chance } from './contrast/trees';
import { CONTRAST_WEIGHTS } from './contrast/weights';

/** A value of the draft against the value that a source article has in its place. */
export interface ContrastConflict {
  readonly mention: Mention;
  /** The value that the source has instead. */
  readonly recorded: Mention;
  /** `unit`: the same number under another unit. */
  readonly relation: 'different' | 'unit';
  /** Sure enough for a warning, or an editor's choice. */
  readonly sure: boolean;
  /** 0–1. */
  readonly chance: number;
  readonly evidence: Evidence;
}

/** What needs less to be believed: a slip for what a curated sheet holds, where nothing in it has the value as written; a copied sentence. */
const LIKELY = 0.3;

/** Compares each value of the draft with the values that source articles have in like places: the best that agrees against the best that does not. */
export function alignContrast(blocks: readonly BlockReading[], draft: Draft, reference: Reference): readonly ContrastConflict[] {
  const sources = slotIndex(reference);
  if (sources.passages.length === 0) return [];
  const setting = { blocks, prose: draft.prose, reference, sources };
  return blocks.flatMap((_, index) =>
    draftSlots(index, blocks, draft.prose, sources).flatMap(claim => {
      if (!isJudgeable(claim)) return [];
      const found = contrast(claim, sources, CONTRAST_WEIGHTS.families);
      if (!found?.different || found.borneOut || derives(claim, found.different)) return [];
      const { slot, relation } = found.different;
      const odds = chance(CONTRAST_WEIGHTS.families[claim.family].verdict, verdictFeatures(found));
      const { warning, information } = CONTRAST_WEIGHTS.thresholds[claim.family];
      if (odds < Math.min(information, LIKELY)) return [];
      const likely = slot.passage.piece ? isSlipOf(claim.mention, slot.mention) : isCopied(claim, found.different);
      const least = likely ? LIKELY : warning;
      const sure = odds >= least && isWarranted(found, setting);
      if (!sure && odds < information) return [];
      // What a sheet states is judged by its typed facts; its evidence is heard only where it is sure.
      if (!sure && slot.passage.piece) return [];
      return [
        {
          mention: claim.mention,
          recorded: slot.mention,
          relation: relation === 'unit' ? 'unit' : 'different',
          sure,
          chance: odds,
          evidence: slot.passage.piece ?? articleEvidence(slot.passage.article, slot.passage.sentence),
        } as const,
      ];
    }),
  );
}
