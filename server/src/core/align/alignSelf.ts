import { isQuantity } from '../mention';
import type { BlockReading } from '../reading';
import { contains, type Span } from '../span';
import { type Frame, frameOf } from './self/frame';
import { candidatePairs } from './self/pairs';
import { type Stating, statingsIn } from './self/stating';
import { agree, bucketOf, isNear, isTelling, slipOf, type Value } from './self/values';

/** Two values that a draft gives for one thing. `wrong` is the later of the two, or the one that stands alone against several. */
export interface SelfConflict {
  readonly wrong: Stated;
  readonly right: Stated;
  /** Two pieces of evidence beside the likeness of what is said, and not one. */
  readonly sure: boolean;
}

export interface Stated {
  readonly mention: Value;
  readonly sentence: Span;
}

/** Finds values of one unit that a draft states of one thing and that cannot both be right. */
export function alignSelf(blocks: readonly BlockReading[], prose: string): readonly SelfConflict[] {
  const groups = new Map<string, Stating[]>();
  for (const stating of statingsIn(blocks, prose)) {
    const bucket = bucketOf(stating.mention);
    const group = groups.get(bucket);
    if (group === undefined) groups.set(bucket, [stating]);
    else group.push(stating);
  }
  return [...groups.values()].flatMap(group => conflictsIn(group)).sort((a, b) => a.wrong.mention.start - b.wrong.mention.start);
}

interface Pair {
  readonly earlier: Stating;
  readonly later: Stating;
  readonly relation: 'agree' | 'conflict';
  readonly sure: boolean;
}

function conflictsIn(group: readonly Stating[]): readonly SelfConflict[] {
  const pairs = candidatePairs(group).flatMap(({ earlier, later, commonness }): readonly Pair[] => {
    const frame = frameOf(earlier, later, commonness);
    if (!frame) return [];
    const agreeing = agree(earlier.mention, later.mention);
    if (agreeing)
      return frame.most >= 0.75 && frame.names !== 'different' ? [{ earlier, later, relation: 'agree', sure: true }] : [];
    const pieces = isAccountedFor(earlier, later) ? undefined : evidenceOf(earlier, later, frame);
    return pieces === undefined ? [] : [{ earlier, later, relation: 'conflict', sure: pieces > 1 }];
  });
  const known = pairsByStating(pairs);
  const seen = new Set<Stating>();
  return pairs.flatMap(pair => {
    if (pair.relation !== 'conflict') return [];
    const [wrong, right] = orderOf(pair, known);
    if (wrong === undefined || right === undefined || seen.has(wrong)) return [];
    seen.add(wrong);
    return [{ wrong, right, sure: pair.sure }];
  });
}

/**
 * How many pieces of evidence say that two values said alike are said of one thing; `undefined` where they are not said alike enough.
 * The less the sentences have in common, the more a slip of the pen must explain.
 */
function evidenceOf(a: Stating, b: Stating, frame: Frame): number | undefined {
  const slip = slipOf(a.mention, b.mention);
  const pieces = Number(slip === 'plain') + Number(frame.time === 'same') + Number(frame.companion) + Number(frame.restated);
  if (frame.names === 'different' || frame.shared < 2) return undefined;
  if (slip === 'plain' && frame.most >= (frame.restated ? 0.5 : 0.6) && (frame.sameHead || frame.time === 'same'))
    return pieces + Number(frame.least >= 0.75);
  if (!frame.sameHead || !frame.sameOwner || !frame.sameMarkers || a.attributed !== b.attributed || !areAlone(a, b))
    return undefined;
  if (frame.names !== 'same' || frame.shared < 3 || !isNear(a.mention, b.mention)) return undefined;
  if (a.mention.kind === 'date' && (haveOtherAmounts(a, b) || !(frame.restated || frame.companion))) return undefined;
  if (slip === 'digit' && frame.most >= 0.75) return pieces + 1;
  return frame.most >= 0.9 && frame.least >= 0.6 ? pieces : undefined;
}

/** A value that stands beside the other somewhere in the draft's paragraph is another value of the text, not a slip for it. */
function isAccountedFor(a: Stating, b: Stating): boolean {
  return states(b.block, a.mention) || states(a.block, b.mention);
}

function states({ mentions }: BlockReading, value: Value): boolean {
  return mentions.some(
    other => other !== value && isTelling(other) && bucketOf(other) === bucketOf(value) && agree(other, value),
  );
}

/** No other value of the unit in either sentence. */
function areAlone(a: Stating, b: Stating): boolean {
  return [a, b].every(
    ({ mention, block, sentence }) =>
      !block.mentions.some(
        other => other !== mention && contains(sentence, other) && isTelling(other) && bucketOf(other) === bucketOf(mention),
      ),
  );
}

/** "161m tonnes in 2023" and "116m tonnes in 2022" are two years, and not two dates of one thing. */
function haveOtherAmounts(a: Stating, b: Stating): boolean {
  const [ofA, ofB] = [a, b].map(({ block, sentence }) =>
    block.mentions.filter(isQuantity).filter(one => contains(sentence, one)),
  );
  return (ofA ?? []).some(one => ofB?.some(other => bucketOf(other) === bucketOf(one)) && !ofB?.some(other => agree(other, one)));
}

type Known = ReadonlyMap<Stating, readonly Pair[]>;

function pairsByStating(pairs: readonly Pair[]): Known {
  const known = new Map<Stating, Pair[]>();
  for (const pair of pairs) {
    for (const stating of [pair.earlier, pair.later]) {
      const own = known.get(stating);
      if (own === undefined) known.set(stating, [pair]);
      else own.push(pair);
    }
  }
  return known;
}

/** The wrong one and the right one: the one that stands alone against two, else the later; nothing where three differ. */
function orderOf({ earlier, later }: Pair, known: Known): readonly [Stating?, Stating?] {
  if (differsFromSeveral(earlier, known) || differsFromSeveral(later, known)) return [];
  return alliesOf(later, known) > alliesOf(earlier, known) ? [earlier, later] : [later, earlier];
}

function alliesOf(stating: Stating, known: Known): number {
  return (known.get(stating) ?? []).filter(({ relation }) => relation === 'agree').length;
}

/** Its opponents differ among themselves: a series, not a slip. */
function differsFromSeveral(stating: Stating, known: Known): boolean {
  const [first, ...rest] = (known.get(stating) ?? [])
    .filter(({ relation }) => relation === 'conflict')
    .map(({ earlier, later }) => (earlier === stating ? later : earlier).mention);
  return first !== undefined && rest.some(other => !agree(first, other));
}
