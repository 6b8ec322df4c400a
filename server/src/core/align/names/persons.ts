import { isSameGivenName } from '../../lexicon/short-names';
import { foldName } from '../../lexicon/transliterations';
import type { Name } from '../../mention';
import type { DraftSlot } from '../contrast/claims';
import type { Setting } from '../contrast/gates';
import type { Slot, SlotIndex } from '../contrast/slots';
import { sharedBy } from './evidence';
import { fullNameOf, type NamedPerson, peopleIn } from './people';

/**
 * The person of the sources of whose name the draft has one half and something else for the other: "Dilma Santos" for "Dilma Rousseff", "Anna
 * Devane" for "Fergal Devane". The sentences that name that person must say what the draft does, and no source may know such another.
 */
export function otherPerson(claim: DraftSlot, name: Name, { sources, prose, reference }: Setting): Slot | undefined {
  const own = fullNameOf(name, name.start === claim.sentence.start);
  if (!own || KIN.test(prose.slice(claim.sentence.start, claim.sentence.end))) return undefined;
  const people = peopleIn(reference);
  const [given, family] = [foldName(own.given), foldName(own.family)];
  const kin = (people.get(family) ?? []).filter(one => foldName(one.family) === family);
  const namesakes = (people.get(given) ?? []).filter(one => foldName(one.given) === given);
  if (kin.some(one => isSameGivenName(one.given, own.given))) return undefined;
  return alone(kin, claim, sources, OF_FAMILY) ?? alone(namesakes, claim, sources, NAMESAKE);
}

interface Bar {
  readonly words: number;
  readonly cover: number;
}

/** A family name is rare enough that little more tells who is meant; a given name is shared by many. */
const OF_FAMILY: Bar = { words: 0.6, cover: 0.25 };
const NAMESAKE: Bar = { words: 0.8, cover: 0.4 };

/** With the same office, the halves that are the same need no more than a word beside. */
const IN_OFFICE: Bar = { words: 0.3, cover: 0.1 };

/** Where the sources say of the only such person what the draft says. */
function alone(people: readonly NamedPerson[], claim: DraftSlot, sources: SlotIndex, bar: Bar): Slot | undefined {
  const [person] = people;
  if (!person || people.length > 1) return undefined;
  let best: { readonly slot: Slot; readonly words: number } | undefined;
  for (const slot of person.places) {
    const { words, cover, apart } = sharedBy(claim, slot, undefined, sources);
    const needed = isSameOffice(claim, slot) ? IN_OFFICE : bar;
    if (apart || words < needed.words || cover < needed.cover || words <= (best?.words ?? 0)) continue;
    best = { slot, words };
  }
  return best?.slot;
}

function isSameOffice({ mention }: DraftSlot, slot: Slot): boolean {
  return (
    mention.kind === 'name' && slot.mention.kind === 'name' && mention.role !== undefined && mention.role === slot.mention.role
  );
}

/** Who is spoken of may be a relative whom the sources leave unnamed. */
const KIN =
  /\b(?:wife|husband|widow|widower|sons?|daughters?|brothers?|sisters?|fathers?|mothers?|parents?|nephew|niece|cousin|uncle|aunt|family|née)\b/i;
