import type { Draft } from '../draft/draft';
import type { Evidence } from '../finding';
import type { Mention } from '../mention';
import { type BlockReading, shiftMention } from '../reading';
import { articleEvidence } from '../reference/articleEvidence';
import type { Reference } from '../reference/reference';
import type { Span } from '../span';
import { type DraftSlot, draftSlots } from './contrast/claims';
import { isCopied, isLikelyMeant, isWarranted, type Setting } from './contrast/gates';
import { contrast, derives, isJudgeable, isSupposedAlike, type ScoredSlot, verdictFeatures } from './contrast/judge';
import { type SlotIndex, slotIndex } from './contrast/slots';
import { chance } from './contrast/trees';
import { CONTRAST_WEIGHTS } from './contrast/weights';
import { headingsAbove } from './outline';
import { tableHeadings } from './scope';

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
 * not. What came of a paragraph is remembered with all that it depends on, so that an edit costs what its own paragraphs cost.
 */
export function alignContrast(blocks: readonly BlockReading[], draft: Draft, reference: Reference): readonly ContrastConflict[] {
  const sources = slotIndex(reference);
  if (sources.passages.length === 0) return [];
  const known = memoryOf(sources);
  if (known.size > MOST_REMEMBERED) known.clear();
  return blocks.flatMap((block, index) => {
    const { start } = block.block;
    const id = identityOf(index, blocks, draft.prose);
    const before = known.get(id);
    if (before) return before.map(conflict => ({ ...conflict, mention: shiftMention(conflict.mention, start) }));
    const found = contrastBlock(index, { blocks, prose: draft.prose, reference, sources });
    known.set(
      id,
      found.map(conflict => ({ ...conflict, mention: shiftMention(conflict.mention, -start) })),
    );
    return found;
  });
}

/** A long draft has some thousands of paragraphs, and several may be open. */
const MOST_REMEMBERED = 50_000;

type Memory = Map<string, readonly ContrastConflict[]>;
const memories = new WeakMap<SlotIndex, Memory>();

function memoryOf(sources: SlotIndex): Memory {
  const known = memories.get(sources) ?? new Map<string, readonly ContrastConflict[]>();
  memories.set(sources, known);
  return known;
}

/** Everything that the contrast of a paragraph looks at: itself, the headings above it or of its table, the end of the paragraph before. */
function identityOf(index: number, blocks: readonly BlockReading[], prose: string): string {
  const block = blocks[index]!;
  const textOf = ({ start, end }: Span) => prose.slice(start, end);
  const close = blocks[index - 1]?.sentences.at(-1);
  return [
    block.block.kind,
    textOf(block.block),
    ...headingsAbove(index, blocks).map(heading => textOf(heading.block)),
    close ? textOf(close) : '',
    ...(block.block.table ? tableHeadings(block, blocks).map(heading => textOf(heading.block)) : []),
  ].join('\n');
}

function contrastBlock(index: number, setting: Setting): readonly ContrastConflict[] {
  const { blocks, prose, sources } = setting;
  return draftSlots(index, blocks, prose, sources).flatMap(claim => {
    if (!isJudgeable(claim)) return [];
    const found = contrast(claim, sources, CONTRAST_WEIGHTS.families);
    if (!found?.different || found.borneOut || derives(claim, found.different)) return [];
    const { slot, relation } = found.different;
    if (!isSupposedAlike(claim, found.different)) return [];
    const odds = chance(CONTRAST_WEIGHTS.families[claim.family].verdict, verdictFeatures(found));
    const { warning, information } = CONTRAST_WEIGHTS.thresholds[claim.family];
    if (odds < Math.min(information, SLIP)) return [];
    const sure = odds >= (enough(claim, found.different) ?? warning) && isWarranted(found, setting);
    // What a sheet states is judged by its typed facts; its evidence is heard only where it is sure.
    if (!sure && (odds < information || slot.passage.piece)) return [];
    return [
      {
        mention: claim.mention,
        recorded: slot.mention,
        relation: relation === 'unit' ? 'unit' : 'different',
        sure,
        evidence: slot.passage.piece ?? articleEvidence(slot.passage.article, slot.passage.sentence),
      } as const,
    ];
  });
}

/** The chance that is enough where less than usual is. */
function enough(claim: DraftSlot, different: ScoredSlot): number | undefined {
  if (different.slot.passage.piece) return isLikelyMeant(claim, different) ? SLIP : undefined;
  return isCopied(claim, different) ? COPY : undefined;
}
