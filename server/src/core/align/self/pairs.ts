import { changesIn } from '../changes';
import type { Stating } from './stating';
import { bucketOf } from './values';

/** Two values of one unit, in order of the text, that a `Judge` found something in. */
export interface Pair {
  readonly earlier: Stating;
  readonly later: Stating;
  readonly relation: 'agree' | 'conflict';
  readonly sure: boolean;
}

/** `commonness` is the weight of a key in comparing the two: little for one that most values of the unit stand with. */
export type Judge = (earlier: Stating, later: Stating, commonness: (key: string) => number) => Pair | undefined;

/**
 * Pairs of values of one unit that share a word which few others of the unit stand with. Each value is compared with a handful of others
 * at most, so the work grows with the number of values, not with its square; and after an edit only those are compared again that came,
 * or that stand with a word which more or fewer others stand with than before.
 */
export class PairIndex {
  readonly #judge: Judge;
  #order: readonly Stating[] = [];
  #places = new Map<Stating, number>();
  /** Who stands with a word, by unit and word. */
  readonly #holders = new Map<string, Map<string, Set<Stating>>>();
  readonly #pairs = new Map<Stating, Map<Stating, Pair>>();
  #conflicts = new Set<Pair>();

  constructor(judge: Judge) {
    this.#judge = judge;
  }

  /** Takes the values of a draft as they are now, in order of the text. */
  update(now: readonly Stating[]): void {
    const { gone, come } = changesIn(this.#order, now);
    this.#order = now;
    if (gone.length + come.length === 0) return;
    this.#places = new Map(now.map((stating, index) => [stating, index]));
    const before = new Map<Set<Stating>, number>();
    for (const stating of gone) this.#remove(stating, before);
    for (const stating of come) this.#add(stating, before);
    const dirty = new Set(come);
    for (const [holders, count] of before) {
      if (holders.size !== count) for (const stating of holders) dirty.add(stating);
    }
    for (const stating of gone) this.#sweep(stating);
    for (const stating of dirty) this.#forget(stating);
    for (const stating of dirty) this.#compare(stating, dirty);
  }

  /** All pairs that conflict, in order of the later value. */
  conflicts(): readonly Pair[] {
    return this.#inOrder(this.#conflicts);
  }

  /** All pairs of one value, in the same order. */
  pairsOf(stating: Stating): readonly Pair[] {
    return this.#inOrder(this.#pairs.get(stating)?.values() ?? []);
  }

  #inOrder(pairs: Iterable<Pair>): readonly Pair[] {
    const place = (stating: Stating) => this.#places.get(stating) ?? 0;
    return [...pairs].sort((a, b) => place(a.later) - place(b.later) || place(a.earlier) - place(b.earlier));
  }

  #remove(stating: Stating, before: Map<Set<Stating>, number>): void {
    const words = this.#wordsOf(stating);
    for (const key of stating.told) {
      const holders = words.get(key)!;
      if (!before.has(holders)) before.set(holders, holders.size);
      holders.delete(stating);
    }
    this.#forget(stating);
    this.#pairs.delete(stating);
  }

  #add(stating: Stating, before: Map<Set<Stating>, number>): void {
    const words = this.#wordsOf(stating);
    for (const key of stating.told) {
      const holders = words.get(key) ?? new Set();
      if (!before.has(holders)) before.set(holders, holders.size);
      holders.add(stating);
      words.set(key, holders);
    }
  }

  /** Words that nobody stands with any more. */
  #sweep(stating: Stating): void {
    const words = this.#wordsOf(stating);
    for (const key of stating.told) if (words.get(key)?.size === 0) words.delete(key);
  }

  #wordsOf({ mention }: Stating): Map<string, Set<Stating>> {
    const bucket = bucketOf(mention);
    const words = this.#holders.get(bucket) ?? new Map<string, Set<Stating>>();
    this.#holders.set(bucket, words);
    return words;
  }

  #forget(stating: Stating): void {
    for (const [other, pair] of this.#pairs.get(stating) ?? []) {
      this.#conflicts.delete(pair);
      this.#pairs.get(other)?.delete(stating);
    }
    this.#pairs.get(stating)?.clear();
  }

  #compare(stating: Stating, dirty: ReadonlySet<Stating>): void {
    const words = this.#wordsOf(stating);
    const place = this.#places.get(stating)!;
    const commonness = (key: string) => 1 / Math.sqrt(Math.max(1, (words.get(key)?.size ?? 0) - 1));
    const near = new Set<Stating>();
    for (const key of stating.told) {
      const holders = words.get(key)!;
      if (holders.size <= MOST_HOLDERS) for (const other of holders) near.add(other);
    }
    for (const other of near) {
      const isLater = this.#places.get(other)! > place;
      // Of two that are compared anew, the later one is compared with the earlier.
      if (other === stating || (isLater && dirty.has(other))) continue;
      const pair = isLater ? this.#judge(stating, other, commonness) : this.#judge(other, stating, commonness);
      if (pair) this.#keep(pair);
    }
  }

  #keep(pair: Pair): void {
    const { earlier, later } = pair;
    for (const [one, other] of [
      [earlier, later],
      [later, earlier],
    ] as const) {
      const own = this.#pairs.get(one) ?? new Map<Stating, Pair>();
      own.set(other, pair);
      this.#pairs.set(one, own);
    }
    if (pair.relation === 'conflict') this.#conflicts.add(pair);
  }
}

/** A word that more values of a unit stand with says little of any. */
const MOST_HOLDERS = 12;
