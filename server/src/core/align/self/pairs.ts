import type { Stating } from './stating';

export interface CandidatePair {
  readonly earlier: Stating;
  readonly later: Stating;
  /** The weight of a key in comparing the two: little for one that most values of the unit stand with. */
  readonly commonness: (key: string) => number;
}

/**
 * Pairs of values of one unit that share a word which few others of the unit stand with. Each value is compared with a handful of others
 * at most, so the work grows with the number of values, not with its square.
 */
export function candidatePairs(group: readonly Stating[]): readonly CandidatePair[] {
  const holders = new Map<string, number[]>();
  group.forEach((stating, index) => {
    for (const key of stating.told) {
      const held = holders.get(key);
      if (held === undefined) holders.set(key, [index]);
      else held.push(index);
    }
  });
  const weigh = (key: string) => 1 / Math.sqrt(Math.max(1, (holders.get(key)?.length ?? 0) - 1));
  const pairs: CandidatePair[] = [];
  group.forEach((later, index) => {
    const near = new Set<number>();
    for (const key of later.told) {
      const held = holders.get(key) ?? [];
      if (held.length <= MOST_HOLDERS) for (const other of held) if (other < index) near.add(other);
    }
    for (const other of [...near].sort((a, b) => a - b)) {
      const earlier = group[other];
      if (earlier) pairs.push({ earlier, later, commonness: weigh });
    }
  });
  return pairs;
}

/** A word that more values of a unit stand with says little of any. */
const MOST_HOLDERS = 12;
