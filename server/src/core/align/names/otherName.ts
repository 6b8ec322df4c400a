import { clauseAt } from '../../reading';
import type { DraftSlot } from '../contrast/claims';
import type { Setting } from '../contrast/gates';
import { relate } from '../contrast/kinds';
import type { Slot } from '../contrast/slots';
import { otherExpansion } from './acronyms';
import { otherOnDay } from './days';
import { otherOfDeed } from './deeds';
import { otherInEvent } from './events';
import { otherPerson } from './persons';

/** The ways to find it, the surest first. */
const WAYS = [otherExpansion, otherPerson, otherInEvent, otherOnDay, otherOfDeed] as const;

/** The name that a source surely has in the place of one of the draft, by one of the ways that are sure by their pattern. */
export function otherName(claim: DraftSlot, setting: Setting): Slot | undefined {
  const { mention } = claim;
  if (mention.kind !== 'name' || setting.reference.articles.length === 0 || claim.block.block.table) return undefined;
  for (const way of WAYS) {
    const slot = way(claim, mention, setting);
    if (slot && relate(mention, slot.mention) !== 'equal') return isMeantAlike(claim, slot) ? slot : undefined;
  }
  return undefined;
}

/** What the draft only plans or supposes is laid beside what the source does. */
function isMeantAlike({ mention, sentence }: DraftSlot, slot: Slot): boolean {
  const [stated, recorded] = [clauseAt(sentence, mention).modality, clauseAt(slot.passage.sentence, slot.mention).modality];
  return (['hypothetical', 'planned'] as const).every(modality => !stated.has(modality) || recorded.has(modality));
}
