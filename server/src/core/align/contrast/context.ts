import type { Key } from '../../lexicon/keys';
import type { Mention } from '../../mention';
import type { BlockReading, SentenceReading } from '../../reading';
import { contains, overlaps, type Span } from '../../span';
import { headingsAbove } from '../outline';
import { tableHeadings } from '../scope';

/**
 * What stands round a mention, its own words left out. The same reading serves drafts and sources, so that the two can be compared:
 * near context beats far, and a clause boundary is as far as a word.
 */
export interface MentionContext {
  /** Keys of the sentence by weight in (0, 1]: `1 / (1 + .3 (d - 1) + .3 boundaries)`, d the distance in content words. */
  readonly near: ReadonlyMap<string, number>;
  /** Those of them that stand before it. */
  readonly before: ReadonlySet<string>;
  /** The content words next to the mention, within its clause. */
  readonly left?: string;
  readonly right?: string;
  /** Keys of the names that the sentence has beside it, and of the one that is nearest. */
  readonly entities: ReadonlySet<string>;
  readonly nearest: readonly string[];
}

/** The content words of a sentence that count, on each side. */
const MOST_WORDS = 12;

export function contextOf(
  mention: Span,
  sentence: SentenceReading,
  index: number,
  blocks: readonly BlockReading[],
): MentionContext {
  const block = blocks[index]!;
  const keys = keysOf(sentence, block).filter(key => !overlaps(key, mention));
  const before = keys
    .filter(key => key.end <= mention.start)
    .slice(-MOST_WORDS)
    .reverse();
  const after = keys.filter(key => key.start >= mention.end).slice(0, MOST_WORDS);
  const clauseOf = (span: Span) => sentence.clauses.findIndex(clause => overlaps(clause, span));
  const own = clauseOf(mention);
  const near = new Map<string, number>();
  for (const side of [before, after]) {
    side.forEach((key, index) => {
      const boundaries = Math.abs(clauseOf(key) - own);
      const weight = 1 / (1 + DECAY * index + DECAY * boundaries);
      if (weight > (near.get(key.key) ?? 0)) near.set(key.key, weight);
    });
  }
  // "In 2024, 46,800": what is counted stands in the sentence before.
  for (const [key, weight] of inherited(sentence, index, blocks)) if (weight > (near.get(key) ?? 0)) near.set(key, weight);
  // What a table cell stands among are the headings of its row and column.
  for (const key of tableKeys(block, blocks)) near.set(key, 1);
  const beside = (side: typeof keys) => (side[0] && clauseOf(side[0]) === own ? side[0].key : undefined);
  const [left, right] = [beside(before), beside(after)];
  return {
    near,
    before: new Set(before.map(key => key.key)),
    ...(left === undefined ? {} : { left }),
    ...(right === undefined ? {} : { right }),
    ...entitiesOf(mention, keys, sentence, block),
  };
}

function entitiesOf(
  mention: Span,
  keys: readonly Key[],
  sentence: Span,
  block: BlockReading,
): Pick<MentionContext, 'entities' | 'nearest'> {
  const names = mentionsOf(sentence, block).filter(one => one.kind === 'name' && !overlaps(one, mention));
  const keysIn = (name: Span) => keys.filter(key => overlaps(key, name)).map(key => key.key);
  const before = names.findLast(name => name.end <= mention.start);
  const closest = before ?? names.find(name => name.start >= mention.end);
  return { entities: new Set(names.flatMap(keysIn)), nearest: closest ? keysIn(closest) : [] };
}

/** What a sentence takes over from the one before it in its paragraph, or from its heading: weaker than any word of its own. */
function inherited(sentence: Span, index: number, blocks: readonly BlockReading[]): ReadonlyMap<string, number> {
  const block = blocks[index]!;
  const at = block.sentences.findIndex(one => one.start === sentence.start);
  const weights = new Map<string, number>();
  const before = block.sentences[at - 1];
  if (before) for (const key of keysOf(before, block)) weights.set(key.key, INHERITED);
  else
    for (const heading of headingsAbove(index, blocks).slice(0, 1))
      for (const key of heading.keys) weights.set(key.key, INHERITED);
  return weights;
}

