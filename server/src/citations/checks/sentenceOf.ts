import type { Block, Draft, Span } from '../../core/index';

/** The sentence that a citation belongs to: the one that it stands in, or behind whose stop it stands. */
export function sentenceOf(draft: Draft, offset: number): Span | undefined {
  return blockOf(draft, offset)?.sentences.findLast(({ start }) => start <= offset);
}

/** The block that an offset stands in, or behind the prose of which it stands in the same paragraph. */
export function blockOf({ blocks, text }: Draft, offset: number): Block | undefined {
  const block = blocks.findLast(({ start }) => start <= offset);
  return block && !/\n\s*\n/.test(text.slice(block.end, offset)) ? block : undefined;
}

/** A cell is cited where its table is, a heading by what stands under it, a note is itself a citation. */
export const NO_PLACE: ReadonlySet<Block['kind']> = new Set(['cell', 'caption', 'heading', 'footnote']);
