import { meets } from '../compare/quantity';
import type { Duration, Mention, Quantity } from '../mention';
import { type Amount, amountOf } from './amount';
import type { Candidate, Operation, Step } from './candidate';
import { coincidence, isTelling } from './chance';
import { compoundSteps } from './compound';
import type { Interval } from './interval';
import { listings } from './lists';
import { simpleSteps } from './simple';
import { timesBetween } from './spans';
import { twoSteps } from './twoStep';

/**
 * Whether a number follows from others, and how. To use it:
 *
 *     derive(mention, [own, passage, another], { change })?.operation
 *
 * The first list are the values of its own text (sentence, row, the sentence before), each other one those of a passage that it may rest on, the
 * likeliest first: it is derived from the first alone, then from the first with each other, at last from all. The order within a list does not
 * matter. Names in it count
 * as lists ("three countries"), dates as the time between them. `describeDerivation` writes the calculation down.
 *
 * All is done by intervals of the written precision. With many operands anything follows from something, so each combination tried adds the
 * likelihood of a mere coincidence, and a derivation counts only where fewer such were to be expected than its stage allows.
 */
export interface Derivation extends Interval {
  readonly operation: Operation;
  /** In the order of the calculation: of a difference the greater first, of a share the part. */
  readonly operands: readonly Mention[];
  /** How many combinations were to be expected to agree by chance, of all that were tried up to the stage that it was found in. */
  readonly chance: number;
}

/** What the words beside a number say of it. */
export interface Sense {
  /** What is said to rise or be more, to fall or be less, may be either, or says nothing of the kind: then a per cent is a share, no growth. */
  readonly change?: 'up' | 'down' | 'either' | 'none';
}

export function derive(
  stated: Quantity | Duration,
  lists: readonly (readonly Mention[])[],
  { change = 'either' }: Sense = {},
): Derivation | undefined {
  const amount = amountOf(stated);
  const [own = [], ...others] = lists;
  if (!amount) return undefined;
  const beside = new Set(own.flatMap(one => amountOf(one) ?? []));
  const tries = [own, ...others.map(list => [...own, ...list]), ...(others.length > 1 ? [lists.flat()] : [])];
  let before = 0;
  let again = 0;
  for (const [at, mentions] of tries.entries()) {
    const listed = deriveListed(stated, amount, mentions);
    if (listed) return listed;
    const { found, expected } = deriveFrom(amount, distinct(mentions, amount), beside, at < NEAR ? STAGES : FAR, before, change);
    if (found) return found;
    // What the first list alone was tried for is tried again with each other.
    if (at === 0) again = expected;
    else before += expected - again;
  }
  return undefined;
}

interface Stage {
  readonly steps: Step;
  /** The most chance agreements that may be expected. */
  readonly bound: number;
}

/** The simplest first. What takes another kind of number, or two lines, has to be the likelier. */
const STAGES: readonly Stage[] = [
  { steps: simpleSteps, bound: 0.6 },
  { steps: compoundSteps, bound: 0.15 },
  { steps: twoSteps, bound: 0.1 },
];
const NEAR = 2;
/** Of what stands farther, only what is seen at a glance. */
const FAR = STAGES.slice(0, 1);

/** What agrees first, and how many combinations of the simplest stage were to be expected to. */
function deriveFrom(
  amount: Amount,
  amounts: readonly Amount[],
  beside: ReadonlySet<Amount>,
  stages: readonly Stage[],
  before: number,
  change: NonNullable<Sense['change']>,
): { readonly found?: Derivation; readonly expected: number } {
  let expected = 0;
  let simplest = 0;
  for (const { steps, bound } of stages) {
    let first: Candidate | undefined;
    for (const candidate of steps(amount, amounts, beside)) {
      const way = CHANGES.get(candidate.operation);
      if (way && change !== 'either' && change !== way) continue;
      if (!isTelling(amount, candidate)) continue;
      expected += coincidence(amount, candidate);
      if (!first && meets(amount, candidate) && !isEcho(amount, candidate)) first = candidate;
    }
    simplest ||= expected;
    if (before + expected > bound) break;
    if (first) return { found: { ...written(first), chance: before + expected }, expected };
  }
  return { expected: simplest };
}

function written({ operation, operands, lower, upper }: Candidate): Omit<Derivation, 'chance'> {
  return { operation, operands: operands.map(operand => operand.mention), lower, upper };
}

/** Names that are counted, dates that are apart: few, so each is judged alone. */
function deriveListed(stated: Quantity | Duration, amount: Amount, mentions: readonly Mention[]): Derivation | undefined {
  for (const one of stated.kind === 'duration' ? timesBetween(mentions) : listings(stated, mentions)) {
    const chance = coincidence(amount, one);
    if (chance < LIKELIEST && meets(amount, one)) return { ...one, chance };
  }
  return undefined;
}

const LIKELIEST = 0.3;

/** A sum with a trifle, of a number that alone agrees: nothing follows from that. */
function isEcho(stated: Amount, { operation, operands }: Candidate): boolean {
  if (operation === 'conversion') return false;
  return operands.some(operand => operand.kind === stated.kind && meets(stated, operand));
}

/** What only a rise or only a fall is worked out by. */
const CHANGES: ReadonlyMap<Operation, 'up' | 'down'> = new Map([
  ['rise', 'up'],
  ['rise of a sum', 'up'],
  ['more', 'up'],
  ['fall', 'down'],
  ['less', 'down'],
]);

/**
 * The amounts among some mentions, each value once, in an order that does not depend on theirs; not the stated one itself, and not too many. */
function distinct(mentions: readonly Mention[], stated: Amount): readonly Amount[] {
  const known = new Map<string, Amount>();
  for (const mention of mentions) {
    const amount = amountOf(mention);
    if (!amount || mention === stated.mention || isVague(mention)) continue;
    const id = `${amount.kind} ${amount.lower} ${amount.upper}`;
    if (!known.has(id)) known.set(id, amount);
  }
  if (known.size > MOST) return [];
  return [...known]
    .sort(([a, first], [b, second]) => first.lower - second.lower || first.upper - second.upper || (a < b ? -1 : 1))
    .map(([, amount]) => amount);
}

/** "Roughly a quarter": nobody reckons with that. */
function isVague(mention: Mention): boolean {
  return mention.kind === 'quantity' && mention.hedge !== undefined && !/\d/.test(mention.text);
}

/** Of more than this anything follows, and trying it all would take long. */
const MOST = 14;
