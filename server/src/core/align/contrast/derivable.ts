import { type Derivation, derive, type Sense } from '../../derive/derive';
import { directionOf } from '../../lexicon/directions';
import type { Mention } from '../../mention';
import type { DraftSlot } from './claims';
import { isReadable, mentionsOf } from './context';
import { featureOf } from './features';
import type { ScoredSlot } from './judge';
import type { NumberMention } from './kinds';
import type { Slot } from './slots';

/** From this likelihood of a mere coincidence, a number surely follows; what may be one is weighed with the rest. */
const SURELY = 0.1;

/** A number that follows from those beside it, or from those of the passage, is not judged. */
export function derives(claim: DraftSlot, { slot, features }: ScoredSlot, equal?: ScoredSlot): boolean {
  // Where the draft has the very words of the source, the value that stands there is meant, whatever it may follow from.
  if (featureOf(features, 'nearCosine') >= 0.7) return false;
  const found = derivationFor(claim, slot, equal?.slot.mention);
  return found !== undefined && found.chance <= SURELY;
}

/** "Twelve more than when she came": the words say that it is a difference, so that even one that chance might give counts. */
export function isSaidDifference(claim: DraftSlot, { slot }: ScoredSlot, equal: ScoredSlot | undefined, prose: string): boolean {
  const { end } = claim.mention;
  if (!/^\s+(?:more|fewer|less)\s+than\b/i.test(prose.slice(end, end + 14))) return false;
  return derivationFor(claim, slot, equal?.slot.mention)?.operation === 'difference';
}

const remembered = new WeakMap<DraftSlot, Map<string, Derivation | undefined>>();

/** How a claim follows from a passage, worked out once. */
export function derivationFor(claim: DraftSlot, slot: Slot, equal: Mention | undefined): Derivation | undefined {
  const own = remembered.get(claim) ?? new Map<string, Derivation | undefined>();
  remembered.set(claim, own);
  const id = `${slot.passage.id} ${equal?.text}`;
  if (!own.has(id)) own.set(id, derivationOf(claim, slot, equal));
  return own.get(id);
}

/**
 * How a number of the draft follows from those beside it, from those of the passage that it is compared with, or from those of the passages
 * most like its sentence; nothing where it does not. A number that the source has in so many digits is not taken to follow from others of it:
 * had it been meant there, the passage would say so.
 */
function derivationOf(claim: DraftSlot, { passage }: Slot, equal?: Mention): Derivation | undefined {
  const { mention, near } = claim;
  if (mention.kind !== 'quantity' && mention.kind !== 'duration') return undefined;
  const change = changeOf(mention, near);
  if (equal && isWrittenAlike(mention, equal)) return derive(mention, [ownValues(claim)], { change });
  const others = claim.passages.filter(one => one !== passage && one.mentions.length > 0).slice(0, MOST_OTHERS);
  return derive(mention, [ownValues(claim), passage.mentions, ...others.map(one => one.mentions)], { change });
}

/** The values of the sentence and of the one before it, of which it may say "that is a third". */
function ownValues({ mention, companions, block, sentence }: DraftSlot): readonly Mention[] {
  const before = block.sentences.findLast(one => one.end <= sentence.start);
  return before && isReadable(before, block)
    ? [...companions, ...mentionsOf(before, block).filter(one => one !== mention)]
    : companions;
}

const MOST_OTHERS = 3;

function isWrittenAlike(stated: Mention, recorded: Mention): boolean {
  if (stated.kind !== 'quantity' || recorded.kind !== 'quantity') return stated.kind === recorded.kind;
  return stated.value === recorded.value && stated.hedge === recorded.hedge;
}

/** Which way the words of the sentence have something go. */
function changeOf(mention: NumberMention, near: DraftSlot['near']): NonNullable<Sense['change']> {
  if (mention.kind === 'quantity' && mention.sign !== undefined) return mention.sign;
  const signs = new Set(
    [...near.keys()].flatMap(key => {
      const direction = directionOf(key);
      return direction && AXES.has(direction.axis) ? direction.sign : [];
    }),
  );
  if (signs.size === 0) return 'none';
  return signs.size > 1 ? 'either' : signs.has(1) ? 'up' : 'down';
}

const AXES: ReadonlySet<string> = new Set(['amount', 'comparison', 'size']);
