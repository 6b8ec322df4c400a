import { gather } from '../../gather';
import { type Direction, directionOf, isRelative } from '../../lexicon/directions';
import type { Key } from '../../lexicon/keys';
import { type BlockReading, clauseAt } from '../../reading';
import { contains, overlaps } from '../../span';
import { isJudged } from '../alignment';
import { keysOf } from '../contrast/context';
import type { Passage, SlotIndex } from '../contrast/slots';
import { type Scope, scopeOf } from '../scope';
import { blockOf } from './passageBlock';
import { comparesWithAnother, namesAnother, sharedWith, sumOf } from './shared';
import { type Turn, UNSURE } from './turn';

/** A word of a source on an axis of antonyms, with what stands next to it. */
export interface SourceWord extends Pointing {
  readonly passage: Passage;
}

interface Pointing {
  readonly word: Key;
  readonly direction: Direction;
  /** The words beside it, the next two and the two before. */
  readonly beside: ReadonlySet<string>;
  /** The word before and after it. */
  readonly next: readonly string[];
}

/** By axis and each word that stands beside. */
export type SourceWords = ReadonlyMap<string, readonly SourceWord[]>;

export function wordsOfSources({ passages }: SlotIndex): SourceWords {
  const found = new Map<string, SourceWord[]>();
  for (const passage of passages) {
    const { sentence } = passage;
    for (const pointing of pointingIn(blockOf(passage), sentence)) {
      const { modality } = clauseAt(sentence, pointing.word);
      if (modality.has('negated') || modality.has('hypothetical') || modality.has('disowned')) continue;
      for (const key of pointing.beside) {
        const id = `${pointing.direction.axis} ${key}`;
        gather(found, id, { ...pointing, passage });
      }
    }
  }
  return found;
}

function pointingIn(
  block: BlockReading | undefined,
  sentence: { readonly start: number; readonly end: number },
): readonly Pointing[] {
  if (!block) return [];
  const keys = keysOf(sentence, block);
  return keys.flatMap((word, at) => {
    const direction = directionOf(word.key);
    if (!direction || UNTOLD.has(direction.axis)) return [];
    const beside = [...keys.slice(Math.max(0, at - 2), at), ...keys.slice(at + 1, at + 3)].map(({ key }) => key);
    const next = [keys[at - 1], keys[at + 1]].flatMap(key => (key ? [key.key] : []));
    return [{ word, direction, beside: new Set(beside.filter(key => !directionOf(key))), next }];
  });
}

/** What begins also ends, what comes before one thing comes after another, and who lends to one lets him borrow. */
const UNTOLD: ReadonlySet<string> = new Set(
  'start order rank trade market flow contest area freight body account lead'.split(' '),
);

/**
 * "In March 2025 the Kremlin quietly raised its goal for 2030" for "In March 2025 Moscow quietly lowered the route’s 2030 target": two
 * words beside it are the same, and a date or value of the sentence.
 */
export function turnedWords(
  index: number,
  blocks: readonly BlockReading[],
  prose: string,
  sources: SlotIndex,
  words: SourceWords,
): readonly Turn[] {
  const block = blocks[index]!;
  return block.sentences.flatMap(sentence =>
    pointingIn(block, sentence).flatMap(pointing => {
      const { word, direction } = pointing;
      const alike = candidatesFor(pointing, words);
      if (!alike.some(other => other.direction.sign !== direction.sign)) return [];
      const scope = scopeOf(word, index, blocks);
      if (!isJudged(word, scope, UNSURE)) return [];
      const scored = alike.map(other => ({ ...other, shared: sharedWith(other.passage, scope, word, sources) }));
      const [best] = scored
        .filter(other => other.direction.sign !== direction.sign && isBeside(pointing, other))
        .filter(other => !saysBoth(other, word, block, scope))
        .filter(other => !comparesWithAnother(prose.slice(word.end, sentence.end), afterOf(other)))
        .filter(({ shared, passage }) => isEnough(shared, direction) && !namesAnother(passage, scope))
        .sort((a, b) => sumOf(b.shared) - sumOf(a.shared));
      if (!best) return [];
      const same = scored.filter(other => other.direction.sign === direction.sign);
      if (same.some(({ shared }) => sumOf(shared) >= 0.5 * sumOf(best.shared))) return [];
      return [{ span: { start: word.start, end: word.end }, passage: best.passage }];
    }),
  );
}

function afterOf({ word, passage: { article, sentence } }: SourceWord): string {
  return article.draft.prose.slice(word.end, sentence.end);
}

function candidatesFor({ direction, beside }: Pointing, words: SourceWords): readonly SourceWord[] {
  const found = new Set<SourceWord>();
  for (const key of beside) for (const other of words.get(`${direction.axis} ${key}`) ?? []) found.add(other);
  const seen = new Map([...found].map(other => [`${other.passage.id} ${other.word.start}`, other]));
  return [...seen.values()];
}

/** Two words beside are shared, one of them next to the word in both texts. */
function isBeside(one: Pointing, other: Pointing): boolean {
  const shared = [...one.beside].filter(key => other.beside.has(key));
  return shared.length >= 2 && (one.next.some(key => other.beside.has(key)) || other.next.some(key => one.beside.has(key)));
}

/** Either text has both words: what fell and what rose are two things. */
function saysBoth({ direction, passage, word }: SourceWord, stated: Key, block: BlockReading, { sentence }: Scope): boolean {
  const axisOf = (key: string) => directionOf(key)?.axis === direction.axis;
  const others = block.keys.filter(key => contains(sentence, key) && !overlaps(key, stated) && axisOf(key.key));
  return others.length > 0 || [...passage.keys].some(key => key !== word.key && axisOf(key));
}

/** What changes, changes both ways in time: a date or value must be the same as well. */
function isEnough(shared: ReturnType<typeof sharedWith>, direction: Direction): boolean {
  return shared.words >= 3 && (shared.companions >= 1 || (!isRelative(direction) && shared.words >= MANY));
}

const MANY = 5;
