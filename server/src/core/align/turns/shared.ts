import { directionOf } from '../../lexicon/directions';
import { keySet } from '../../lexicon/keys';
import type { Mention } from '../../mention';
import { contains, type Span } from '../../span';
import { relate } from '../contrast/kinds';
import type { Passage, SlotIndex } from '../contrast/slots';
import type { Scope } from '../scope';

/** What a place of the draft has in common with a sentence of a source: words by where they stand on both sides, and values and names. */
export interface Shared {
  /** How many telling words, those of the same sentence counted whole. */
  readonly words: number;
  /** Values and names of the draft's sentence that the source's has too. */
  readonly companions: number;
}

/** Words that half of the sources' sentences have tell nothing. */
const TELLING = 0.9;
const COMPANION = 0.75;

export function sharedWith(passage: Passage, scope: Scope, span: Span, sources: SlotIndex): Shared {
  let words = 0;
  for (const key of scope.weights.keys()) {
    const weight = scope.weights.get(key) ?? 0;
    if (directionOf(key) || sources.idf(key) < TELLING) continue;
    if (passage.keys.has(key)) words += weight;
    else words += weight * (passage.around.get(key) ?? 0) * 0.5;
  }
  return { words, companions: companionsOf(passage, scope, span) };
}

export function sumOf({ words, companions }: Shared): number {
  return words + COMPANION * companions;
}

function companionsOf(passage: Passage, { block, sentence }: Scope, span: Span): number {
  const own = block.mentions.filter(mention => isTelling(mention) && contains(sentence, mention) && !contains(mention, span));
  return own.filter(mention => passage.mentions.some(other => relate(mention, other) === 'equal')).length;
}

function isTelling({ kind }: Mention): boolean {
  return kind === 'quantity' || kind === 'date' || kind === 'duration';
}

/** A country or place that the clause names, and the source's sentence does not know: it speaks of another. */
export function namesAnother(passage: Passage, scope: Scope): boolean {
  return namesNear(scope).some(key => !passage.keys.has(key) && !passage.around.has(key));
}

function namesNear({ block, clause }: Scope): readonly string[] {
  return block.keys
    .filter(({ key, start, end }) => /^(?:country|place):/.test(key) && contains(clause, { start, end }))
    .map(({ key }) => key);
}

/** Something that the clause and the source's sentence each have, points apart by itself: imports for exports, the first for the last. */
export function speaksOfOpposite(passage: Passage, near: ReadonlySet<string>, axis: (axis: string) => boolean): boolean {
  return [...near].some(key => {
    const direction = directionOf(key);
    if (!direction || axis(direction.axis) || passage.keys.has(key)) return false;
    return [...passage.keys].some(other => {
      const against = directionOf(other);
      return against?.axis === direction.axis && against.sign !== direction.sign && !near.has(other);
    });
  });
}

/**
 * "lower in summer than in winter" is no contradiction of "higher in winter than in summer": what the draft compares with must be what
 * the source compares with, where both say it.
 */
export function comparesWithAnother(after: string, recorded: string): boolean {
  const [stated, other] = [thanOf(after), thanOf(recorded)];
  if (stated === undefined || other === undefined) return false;
  return stated.size > 0 && other.size > 0 && ![...stated].some(key => other.has(key));
}

function thanOf(after: string): ReadonlySet<string> | undefined {
  const found = /^[^.;:]{0,60}?\bthan\b/.exec(after);
  if (!found) return undefined;
  const rest = after.slice(found[0].length, found[0].length + 60).split(/[,;:.]/)[0] ?? '';
  return keySet(rest);
}
