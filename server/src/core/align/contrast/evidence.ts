import type { DraftSlot } from './claims';
import { type FEATURES, featureOf } from './features';
import type { ScoredSlot } from './judge';
import { isSlipOf } from './slip';

/** The pieces of evidence beside an aligned context: the same time, a companion value, the same words on either side, the counted noun, a slip. */
export function evidenceCount(claim: DraftSlot, { slot, features }: ScoredSlot): number {
  const value = (name: (typeof FEATURES)[number]) => featureOf(features, name);
  const [cosine, cover] = [value('nearCosine'), value('sentenceCover')];
  return [
    cosine >= 0.35 || cover >= 0.6,
    value('timeSame') > 0,
    value('companions') > 0,
    value('companionNames') > 0,
    value('left') > 0 && value('right') > 0,
    value('noun') > 0,
    isSlipOf(claim.mention, slot.mention),
  ].filter(Boolean).length;
}
