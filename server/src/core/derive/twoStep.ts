import type { Amount } from './amount';
import { byKind, type Candidate, isRelative, pairsOf } from './candidate';
import { type Interval, minus, over, plus, scaled, times } from './interval';

/** What takes two lines: three terms, a share or a growth of a sum, so many at so much and so many more at another price. */
export function* twoSteps(stated: Amount, amounts: readonly Amount[]): Iterable<Candidate> {
  if (stated.kind === 'percent' || stated.kind === 'multiple') {
    const unit = stated.kind === 'percent' ? 100 : 1;
    for (const group of byKind(amounts).values()) yield* sharesOfSums(group, unit);
    if (stated.kind === 'percent')
      yield* threeTerms(
        amounts.filter(one => one.kind === 'percent'),
        HUNDRED,
      );
    return;
  }
  const alike = amounts.filter(one => one.kind === stated.kind);
  yield* threeTerms(alike);
  if (!isRelative(stated))
    yield* sumsOfProducts(
      alike,
      amounts.filter(one => one.kind === 'count' && one.written.lower > 1),
    );
}

const HUNDRED: Interval = { lower: 100, upper: 100 };

/** Of three: all together, and the greatest without the other two, or a hundred without two. */
function* threeTerms(alike: readonly Amount[], whole?: Interval): Iterable<Candidate> {
  for (const [a, b] of pairsOf(alike)) {
    if (whole) yield { operation: 'remainder', operands: [a, b], ...minus(minus(whole, a), b) };
    for (const c of alike) {
      if (c === a || c === b) continue;
      if (c.lower > a.upper + b.upper) yield { operation: 'remainder', operands: [c, b, a], ...minus(minus(c, a), b) };
      if (isLast(c, b) && isLast(b, a)) yield { operation: 'sum of three', operands: [a, b, c], ...plus(a, b, c) };
    }
  }
}

/** In order of size, so that each three are taken once. */
function isLast(c: Amount, b: Amount): boolean {
  return c.lower + c.upper > b.lower + b.upper;
}

function* sharesOfSums(group: readonly Amount[], unit: number): Iterable<Candidate> {
  for (const [a, b] of pairsOf(group)) {
    for (const c of group) {
      if (c === a || c === b) continue;
      const [sum, difference] = [plus(a, b), minus(b, a)];
      const share = c.lower >= sum.lower ? over(sum, c) : over(c, sum);
      yield { operation: 'share of a sum', operands: [a, b, c], ...scaled(share, unit) };
      if (difference.lower > 0 && c.lower > difference.upper)
        yield { operation: 'share of a difference', operands: [b, a, c], ...scaled(over(difference, c), unit) };
    }
  }
  if (group.length === 4) yield* risesOfSums(group, unit);
}

/** Two parts before and two after; with more than four there is no telling which. */
function* risesOfSums(group: readonly Amount[], unit: number): Iterable<Candidate> {
  for (const [a, b] of pairsOf(group)) {
    const [c, d] = group.filter(one => one !== a && one !== b);
    if (!c || !d) continue;
    const ratio = over(plus(c, d), plus(a, b));
    if (ratio.lower <= 1) continue;
    const rise = unit === 1 ? ratio : minus(scaled(ratio, unit), HUNDRED);
    yield { operation: 'rise of a sum', operands: [c, d, a, b], ...rise };
  }
}

function* sumsOfProducts(alike: readonly Amount[], counts: readonly Amount[]): Iterable<Candidate> {
  for (const [a, b] of pairsOf(alike)) {
    for (const n of counts) {
      for (const m of counts) {
        if (n === m || n === a || n === b || m === a || m === b) continue;
        yield { operation: 'sum of products', operands: [n, a, m, b], ...plus(times(n.written, a), times(m.written, b)) };
      }
    }
  }
}
