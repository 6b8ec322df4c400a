import type { BlockReading, SentenceReading } from '../../reading';
import { contains, type Span } from '../../span';
import type { SlotConflict } from '../alignSlots';
import { isCountry } from '../fit';
import type { NameRun } from '../nameRuns';
import { type Item, namesOthers, type Slot } from './slot';

/** A name right before or after the word that the value stands beside in the evidence, in a sentence that says most of the rest. */
export function besideConflict(
  slot: Slot,
  names: readonly NameRun[],
  sentence: SentenceReading,
  block: BlockReading,
  prose: string,
): SlotConflict | undefined {
  const [item] = slot.items;
  if (!item || ![...item.keys].every(isCountry)) return undefined;
  const keys = block.keys.filter(key => contains(sentence, key));
  if (keys.some(key => item.keys.has(key.key))) return undefined;
  const said = [...slot.context].filter(word => keys.some(key => key.key === word));
  if (said.length < 3 || said.length / slot.context.size < 0.75 || namesOthers(slot, sentence, block)) return undefined;
  for (const [at, key] of keys.entries()) {
    const [previous, next] = [keys[at - 1], keys[at + 1]];
    if (key.key === slot.after && previous && isCountry(previous.key) && isPlain(prose.slice(previous.end, key.start))) {
      return conflictAt(previous, 'actor', slot, item, names);
    }
    if (
      key.key === slot.before &&
      isToldHere(slot, block) &&
      next &&
      !slot.context.has(next.key) &&
      isPlace(next, prose.slice(key.end, next.start), names)
    ) {
      return conflictAt(next, 'place', slot, item, names);
    }
  }
  return undefined;
}

/** People go to many places: another word by which drafts tell of this visit must stand in the paragraph. */
function isToldHere({ statement }: Slot, block: BlockReading): boolean {
  return block.keys.some(key => statement.attributeKeys.has(key.key));
}

/** Auxiliaries and adverbs may stand between the actor and the verb. */
function isPlain(between: string): boolean {
  return /^(?:['’]s)?(?:\s+(?:has|have|had|then|also|later|first))*\s+$/.test(between);
}

function isPlace(key: Span, between: string, names: readonly NameRun[]): boolean {
  return /^\s+(?:to|in|at|into)\s+(?:the\s+)?$/.test(between) && names.some(name => name.start === key.start);
}

function conflictAt(key: Span, kind: SlotConflict['kind'], slot: Slot, item: Item, names: readonly NameRun[]): SlotConflict {
  const span = names.find(name => name.start === key.start) ?? key;
  const { statement } = slot;
  return { span: { start: span.start, end: span.end }, statement, evidence: statement.evidence, kind, right: item.text };
}
