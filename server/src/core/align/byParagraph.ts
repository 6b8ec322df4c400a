import type { BlockReading } from '../reading';
import { draftOf, type Paragraph, type ParagraphCore, paragraphsOf } from './paragraphs';

/** What came of a paragraph when it stood at `at`. */
interface Remembered<T> {
  readonly at: number;
  readonly found: readonly T[];
}

/**
 * Gives a function that works something out block by block, and remembers what came of each paragraph, so that an edit costs what its own
 * paragraph and those beside it cost. What is worked out may depend on all that makes a paragraph, or its core, the same (see `Paragraph`),
 * and on `against`; on nothing else. `move` gives a result as it is where the paragraph has moved to.
 */
export function rememberByParagraph<T>(
  move: (found: T, by: number, block: BlockReading) => T,
  dependsOn: 'paragraph' | 'core' = 'paragraph',
) {
  const memories = new WeakMap<object, WeakMap<Paragraph | ParagraphCore, Remembered<T>>>();
  return (
    blocks: readonly BlockReading[],
    against: object,
    workOut: (block: BlockReading, index: number) => readonly T[],
  ): readonly T[] => {
    const paragraphs = paragraphsOf(blocks);
    if (!paragraphs) return blocks.flatMap(workOut);
    const memory = memories.get(against) ?? new WeakMap<Paragraph | ParagraphCore, Remembered<T>>();
    memories.set(against, memory);
    const all: T[] = [];
    blocks.forEach((block, index) => {
      const paragraph = dependsOn === 'core' ? paragraphs[index]!.core : paragraphs[index]!;
      const { start } = block.block;
      const before = memory.get(paragraph);
      if (before) {
        for (const one of before.found) all.push(move(one, start - before.at, block));
        return;
      }
      const found = workOut(block, index);
      memory.set(paragraph, { at: start, found });
      for (const one of found) all.push(one);
    });
    return all;
  };
}

/** Gives what is kept of a whole draft from check to check, made when it is first asked for; anew each time where nothing is kept. */
export function rememberByDraft<T>(make: () => T): (blocks: readonly BlockReading[]) => T {
  const kept = new WeakMap<object, T>();
  return blocks => {
    const draft = draftOf(blocks);
    const known = draft && kept.get(draft);
    if (known) return known;
    const made = make();
    if (draft) kept.set(draft, made);
    return made;
  };
}
