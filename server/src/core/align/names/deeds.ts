import { keyOf } from '../../lexicon/keys';
import type { Name } from '../../mention';
import type { DraftSlot } from '../contrast/claims';
import type { Setting } from '../contrast/gates';
import { relate } from '../contrast/kinds';
import type { Slot } from '../contrast/slots';
import { aroundOf } from './around';
import { ANOTHER, isSaid, placeIn } from './events';
import { sharedBy } from './evidence';
import { placeOf } from './place';

/**
 * Where or by whom something was done that the sources tell once: "the deal had been signed in New Delhi", "a review by the Corridor Office",
 * where one thing alone was signed, or reviewed, by what stands there and round it.
 */
export function otherOfDeed(claim: DraftSlot, name: Name, { prose, sources }: Setting): Slot | undefined {
  const place = placeOf(prose, name, claim.sentence);
  const deeds = place?.side === 'left' ? DEEDS.get(place.kind) : undefined;
  if (!place || !deeds || (place.kind === 'in' && name.type !== 'country')) return undefined;
  const sentence = prose.slice(claim.sentence.start, claim.sentence.end);
  if (ANOTHER.test(sentence) || OF_SEVERAL.test(sentence)) return undefined;
  let only: Slot | undefined;
  let isEvident = false;
  for (const passage of claim.passages) {
    for (const slot of passage.slots) {
      const other = slot.mention.kind === 'name' && !passage.piece ? placeIn(slot) : undefined;
      if (other?.kind !== place.kind || other.side !== 'left') continue;
      const shared = sharedBy(claim, slot, [place, other], sources);
      if (shared.head === undefined || !deeds.has(shared.head)) continue;
      if (relate(name, slot.mention) !== 'different' || isSaid(claim, slot)) return undefined;
      if (only && relate(only.mention, slot.mention) !== 'equal') return undefined;
      only = slot;
      const isBeside = aroundOf(claim, slot) >= AROUND || (place.kind === 'by' && shared.numbers > 0);
      isEvident ||= isBeside && !shared.apart && shared.count >= 2 && shared.words >= ENOUGH;
    }
  }
  return isEvident ? only : undefined;
}

/** Of several deeds the sources may tell one. */
const OF_SEVERAL = /\b(?:first|initial(?:ly)?|latest|last|each|every|both|several|many|various)\b/i;

const ENOUGH = 0.9;
const AROUND = 0.3;

const keys = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(keyOf));

/** What is done once, at one place; and what is written once, by one body. */
const DEEDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'in',
    keys('signed initialled hosted met held opened launched inaugurated adopted concluded agreed announced unveiled founded'),
  ],
  ['by', keys('review report study survey inquiry audit estimate analysis poll assessment')],
]);
