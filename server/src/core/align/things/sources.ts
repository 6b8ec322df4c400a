import { gather } from '../../gather';
import { sortsOf } from '../../lexicon/sorts';
import { clauseAt } from '../../reading';
import type { Passage, SlotIndex } from '../contrast/slots';
import { blockOf } from '../turns/passageBlock';
import { type Thing, thingsIn } from './thing';

/** A thing that a sentence of a source has. */
export interface SourceThing extends Thing {
  readonly passage: Passage;
}

/** By its sort and each word that stands beside, or the number that it is counted by. */
export type SourceThings = ReadonlyMap<string, readonly SourceThing[]>;

export function thingsOfSources({ passages }: SlotIndex): SourceThings {
  const found = new Map<string, SourceThing[]>();
  for (const passage of passages) {
    const block = blockOf(passage);
    for (const thing of block ? thingsIn(passage.sentence, block, passage.article.draft.prose) : []) {
      const { modality } = clauseAt(passage.sentence, thing);
      if (modality.has('negated') || modality.has('hypothetical') || modality.has('disowned')) continue;
      for (const place of placesOf(thing)) gather(found, place, { ...thing, passage });
    }
  }
  return found;
}

/** The things of sources that have a word beside them, or a number, in common with one of the draft. */
export function besideLike(thing: Thing, things: SourceThings): readonly SourceThing[] {
  const found = placesOf(thing).flatMap(place => things.get(place) ?? []);
  return [...new Map(found.map(other => [`${other.passage.id} ${other.start}`, other])).values()];
}

function placesOf({ key, beside, amount }: Thing): readonly string[] {
  const places = [...beside, ...(amount ? [`#${amount.quantity.value}`] : [])];
  return sortsOf(key).flatMap(sort => places.map(place => `${sort} ${place}`));
}
