import type { Amount } from './amount';
import { type Candidate, isRelative, pairsOf } from './candidate';
import { type Interval, minus, over, plus, scaled, times } from './interval';
import { isBare } from './simple';

/**
 * What takes another kind of number: so many at so much each, so much for so many, a part of an amount, a quarter more than it, the middle of
 * two, one in so many. Anything multiplies with anything, so one of the two has to stand beside the number itself (`beside`), but for a part
 * and for what is spread over time.
 */
export function* compoundSteps(stated: Amount, amounts: readonly Amount[], beside: ReadonlySet<Amount>): Iterable<Candidate> {
  if (isRelative(stated)) {
    if (stated.kind === 'percent') yield* partsOfParts(amounts);
    return;
  }
  const alike = amounts.filter(one => one.kind === stated.kind);
  for (const [a, b] of pairsOf(alike)) yield { operation: 'average', operands: [a, b], ...scaled(plus(a, b), 0.5) };
  if (alike.length > 2) yield { operation: 'average', operands: alike, ...scaled(plus(...alike), 1 / alike.length) };
  for (const a of alike) for (const b of amounts) if (a !== b) yield* combined(a, b, beside.has(a) || beside.has(b));
  if (stated.kind === 'count') yield* rates(stated, amounts);
}

/** An amount and what it is multiplied by, divided by, or a part of. */
function* combined(a: Amount, b: Amount, beside: boolean): Iterable<Candidate> {
  if (b.kind === 'point') return;
  if (b.kind === 'percent') {
    const part = scaled(b, 0.01);
    yield { operation: 'part', operands: [b, a], ...times(a, part) };
    if (beside) yield { operation: 'more', operands: [a, b], ...times(a, plus(ONE, part)) };
    if (beside && part.upper < 1) yield { operation: 'less', operands: [a, b], ...times(a, minus(ONE, part)) };
    return;
  }
  if ((b.kind === a.kind && a.kind !== 'count') || !isFactor(b) || !(beside || b.kind === 'time')) return;
  yield { operation: 'product', operands: [a, b], ...times(a, b.written) };
  yield { operation: 'quotient', operands: [a, b], ...over(a, b.written) };
}

const ONE: Interval = { lower: 1, upper: 1 };

/** Once is not multiplied by. */
function isFactor({ written }: Amount): boolean {
  return written.lower > 1;
}

/** "One in twelve", "2,500 a system" without its unit. */
function* rates(stated: Amount, amounts: readonly Amount[]): Iterable<Candidate> {
  if (!isBare(stated)) return;
  for (const [a, b] of pairsOf(amounts)) {
    if (isRelative(a) || isRelative(b) || (a.kind === 'count' && b.kind === 'count')) continue;
    yield a.kind === b.kind
      ? { operation: 'ratio', operands: [b, a], ...over(b, a) }
      : { operation: 'quotient', operands: [b, a], ...over(b.written, a.written) };
  }
}

/** A third of 30% is 10%. */
function* partsOfParts(amounts: readonly Amount[]): Iterable<Candidate> {
  for (const [a, b] of pairsOf(amounts.filter(one => one.kind === 'percent')))
    yield { operation: 'part', operands: [a, b], ...scaled(times(a, b), 0.01) };
}
