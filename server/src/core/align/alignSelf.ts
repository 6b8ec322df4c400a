import { isQuantity } from '../mention';
import { type BlockReading, shiftMention } from '../reading';
import { contains, type Span } from '../span';
import { rememberByDraft } from './byParagraph';
import { type Frame, frameOf } from './self/frame';
import { type Pair, PairIndex } from './self/pairs';
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
  const index = perDraft(blocks);
  const statings = statingsIn(blocks, prose);
  index.update(statings.map(({ stating }) => stating));
  const conflicts = index.conflicts();
  if (conflicts.length === 0) return [];
  const moved = new Map(statings.map(({ stating, by }) => [stating, by]));
  const place = (stating: Stating): Stated => statedAt(stating, moved.get(stating) ?? 0);
  const seen = new Set<Stating>();
  return conflicts
    .flatMap(pair => {
      const [wrong, right] = orderOf(pair, index);
      if (wrong === undefined || right === undefined || seen.has(wrong)) return [];
      seen.add(wrong);
      return [{ wrong: place(wrong), right: place(right), sure: pair.sure }];
    })
    .sort((a, b) => a.wrong.mention.start - b.wrong.mention.start);
}

const perDraft = rememberByDraft(() => new PairIndex(judge));

function statedAt({ mention, sentence }: Stating, by: number): Stated {
  return { mention: shiftMention(mention, by), sentence: { start: sentence.start + by, end: sentence.end + by } };
}

function judge(earlier: Stating, later: Stating, commonness: (key: string) => number): Pair | undefined {
  const frame = frameOf(earlier, later, commonness);
  if (!frame) return undefined;
  if (agree(earlier.mention, later.mention))
    return frame.most >= 0.75 && frame.names !== 'different' ? { earlier, later, relation: 'agree', sure: true } : undefined;
  const pieces = isAccountedFor(earlier, later) ? undefined : evidenceOf(earlier, later, frame);
  return pieces === undefined ? undefined : { earlier, later, relation: 'conflict', sure: pieces > 1 };
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

/** The wrong one and the right one: the one that stands alone against two, else the later; nothing where three differ. */
function orderOf({ earlier, later }: Pair, known: PairIndex): readonly [Stating?, Stating?] {
  if (differsFromSeveral(earlier, known) || differsFromSeveral(later, known)) return [];
  return alliesOf(later, known) > alliesOf(earlier, known) ? [earlier, later] : [later, earlier];
}

function alliesOf(stating: Stating, known: PairIndex): number {
  return known.pairsOf(stating).filter(({ relation }) => relation === 'agree').length;
}

/** Its opponents differ among themselves: a series, not a slip. */
function differsFromSeveral(stating: Stating, known: PairIndex): boolean {
  const [first, ...rest] = known
    .pairsOf(stating)
    .filter(({ relation }) => relation === 'conflict')
    .map(({ earlier, later }) => (earlier === stating ? later : earlier).mention);
  return first !== undefined && rest.some(other => !agree(first, other));
}
