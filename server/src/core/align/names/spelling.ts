import { misspeltWord } from '../../compare/misspeltName';
import { gather } from '../../gather';
import { GIVEN_NAMES } from '../../lexicon/given-names';
import { areLikeSurnames } from '../../lexicon/like-surnames';
import { foldName } from '../../lexicon/transliterations';
import type { Name } from '../../mention';
import type { DraftSlot } from '../contrast/claims';
import type { Setting } from '../contrast/gates';
import { type Slot, type SlotIndex, slotIndex } from '../contrast/slots';
import { perReference } from '../perReference';
import { sharedBy } from './evidence';

/** The name that is meant where the draft has a slip of the pen for it. */
export interface OtherSpelling {
  readonly slot: Slot;
  /** All other words of the name are the same, and the slip makes no family name that is taken for the right one. */
  readonly sure: boolean;
}

/**
 * The name of the sources of which the draft's is a slip of the pen, where no source has the word as written: one word of several, or the
 * name of a person of whom the draft says what the source does.
 */
export function otherSpelling(claim: DraftSlot, { sources, reference }: Setting): OtherSpelling | undefined {
  const name = claim.mention;
  if (name.kind !== 'name' || name.type === 'country' || reference.articles.length === 0) return undefined;
  const { words, names } = namesIn(reference);
  const unknown = name.text.split(/\s+/).filter(word => !words.has(foldName(word)));
  const [word] = unknown;
  // Two words that no source has make another name.
  if (word === undefined || unknown.length > 1 || GIVEN_NAMES.has(word)) return undefined;
  for (const slots of names.values()) {
    const [slot] = slots;
    if (slot?.mention.kind !== 'name') continue;
    const right = rightWord(name, slot.mention);
    if (right === undefined) continue;
    if (name.text.includes(' ')) return { slot, sure: !areLikeSurnames(word, right) };
    const alike = name.type === 'person' ? slots.find(one => isSaidAlike(claim, one, sources)) : undefined;
    return alike && { slot: alike, sure: false };
  }
  return undefined;
}

/** The word that stands in the place of the one that is misspelt. */
function rightWord(written: Name, right: Name): string | undefined {
  const word = misspeltWord(written, right);
  return word === undefined ? undefined : right.text.split(/\s+/)[written.text.split(/\s+/).indexOf(word)];
}

function isSaidAlike(claim: DraftSlot, slot: Slot, sources: SlotIndex): boolean {
  const { words, cover } = sharedBy(claim, slot, undefined, sources);
  return words >= 0.5 && cover >= 0.3;
}

interface Names {
  /** Folded words of the prose, whatever they are. */
  readonly words: ReadonlySet<string>;
  /** Where each name stands, by its text. */
  readonly names: ReadonlyMap<string, readonly Slot[]>;
}

const namesIn = perReference((reference): Names => {
  const names = new Map<string, Slot[]>();
  const words = new Set<string>();
  for (const { article, sentence, slots, piece } of slotIndex(reference).passages) {
    for (const [word] of article.draft.prose.slice(sentence.start, sentence.end).matchAll(/[\p{L}\p{M}’'-]+/gu))
      words.add(foldName(word));
    if (piece) continue;
    for (const slot of slots) {
      if (slot.mention.kind !== 'name' || slot.mention.type === 'country') continue;
      gather(names, slot.mention.text, slot);
    }
  }
  return { words, names };
});
