import type { BlockReading } from '../../reading';
import { type DraftSlot, draftSlots } from './claims';
import { type Contrast, contrast } from './judge';
import type { SlotIndex } from './slots';

const slots = new WeakMap<SlotIndex, WeakMap<BlockReading, readonly DraftSlot[]>>();
const contrasts = new WeakMap<DraftSlot, { readonly found: Contrast | undefined }>();

/** The values of a block that can be judged, read once for all that ask. */
export function slotsOnce(
  index: number,
  blocks: readonly BlockReading[],
  prose: string,
  sources: SlotIndex,
): readonly DraftSlot[] {
  const known = slots.get(sources) ?? new WeakMap<BlockReading, readonly DraftSlot[]>();
  slots.set(sources, known);
  const block = blocks[index]!;
  const before = known.get(block);
  if (before) return before;
  const read = draftSlots(index, blocks, prose, sources);
  known.set(block, read);
  return read;
}

/** The best slot that has the value of a claim against the best that has another, found once for all that ask. */
export function contrastOnce(claim: DraftSlot, sources: SlotIndex): Contrast | undefined {
  const before = contrasts.get(claim);
  if (before) return before.found;
  const found = contrast(claim, sources);
  contrasts.set(claim, { found });
  return found;
}
