import type { Amount } from './amount';
import { byKind, type Candidate, isRelative, pairsOf } from './candidate';
import { type Interval, minus, over, plus, scaled } from './interval';

/**
 * What a reader works out at a glance: sums and differences of two, a list's total, a share, a growth, a ratio, the rest of a hundred,
 * the same in another unit.
 */
export function* simpleSteps(stated: Amount, amounts: readonly Amount[]): Iterable<Candidate> {
  switch (stated.kind) {
    case 'percent':
      for (const group of byKind(amounts).values()) yield* sharesOf(group);
      yield* complements(amounts.filter(one => one.kind === 'percent'));
      yield* additions(amounts.filter(one => one.kind === 'percent'));
      return;
    case 'point':
      yield* additions(amounts.filter(one => one.kind === 'point'));
      for (const [a, b] of pairsOf(amounts.filter(one => one.kind === 'percent')))
        yield { operation: 'difference', operands: [b, a], ...minus(b, a) };
      return;
    case 'multiple':
      for (const group of byKind(amounts).values()) yield* ratiosOf(group, stated.upper <= 1);
      return;
    default: {
      const alike = amounts.filter(one => one.kind === stated.kind);
      yield* conversions(stated, alike);
      yield* additions(alike);
      if (isBare(stated)) yield* bareAdditions(amounts);
    }
  }
}

function* sharesOf(group: readonly Amount[]): Iterable<Candidate> {
  for (const [a, b] of pairsOf(group)) {
    const share = scaled(over(a, b), 100);
    yield { operation: 'share', operands: [a, b], ...share };
    yield { operation: 'fall', operands: [b, a], ...minus(HUNDRED, share) };
    yield { operation: 'rise', operands: [a, b], ...minus(scaled(over(b, a), 100), HUNDRED) };
  }
}

function* ratiosOf(group: readonly Amount[], falls: boolean): Iterable<Candidate> {
  for (const [a, b] of pairsOf(group)) {
    yield falls
      ? { operation: 'ratio', operands: [a, b], ...over(a, b) }
      : { operation: 'ratio', operands: [b, a], ...over(b, a) };
  }
}

function* complements(percents: readonly Amount[]): Iterable<Candidate> {
  for (const one of percents) yield { operation: 'complement', operands: [one], ...minus(HUNDRED, one) };
}

const HUNDRED: Interval = { lower: 100, upper: 100 };

function* additions(alike: readonly Amount[]): Iterable<Candidate> {
  for (const [a, b] of pairsOf(alike)) {
    if (b.lower > a.upper * MOST_APART) continue;
    yield { operation: 'sum', operands: [a, b], ...plus(a, b) };
    yield { operation: 'difference', operands: [b, a], ...minus(b, a) };
  }
  if (alike.length > 2) yield { operation: 'total', operands: alike, ...plus(...alike) };
}

/** A trifle more or less is nobody's sum: "244 GW" is not 240 and 4. */
const MOST_APART = 30;

/** "1,400 MW" is 1.4 GW. The same unit is no conversion: then the two are simply equal, or not. */
function* conversions(stated: Amount, alike: readonly Amount[]): Iterable<Candidate> {
  for (const one of alike) {
    if (unitOf(one) !== unitOf(stated)) yield { operation: 'conversion', operands: [one], lower: one.lower, upper: one.upper };
  }
}

/** "6,400 fewer than planned" leaves the unit to what it is fewer of: that of any two that are written in the same. */
function* bareAdditions(amounts: readonly Amount[]): Iterable<Candidate> {
  for (const [a, b] of pairsOf(amounts)) {
    if (a.kind === 'count' || isRelative(a) || unitOf(a) !== unitOf(b)) continue;
    yield { operation: 'sum', operands: [a, b], ...plus(a.written, b.written) };
    yield { operation: 'difference', operands: [b, a], ...minus(b.written, a.written) };
  }
}

export function isBare({ mention }: Amount): boolean {
  return mention.kind === 'quantity' && mention.dimension === 'number';
}

function unitOf({ kind, mention, lower, written }: Amount): string {
  if (mention.kind === 'quantity') return kind === 'count' ? kind : `${mention.dimension} ${mention.unit}`;
  return `${kind} ${Math.round(lower / written.lower)}`;
}
