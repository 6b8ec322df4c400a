import { gather } from '../gather';
import type { Key } from '../lexicon/keys';
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
  readonly weights: Weights;
  /** The keys of the clause alone. */
  readonly near: ReadonlySet<string>;
  /** Keys of the sentence that the mention stands in. */
  readonly inSentence: ReadonlySet<string>;
}

/** Weights by key. A key that the mention alone has may be among the keys, and has none. */
interface Weights {
  readonly get: (key: string) => number | undefined;
  readonly keys: () => Iterable<string>;
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

/** What is seldom asked for, and of long paragraphs costly, is worked out when it is. */
export function scopeOf(mention: Span, index: number, blocks: readonly BlockReading[]): Scope {
  const block = blocks[index] as BlockReading;
  const sentence = sentenceAt(block, mention);
  const clause = clauseAt(sentence, mention);
  const keysIn = (place: Span) =>
    new Set(keysFrom(place, block).flatMap(key => (contains(place, key) && !overlaps(key, mention) ? [key.key] : [])));
  let near: ReadonlySet<string> | undefined;
  let inSentence: ReadonlySet<string> | undefined;
  return {
    block,
    sentence,
    clause,
    weights: {
      get: key => weightOf(key, { mention, sentence, clause, index, blocks }),
      keys: () => new Set([...occurrencesIn(block).keys(), ...weightsAround(index, blocks).keys()]),
    },
    get near() {
      near ??= keysIn(clause);
      return near;
    },
    get inSentence() {
      inSentence ??= keysIn(sentence);
      return inSentence;
    },
  };
}

interface Place {
  readonly mention: Span;
  readonly sentence: Span;
  readonly clause: Span;
  readonly index: number;
  readonly blocks: readonly BlockReading[];
}

/** The weight of the nearest place where a word is said. */
function weightOf(key: string, { mention, sentence, clause, index, blocks }: Place): number | undefined {
  const block = blocks[index]!;
  const around = weightsAround(index, blocks).get(key);
  const said = occurrencesIn(block).get(key);
  if (!said) return around;
  const others = said.length > 1 || !overlaps(said[0]!, mention);
  if (!others) return around;
  const own = ownWeight(said, mention, sentence, clause, block);
  return own === undefined ? around : Math.max(own, around ?? 0);
}

function ownWeight(said: readonly Span[], mention: Span, sentence: Span, clause: Span, block: BlockReading): number | undefined {
  const isSaidIn = (place: Span) => {
    for (let at = firstFrom(place.start, said); at < said.length && said[at]!.start < place.end; at++) {
      if (contains(place, said[at]!) && !overlaps(said[at]!, mention)) return true;
    }
    return false;
  };
  if (isSaidIn(clause)) return WEIGHT.clause;
  if (isSaidIn(sentence)) return WEIGHT.sentence;
  const previous = block.sentences[block.sentences.findIndex(one => one.start === sentence.start) - 1];
  if (previous && isSaidIn(previous)) return WEIGHT.previousSentence;
  const first = said.find(one => !overlaps(one, mention));
  if (first === undefined) return undefined;
  return first.start < sentence.end ? WEIGHT.block : WEIGHT.neighbour;
}

const occurrences = new WeakMap<BlockReading, ReadonlyMap<string, readonly Key[]>>();

/** Where each key of a block stands, in order. */
function occurrencesIn(block: BlockReading): ReadonlyMap<string, readonly Key[]> {
  const known = occurrences.get(block);
  if (known) return known;
  const read = new Map<string, Key[]>();
  for (const key of block.keys) {
    gather(read, key.key, key);
  }
  occurrences.set(block, read);
  return read;
}

const around = new WeakMap<BlockReading, ReadonlyMap<string, number>>();

/** What the surroundings of a block lend to all that stands in it. */
function weightsAround(index: number, blocks: readonly BlockReading[]): ReadonlyMap<string, number> {
  const block = blocks[index]!;
  const known = around.get(block);
  if (known) return known;
  const weights = new Map<string, number>();
  for (const [neighbour, weight] of surroundings(index, blocks)) {
    for (const key of neighbour.keys) raise(weights, key.key, weight);
  }
  if (block.block.table) {
    const corner = tableOf(block, blocks).filter(({ block: { table } }) => table?.row === 0 && table.column === 0);
    for (const heading of [...corner, ...tableHeadings(block, blocks)]) {
      for (const key of heading.keys) raise(weights, key.key, WEIGHT.table);
    }
  }
  around.set(block, weights);
  return weights;
}

/** The keys of a block that begin in a place. */
function keysFrom({ start, end }: Span, { keys }: BlockReading): readonly Key[] {
  const from = firstFrom(start, keys);
  return keys.slice(from, firstFrom(end, keys));
}

/** Of spans in order, the first that begins at an offset or behind it. */
export function firstFrom(offset: number, spans: readonly Span[]): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
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
