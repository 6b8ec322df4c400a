import type { Mention } from '../../mention';
import type { BlockReading, SentenceReading } from '../../reading';
import { overlaps } from '../../span';
import { scopeOf } from '../scope';
import { type StatedTime, timeOf } from '../time';
import {
  companionsOf,
  contextOf,
  isReadable,
  keysOf,
  type MentionContext,
  mentionsOf,
  surroundingsOf,
  tableKeys,
} from './context';
import { type Family, familyOf } from './kinds';
import type { Passage, SlotIndex } from './slots';

/** A value of the draft in its place, with the passages that may be about the same. */
export interface DraftSlot extends MentionContext {
  readonly mention: Mention;
  readonly family: Family;
  readonly index: number;
  readonly sentence: SentenceReading;
  readonly block: BlockReading;
  readonly time?: StatedTime;
  readonly companions: readonly Mention[];
  /** Keys of the sentence, the mention's own left out. */
  readonly keys: ReadonlySet<string>;
  readonly around: ReadonlyMap<string, number>;
  readonly passages: readonly Passage[];
}

/** The values of one block that can be judged, each with the passages nearest to its sentence. */
export function draftSlots(
  index: number,
  blocks: readonly BlockReading[],
  prose: string,
  sources: SlotIndex,
): readonly DraftSlot[] {
  const block = blocks[index]!;
  const headings = tableKeys(block, blocks);
  const sentences = block.sentences.length > 0 ? block.sentences : [{ ...block.block, clauses: [] }];
  return sentences
    .filter(sentence => isReadable(sentence, block))
    .flatMap(sentence => {
      const mentions = mentionsOf(sentence, block).filter(mention => familyOf(mention) !== undefined);
      if (mentions.length === 0) return [];
      const around = surroundingsOf(sentence, index, blocks);
      const keys = keysOf(sentence, block);
      const passages = retrieve(new Set([...keys.map(key => key.key), ...headings]), around, sources);
      if (passages.length === 0) return [];
      return mentions.map((mention): DraftSlot => {
        const family = familyOf(mention)!;
        const time = family === 'number' ? timeOf(mention, scopeOf(mention, index, blocks), blocks, prose) : undefined;
        const own = keys.filter(key => !overlaps(key, mention));
        return {
          mention,
          family,
          index,
          sentence,
          block,
          ...(time ? { time } : {}),
          companions: companionsOf(mention, sentence, block),
          keys: new Set([...own.map(key => key.key), ...headings]),
          around,
          passages,
          ...contextOf(mention, sentence, index, blocks),
        };
      });
    });
}

/** At most this many passages are read closely for one sentence. */
const MOST_PASSAGES = 30;
/** Of the likeliest of them the sentences before and after are read, too. */
const NEXT_TO = 8;
/** What stands round a sentence says less of what it is about than its own words. */
const AROUND = 0.4;

/** The passages that share the most telling words with a sentence and its surroundings. */
function retrieve(
  keys: ReadonlySet<string>,
  around: ReadonlyMap<string, number>,
  { passages, postings, idf }: SlotIndex,
): readonly Passage[] {
  const scores = new Map<number, number>();
  const add = (key: string, weight: number) => {
    const found = postings.get(key);
    if (!found) return;
    const gain = weight * idf(key);
    for (const id of found) scores.set(id, (scores.get(id) ?? 0) + gain);
  };
  for (const key of keys) add(key, 1);
  for (const [key, weight] of around) if (!keys.has(key)) add(key, AROUND * weight);
  const found = [...scores].sort(([a, first], [b, second]) => second - first || a - b).slice(0, MOST_PASSAGES);
  const ids = new Set(found.map(([id]) => id));
  // "In 2024 it was 16.85": a sentence that takes its subject from the one before has hardly a word of its own to be found by.
  for (const [id] of found.slice(0, NEXT_TO)) {
    for (const near of [id + 1, id - 1])
      if (passages[near]?.article === passages[id]!.article && !passages[id]!.piece) ids.add(near);
  }
  return [...ids].map(id => passages[id]!);
}