const INHERITED = 0.15;

const DECAY = 0.3;

/** The keys beyond the sentence that tell what it is about, by weight: sentences before and after it, headings, the paragraph before. */
export function surroundingsOf(
  sentence: SentenceReading,
  index: number,
  blocks: readonly BlockReading[],
): ReadonlyMap<string, number> {
  const block = blocks[index]!;
  const at = block.sentences.findIndex(one => one.start === sentence.start);
  const weights = new Map<string, number>();
  const raise = (key: string, weight: number) => {
    if (weight > (weights.get(key) ?? 0)) weights.set(key, weight);
  };
  for (let place = Math.max(0, at - FARTHEST); place <= Math.min(block.sentences.length - 1, at + FARTHEST); place++) {
    if (place === at) continue;
    const weight = place === at - 1 ? BESIDE.before : place === at + 1 ? BESIDE.after : BESIDE.block;
    for (const key of keysOf(block.sentences[place]!, block)) raise(key.key, weight);
  }
  for (const heading of headingsAbove(index, blocks)) for (const key of heading.keys) raise(key.key, BESIDE.heading);
  const previous = blocks[index - 1];
  const close = previous?.sentences.at(-1);
  if (previous && close && at <= 0) for (const key of keysOf(close, previous)) raise(key.key, BESIDE.block);
  for (const key of tableKeys(block, blocks)) raise(key, 1);
  return weights;
}

/** Sentences of a paragraph beyond these say little of what one is about. */
const FARTHEST = 5;

const BESIDE = { before: 0.5, after: 0.25, block: 0.2, heading: 0.4 };

/** The headings of the row and column of a cell: a number alone is about what they say. */
export function tableKeys(cell: BlockReading, blocks: readonly BlockReading[]): readonly string[] {
  if (!cell.block.table) return [];
  return tableHeadings(cell, blocks).flatMap(heading => heading.keys.map(key => key.key));
}

/** The values and names of a sentence, the mention itself and what lies inside it left out. */
export function companionsOf(mention: Mention, sentence: Span, block: BlockReading): readonly Mention[] {
  return mentionsOf(sentence, block).filter(
    other => other.kind !== 'quotation' && other.kind !== 'role' && contains(sentence, other) && !overlaps(other, mention),
  );
}

/** A sentence of more values or words than this is a list without stops, or no prose: nobody could say what each is about. */
const MOST_VALUES = 40;
const MOST_KEYS = 200;

export function isReadable(sentence: Span, block: BlockReading): boolean {
  return mentionsOf(sentence, block).length <= MOST_VALUES && keysOf(sentence, block).length <= MOST_KEYS;
}

/** The keys that begin in one sentence of a block. */
export function keysOf(sentence: Span, block: BlockReading): readonly Key[] {
  return partOf(sentence, block, keysBySentence, block.keys);
}

/** The mentions that begin in one sentence of a block. */
export function mentionsOf(sentence: Span, block: BlockReading): readonly Mention[] {
  return partOf(sentence, block, mentionsBySentence, block.mentions);
}

type Parts<T> = WeakMap<BlockReading, ReadonlyMap<number, readonly T[]>>;
const keysBySentence: Parts<Key> = new WeakMap();
const mentionsBySentence: Parts<Mention> = new WeakMap();

function partOf<T extends Span>(sentence: Span, block: BlockReading, cache: Parts<T>, all: readonly T[]): readonly T[] {
  let known = cache.get(block);
  if (!known) {
    known = partition(block, all);
    cache.set(block, known);
  }
  return known.get(sentence.start) ?? [];
}

/** Spans and sentences are both in order: one pass. A block without sentences is one. */
function partition<T extends Span>({ block, sentences }: BlockReading, all: readonly T[]): ReadonlyMap<number, readonly T[]> {
  if (sentences.length === 0) return new Map([[block.start, all]]);
  const parts = new Map<number, T[]>();
  let at = 0;
  for (const sentence of sentences) {
    const own: T[] = [];
    while (at < all.length && all[at]!.start < sentence.end) own.push(all[at++]!);
    parts.set(sentence.start, own);
  }
  return parts;
}
