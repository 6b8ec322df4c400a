import type { DraftSlot } from '../contrast/claims';
import type { Slot } from '../contrast/slots';

/** The share of what stands round the draft's sentence that stands in or round the source's. */
export function aroundOf({ around }: DraftSlot, { passage }: Slot): number {
  let [said, all] = [0, 0];
  for (const [key, weight] of around) {
    all += weight;
    if (passage.keys.has(key) || passage.around.has(key)) said += weight;
  }
  return all > 0 ? said / all : 0;
}
