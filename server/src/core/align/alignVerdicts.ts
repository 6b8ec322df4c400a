import type { Draft } from '../draft/draft';
import type { Mention } from '../mention';
import type { BlockReading } from '../reading';
import type { Reference } from '../reference/reference';
import { rememberByParagraph } from './byParagraph';
import type { Setting } from './contrast/gates';
import { isJudgeable } from './contrast/judge';
import { contrastOnce, slotsOnce } from './contrast/once';
import { type Slot, slotIndex } from './contrast/slots';
import { agreementOf } from './verdicts/agreement';
import { disagreementWith } from './verdicts/disagreement';

/** A value of the draft that a source bears out. */
export interface SourceVerdict {
  /** Where it stood when it was judged. */
  readonly mention: Mention;
  /** `ambiguous`: another source has another value for the same. */
  readonly verdict: 'supported' | 'rounded' | 'ambiguous';
  /** What has the value of the draft. */
  readonly slot: Slot;
  /** What has another. */
  readonly other?: Slot;
  /** 0–1: how surely the two belong together. */
  readonly confidence: number;
}

/** A verdict, and how far its paragraph has moved since it was given. */
export interface PlacedVerdict {
  readonly verdict: SourceVerdict;
  readonly by: number;
}

/** Says of each value of a draft that sources hold whether they bear it out, or disagree. */
export function alignVerdicts(blocks: readonly BlockReading[], draft: Draft, reference: Reference): readonly PlacedVerdict[] {
  const sources = slotIndex(reference);
  if (sources.passages.length === 0) return [];
  return remembered(blocks, reference, (_, index) =>
    verdictsIn(index, { blocks, prose: draft.prose, reference, sources }).map(verdict => ({ verdict, by: 0 })),
  );
}

const remembered = rememberByParagraph(({ verdict }: PlacedVerdict, by) => ({ verdict, by }), 'core');

function verdictsIn(index: number, setting: Setting): readonly SourceVerdict[] {
  const { blocks, prose, sources } = setting;
  return slotsOnce(index, blocks, prose, sources).flatMap((claim): readonly SourceVerdict[] => {
    const found = isJudgeable(claim) ? contrastOnce(claim, sources) : undefined;
    if (!found?.equal) return [];
    const { mention } = claim;
    const disagreement = disagreementWith(found, setting);
    if (disagreement) {
      const [one, other] = disagreement;
      return [{ mention, verdict: 'ambiguous', slot: one.slot, other: other.slot, confidence: found.share }];
    }
    const verdict = agreementOf(found);
    return verdict ? [{ mention, verdict, slot: found.equal.slot, confidence: found.share }] : [];
  });
}
