import type { BlockReading } from '../reading';
import { type Paragraph, paragraphsOf } from './paragraphs';

const NOTHING: readonly never[] = [];

/** What came of a paragraph when it stood at `at`. */
interface Remembered<T> {
  readonly at: number;
  readonly found: readonly T[];
}

/**
 * Gives a function that works something out block by block, and remembers what came of each paragraph, so that an edit costs what its own
 * paragraph and those beside it cost. What is worked out may depend on all that makes a paragraph the same (see `Paragraph`) and on `against`,
 * and on nothing else. `move` gives a result as it is where the paragraph has moved to.
 */
export function rememberByParagraph<T>(move: (found: T, by: number, block: BlockReading) => T) {
  const memories = new WeakMap<object, WeakMap<Paragraph, Remembered<T>>>();
  return (
    blocks: readonly BlockReading[],
    against: object,
    workOut: (block: BlockReading, index: number) => readonly T[],
  ): readonly T[] => {
    const paragraphs = paragraphsOf(blocks);
    if (!paragraphs) return blocks.flatMap(workOut);
    const memory = memories.get(against) ?? new WeakMap<Paragraph, Remembered<T>>();
    memories.set(against, memory);
    return blocks.flatMap((block, index) => {
      const paragraph = paragraphs[index]!;
      const at = block.block.start;
      const before = memory.get(paragraph);
      if (before) return before.found.length === 0 ? NOTHING : before.found.map(one => move(one, at - before.at, block));
      const found = workOut(block, index);
      memory.set(paragraph, { at, found });
      return found;
    });
  };
}
