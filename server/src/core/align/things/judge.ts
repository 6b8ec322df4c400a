import { alikeTo, excludeEachOther } from '../../lexicon/sorts';
import { contains, overlaps } from '../../span';
import { relate } from '../contrast/kinds';
import type { Passage, SlotIndex } from '../contrast/slots';
import type { Scope } from '../scope';
import { namesAnother as namesAnotherPlace, type Shared, sharedWith, sumOf } from '../turns/shared';
import type { SourceThing } from './sources';
import type { Thing } from './thing';

/**
 * The thing of a source that stands where the draft has another of its sort: with the same amount, or between the same words, in a sentence
 * that the draft's shares other values with. Nothing where either text has both things, or another sentence, about as near, has the draft's.
 */
export function rivalOf(
  thing: Thing,
  candidates: readonly SourceThing[],
  scope: Scope,
  sources: SlotIndex,
): SourceThing | undefined {
  const own = new Set(scope.block.keys.map(({ key }) => key));
  const rivals = candidates.filter(
    other => excludeEachOther([thing.key], [other.key]) && !holds(other.passage.keys, thing) && !holds(own, other),
  );
  const shared = (passage: Passage) => sharedWith(passage, scope, thing, sources);
  const [best] = rivals
    .map(rival => ({ rival, shared: shared(rival.passage) }))
    .filter(({ rival, shared }) => isInPlace(thing, rival, shared) && !namesAnother(rival.passage, scope))
    .sort((a, b) => sumOf(b.shared) - sumOf(a.shared));
  if (!best) return undefined;
  const elsewhere = [thing.key, ...alikeTo(thing.key)].flatMap(key => sources.postings.get(key) ?? []);
  const { passage } = best.rival;
  const isSaid = elsewhere.some(id => {
    const other = sources.passages[id]!;
    const isNext = other.article === passage.article && Math.abs(id - passage.id) === 1;
    return sumOf(shared(other)) >= (isNext ? 0.3 : 0.5) * sumOf(best.shared);
  });
  return isSaid ? undefined : best.rival;
}

/** A place, or any name, of the clause that the source's sentence does not know: it speaks of another. */
function namesAnother(passage: Passage, scope: Scope): boolean {
  const { block, clause } = scope;
  const isKnown = (key: string) => passage.keys.has(key) || passage.around.has(key);
  const names = block.mentions.filter(mention => mention.kind === 'name' && contains(clause, mention));
  return (
    namesAnotherPlace(passage, scope) || names.some(name => !block.keys.some(word => overlaps(word, name) && isKnown(word.key)))
  );
}

/** The words have the thing, or another word for it. */
function holds(keys: ReadonlySet<string>, { key }: Thing): boolean {
  return keys.has(key) || alikeTo(key).some(other => keys.has(other));
}

function isInPlace(stated: Thing, recorded: Thing, { words, companions }: Shared): boolean {
  if (hasSameAmount(stated, recorded)) return companions >= 2 || (companions >= 1 && words >= 2);
  const shared = [...stated.beside].filter(key => recorded.beside.has(key));
  const isNext = stated.next.some(key => recorded.beside.has(key)) || recorded.next.some(key => stated.beside.has(key));
  return shared.length >= 2 && isNext && companions >= 1 && words >= 3;
}

/** "1,940 helicopters" for "1,940 vehicles": the number is the same, whatever is counted. */
function hasSameAmount({ amount: one }: Thing, { amount: other }: Thing): boolean {
  if (!one || !other || one.link !== other.link) return false;
  const [a, b] = [one.quantity, other.quantity];
  return relate(a, b) === 'equal' || (a.dimension === b.dimension && a.lower === b.lower && a.upper === b.upper);
}
