import type { DraftSlot } from '../contrast/claims';
import type { Setting } from '../contrast/gates';
import type { Slot } from '../contrast/slots';
import { otherInEvent } from './events';
import { otherPerson } from './persons';

/** The name that a source surely has in the place of one of the draft, by one of the ways that are sure by their pattern. */
export function otherName(claim: DraftSlot, setting: Setting): Slot | undefined {
  const { mention } = claim;
  if (mention.kind !== 'name' || setting.reference.articles.length === 0 || claim.block.block.table) return undefined;
  return otherPerson(claim, mention, setting) ?? otherInEvent(claim, mention, setting);
}
