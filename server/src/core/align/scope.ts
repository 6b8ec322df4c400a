import { type BlockReading, clauseAt, sentenceAt } from '../reading';
import { contains, overlaps, type Span } from '../span';
import { headingsAbove, tableOf } from './outline';

/**
 * The words that a mention stands among, each with the weight of the nearest place where it is said:
 * its own clause counts fully, its sentence nearly so, then what came before in the paragraph, the headings, the paragraph before.
 */
export interface Scope {
  readonly block: BlockReading;
  readonly sentence: Span;
  readonly clause: Span;
  readonly weights: ReadonlyMap<string, number>;
  /** The keys of the clause alone. */
  readonly near: ReadonlySet<string>;
  /** Keys of the sentence that the mention stands in. */
  readonly inSentence: ReadonlySet<string>;
}

/** Weights by place. The article's rule "near context beats far" as numbers; set by reading drafts, not fitted. */
const WEIGHT = {
  clause: 1,
  sentence: 0.9,
  previousSentence: 0.75,
  block: 0.6,
  heading: 0.6,
  leadIn: 0.7,
  neighbour: 0.4,
  table: 1,
};

export function scopeOf(mention: Span, index: number, blocks: readonly BlockReading[]): Scope {
  const block = blocks[index] as BlockReading;
  const sentence = sentenceAt(block, mention);
  const clause = clauseAt(sentence, mention);
  const weights = new Map<string, number>();
  const near = new Set<string>();
  const inSentence = new Set<string>();
  const sentenceIndex = block.sentences.findIndex(candidate => candidate.start === sentence.start);

  for (const key of block.keys) {
    if (overlaps(key, mention)) continue;
    if (contains(clause, key)) near.add(key.key);
    if (contains(sentence, key)) inSentence.add(key.key);
    raise(weights, key.key, placeWeight(key, clause, sentence, block, sentenceIndex));
  }
  for (const [neighbour, weight] of surroundings(index, blocks)) {
    for (const key of neighbour.keys) raise(weights, key.key, weight);
  }
  if (block.block.table) {
    const corner = tableOf(block, blocks).filter(({ block: { table } }) => table?.row === 0 && table.column === 0);
    for (const heading of [...corner, ...tableHeadings(block, blocks)]) {
      for (const key of heading.keys) raise(weights, key.key, WEIGHT.table);
    }
  }
  return { block, sentence, clause, weights, near, inSentence };
}

function placeWeight(key: Span, clause: Span, sentence: Span, block: BlockReading, sentenceIndex: number): number {
  if (contains(clause, key)) return WEIGHT.clause;
  if (contains(sentence, key)) return WEIGHT.sentence;
  if (key.start >= sentence.end) return WEIGHT.neighbour;
  const previous = block.sentences[sentenceIndex - 1];
  return previous && contains(previous, key) ? WEIGHT.previousSentence : WEIGHT.block;
}

/** The headings above, the paragraph before (the lead-in, for a list), and the paragraph after a list or a table. */
function surroundings(index: number, blocks: readonly BlockReading[]): (readonly [BlockReading, number])[] {
  const own = blocks[index] as BlockReading;
  const listed = own.block.kind === 'item' || own.block.kind === 'cell';
  const found = headingsAbove(index, blocks).map(heading => [heading, WEIGHT.heading] as const);
  let at = index - 1;
  while (listed && blocks[at]?.block.kind === own.block.kind) at--;
  const before = blocks[at];
  if (before && before.block.kind !== 'heading') found.push([before, listed ? WEIGHT.leadIn : WEIGHT.neighbour]);
  if (listed) {
    let next = index + 1;
    while (blocks[next]?.block.kind === own.block.kind) next++;
    const after = blocks[next];
    if (after && after.block.kind !== 'heading') found.push([after, WEIGHT.neighbour]);
  }
  return found;
}

export function tableHeadings(cell: BlockReading, blocks: readonly BlockReading[]): readonly BlockReading[] {
  const { rowHeading, columnHeading } = cell.block.table ?? {};
  return tableOf(cell, blocks).filter(
    other =>
      other !== cell &&
      ((rowHeading && overlaps(other.block, rowHeading)) || (columnHeading && overlaps(other.block, columnHeading))),
  );
}

function raise(weights: Map<string, number>, key: string, weight: number): void {
  if ((weights.get(key) ?? 0) < weight) weights.set(key, weight);
}
