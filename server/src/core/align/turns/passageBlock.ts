import type { BlockReading } from '../../reading';
import type { Article } from '../../reference/article';
import type { Passage } from '../contrast/slots';

/** The paragraph of its article that a passage is a sentence of. */
export function blockOf({ article, sentence }: Passage): BlockReading | undefined {
  const known = blocksBySentence.get(article) ?? new Map(article.blocks.flatMap(placed));
  blocksBySentence.set(article, known);
  return known.get(sentence.start);
}

const blocksBySentence = new WeakMap<Article, ReadonlyMap<number, BlockReading>>();

function placed(block: BlockReading): readonly (readonly [number, BlockReading])[] {
  return block.sentences.map(({ start }) => [start, block] as const);
}
