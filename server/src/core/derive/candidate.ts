import type { Amount } from './amount';
import type { Interval } from './interval';

/** How a number can follow from others. Each is one line of a calculation, or two. */
export type Operation =
  | 'conversion'
  | 'sum'
  | 'difference'
  | 'total'
  | 'share'
  | 'fall'
  | 'rise'
  | 'ratio'
  | 'complement'
  | 'product'
  | 'quotient'
  | 'part'
  | 'more'
  | 'less'
  | 'average'
  | 'sum of three'
  | 'remainder'
  | 'share of a sum'
  | 'share of a difference'
  | 'rise of a sum'
  | 'sum of products'
  | 'count'
  | 'time between';

/** What came of one combination, in the unit of what is stated. */
export interface Candidate extends Interval {
  readonly operation: Operation;
  readonly operands: readonly Amount[];
}

/** Combines amounts to what could be stated. `beside` are those of the stated number's own sentence. */
export type Step = (stated: Amount, amounts: readonly Amount[], beside: ReadonlySet<Amount>) => Iterable<Candidate>;

/** Each two of a list, the smaller first. */
export function* pairsOf(amounts: readonly Amount[]): Iterable<readonly [Amount, Amount]> {
  for (const [at, a] of amounts.entries()) {
    for (const b of amounts.slice(at + 1)) yield a.lower + a.upper <= b.lower + b.upper ? [a, b] : [b, a];
  }
}

/** Amounts by what adds up. */
export function byKind(amounts: readonly Amount[]): ReadonlyMap<string, readonly Amount[]> {
  const groups = new Map<string, Amount[]>();
  for (const amount of amounts) {
    const group = groups.get(amount.kind);
    if (group) group.push(amount);
    else groups.set(amount.kind, [amount]);
  }
  return groups;
}

/** Shares, points and multiples are of something; everything else is something. */
export function isRelative({ kind }: Amount): boolean {
  return kind === 'percent' || kind === 'point' || kind === 'multiple';
}
