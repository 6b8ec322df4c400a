import { isSameName, sharesWord } from '../../compare/names';
import { gather } from '../../gather';
import type { Name } from '../../mention';
import type { DraftSlot } from '../contrast/claims';
import type { Setting } from '../contrast/gates';
import { type Slot, slotIndex } from '../contrast/slots';
import { perReference } from '../perReference';

/** What an acronym stands for in the sources, where the draft spells it out otherwise: "European Supply Register (ESR)". */
export function otherExpansion(claim: DraftSlot, name: Name, { prose, reference }: Setting): Slot | undefined {
  const acronym = /^,? [([]["“']?(\p{Lu}[\p{L}\d-]{1,9})["”']?[)\]]/u.exec(
    prose.slice(name.end, Math.min(claim.sentence.end, name.end + 16)),
  )?.[1];
  if (acronym === undefined || name.form === 'acronym') return undefined;
  const found = expansionsIn(reference).get(acronym);
  const [slot] = found ?? [];
  if (!slot || !found || slot.mention.kind !== 'name') return undefined;
  const isOne = found.every(one => one.mention.kind === 'name' && isSameName(one.mention, slot.mention as Name));
  return isOne && !isSameName(name, slot.mention) && sharesWord(name, slot.mention) ? slot : undefined;
}

/** The names that the sources write an acronym behind. */
const expansionsIn = perReference((reference): ReadonlyMap<string, readonly Slot[]> => {
  const expansions = new Map<string, Slot[]>();
  for (const { slots } of slotIndex(reference).passages) {
    slots.forEach((slot, at) => {
      const { mention } = slot;
      if (mention.kind !== 'name' || mention.form !== 'acronym' || mention.text === mention.canonical) return;
      const spelt = slots[at - 1];
      if (spelt?.mention.kind === 'name' && spelt.mention.canonical === mention.canonical)
        gather(expansions, mention.text, spelt);
    });
  }
  return expansions;
});
