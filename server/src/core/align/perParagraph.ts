import type { BlockReading } from '../reading';
import type { Span } from '../span';
import { headingsAbove } from './outline';
import { tableHeadings } from './scope';

/** A long draft has some thousands of paragraphs, and several may be open. */
const MOST_REMEMBERED = 50_000;

/**
 * Works something out for each paragraph of a draft and remembers it, with all that it depends on: the paragraph, the headings above it or
 * of its table, the end of the paragraph before. An edit then costs what its own paragraphs cost. `shift` moves what was found.
 */
export function perParagraph<T>(
  blocks: readonly BlockReading[],
  prose: string,
  known: Map<string, readonly T[]>,
  find: (index: number) => readonly T[],
  move: (found: T, by: number) => T,
): readonly T[] {
  if (known.size > MOST_REMEMBERED) known.clear();
  return blocks.flatMap((block, index) => {
    const { start } = block.block;
    const id = identityOf(index, blocks, prose);
    const before = known.get(id);
    if (before) return before.map(found => move(found, start));
    const found = find(index);
    known.set(
      id,
      found.map(one => move(one, -start)),
    );
    return found;
  });
}

function identityOf(index: number, blocks: readonly BlockReading[], prose: string): string {
  const block = blocks[index]!;
  const textOf = ({ start, end }: Span) => prose.slice(start, end);
  const close = blocks[index - 1]?.sentences.at(-1);
  return [
    block.block.kind,
    textOf(block.block),
    ...headingsAbove(index, blocks).map(heading => textOf(heading.block)),
    close ? textOf(close) : '',
    ...(block.block.table ? tableHeadings(block, blocks).map(heading => textOf(heading.block)) : []),
  ].join('\n');
}
