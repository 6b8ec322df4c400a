import { gather } from '../../gather';
import { GIVEN_NAMES } from '../../lexicon/given-names';
import { foldName } from '../../lexicon/transliterations';
import type { Name } from '../../mention';
import { type Slot, slotIndex } from '../contrast/slots';
import { perReference } from '../perReference';

/** A person whom the sources name in full, with every place where they do, in full or by the family name. */
export interface NamedPerson {
  readonly given: string;
  readonly family: string;
  readonly places: readonly Slot[];
}

interface FullName {
  readonly given: string;
  readonly family: string;
}

/** The two halves of a person's name: "Tomislav Vuković"; `undefined` for what is longer, or may be no person. */
export function fullNameOf({ type, text }: Name, opens: boolean): FullName | undefined {
  const words = text.split(/\s+/);
  const [given, family] = words;
  if (words.length !== 2 || !given || !family || (type !== 'person' && type !== 'unknown')) return undefined;
  if (!/^\p{Lu}[\p{L}’'-]+$/u.test(given) || !/^(?:\p{Lu}|Mc|Mac|O[’'])\p{L}[\p{L}’'-]+$/u.test(family)) return undefined;
  // What opens a sentence is capitalised anyway: "Prop Jenkins".
  if (opens && type !== 'person' && !GIVEN_NAMES.has(given)) return undefined;
  return { given, family };
}

/** The people of the sources, by either half of their names, folded. */
export const peopleIn = perReference((reference): ReadonlyMap<string, readonly NamedPerson[]> => {
  const found = new Map<string, { readonly name: FullName; readonly places: Slot[] }>();
  const short = new Map<string, Slot[]>();
  for (const passage of slotIndex(reference).passages) {
    for (const slot of passage.slots) {
      if (slot.mention.kind !== 'name' || passage.piece) continue;
      const name = fullNameOf(slot.mention, slot.mention.start === passage.sentence.start);
      const id = foldName(slot.mention.text);
      if (name) {
        const one = found.get(id) ?? { name, places: [] };
        one.places.push(slot);
        found.set(id, one);
      } else if (!id.includes(' ')) gather(short, id, slot);
    }
  }
  const families = new Map<string, number>();
  for (const { name } of found.values()) families.set(foldName(name.family), (families.get(foldName(name.family)) ?? 0) + 1);
  const index = new Map<string, NamedPerson[]>();
  for (const { name, places } of found.values()) {
    const family = foldName(name.family);
    // Whoever is called by the family name before anybody is named in full may be another.
    const first = places[0]?.passage.id ?? 0;
    const called = short.get(family) ?? [];
    const also = families.get(family) === 1 && called.every(slot => slot.passage.id >= first) ? called : [];
    const person = { ...name, places: [...places, ...also] };
    for (const half of [foldName(name.given), family]) gather(index, half, person);
  }
  return index;
});
