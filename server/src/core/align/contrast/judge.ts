import type { Mention } from '../../mention';
import { clauseAt } from '../../reading';
import { overlaps } from '../../span';
import type { DraftSlot } from './claims';
import { type FeatureVector, featureOf, featuresOf } from './features';
import { type Relation, relate } from './kinds';
import { isSlipOf } from './slip';
import type { Slot, SlotIndex } from './slots';
import { CONTRAST_WEIGHTS } from './weights';

export interface ScoredSlot {
  readonly slot: Slot;
  readonly relation: Exclude<Relation, 'none'>;
  readonly features: FeatureVector;
  readonly score: number;
}

/** The best slot that has the mention's value against the best that has another. */
export interface Contrast {
  readonly claim: DraftSlot;
  readonly equal?: ScoredSlot;
  readonly different?: ScoredSlot;
  /** The share of all slots' odds that the equal ones have, 0–1. */
  readonly share: number;
  /** The share that the best different slot has, and by how much it leads the next different one of another passage. */
  readonly ownShare: number;
  readonly lead: number;
  /** The draft has the words of a source round the very value. */
  readonly borneOut: boolean;
}

/**
 * Whether a claim can be judged at all: nothing in quotation marks, in a question, in a clause that denies or disowns what it says, no date
 * that is reckoned from another.
 */
export function isJudgeable({ mention, block, sentence }: DraftSlot): boolean {
  if (block.quoted.some(quoted => overlaps(quoted, mention)) || sentence.asks) return false;
  if (mention.kind === 'date' && mention.anchor !== undefined) return false;
  const { modality } = clauseAt(sentence, mention);
  return !modality.has('negated') && !modality.has('disowned');
}

/** What the draft only supposes is judged by what the source supposes, too: "could cost €320m" by "would cost €230m". */
export function isSupposedAlike({ mention, sentence }: DraftSlot, { slot }: ScoredSlot): boolean {
  if (!clauseAt(sentence, mention).modality.has('hypothetical')) return true;
  return clauseAt(slot.passage.sentence, slot.mention).modality.has('hypothetical');
}

/** Every slot that a mention can be compared with, and how the two stand. */
export function candidates(claim: DraftSlot): readonly { readonly slot: Slot; readonly relation: Exclude<Relation, 'none'> }[] {
  return claim.passages.flatMap(passage =>
    passage.slots.flatMap(slot => {
      if (slot.family !== claim.family) return [];
      const relation = relate(claim.mention, slot.mention);
      return relation === 'none' ? [] : [{ slot, relation }];
    }),
  );
}

/** The best slot that has the value of a claim against the best that has another; nothing where there is none to compare with. */
export function contrast(claim: DraftSlot, sources: SlotIndex): Contrast | undefined {
  return contrastOf(claim, scoredSlots(claim, sources));
}

/** Every slot that a claim can be compared with, scored by its context. */
export function scoredSlots(claim: DraftSlot, sources: SlotIndex): readonly ScoredSlot[] {
  const own = CONTRAST_WEIGHTS.families[claim.family].slot;
  return candidates(claim).map(candidate => {
    const features = featuresOf(claim, candidate.slot, sources);
    return { ...candidate, features, score: dot(own, features) };
  });
}

export function contrastOf(claim: DraftSlot, scored: readonly ScoredSlot[]): Contrast | undefined {
  if (scored.length === 0) return undefined;
  const equal = best(scored.filter(one => one.relation === 'equal'));
  const different = best(
    scored.filter(one => one.relation !== 'equal'),
    one => (isSlipOf(claim.mention, one.slot.mention) ? SLIP : 0),
  );
  const top = Math.max(equal?.score ?? Number.NEGATIVE_INFINITY, different?.score ?? Number.NEGATIVE_INFINITY);
  let odds = 0;
  let equalOdds = 0;
  for (const one of scored) {
    const gain = Math.exp(one.score - top);
    odds += gain;
    if (one.relation === 'equal') equalOdds += gain;
  }
  const borneOut = scored.some(one => one.relation === 'equal' && featureOf(one.features, 'nearCosine') >= SAME_WORDS);
  const ownShare = different ? Math.exp(different.score - top) / odds : 0;
  const next = best(
    scored.filter(
      one =>
        one.relation !== 'equal' &&
        one.slot.passage !== different?.slot.passage &&
        relate(one.slot.mention, different!.slot.mention) !== 'equal',
    ),
  );
  const lead = different ? Math.min(6, Math.max(-6, different.score - (next?.score ?? Number.NEGATIVE_INFINITY))) : 0;
  return {
    claim,
    ownShare,
    lead,
    borneOut,
    share: equalOdds / odds,
    ...(equal ? { equal } : {}),
    ...(different ? { different } : {}),
  };
}

export function dot(weights: readonly number[], features: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < features.length; index++) sum += (weights[index] ?? 0) * features[index]!;
  return sum;
}

/** The slot of the highest score, with what else speaks for it; of equals, the first. */
function best(slots: readonly ScoredSlot[], more: (slot: ScoredSlot) => number = () => 0): ScoredSlot | undefined {
  let top: ScoredSlot | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const slot of slots) {
    const score = slot.score + more(slot);
    if (score > most) [top, most] = [slot, score];
  }
  return top;
}

/** Whether a source has the value elsewhere. */
export function isPresent({ claim, equal }: Pick<Contrast, 'claim' | 'equal'>): boolean {
  return equal !== undefined && !isCoarser(equal.slot.mention, claim.mention);
}

/** A year or a span of time that a day lies in says nothing of what happened on that day. */
function isCoarser(recorded: Mention, stated: Mention): boolean {
  if (recorded.kind !== 'date' || stated.kind !== 'date') return false;
  return grainOf(recorded.edtf) < grainOf(stated.edtf);
}

/** 0 for spans, 1 for years, 2 for months, 3 for days. */
function grainOf(edtf: string): number {
  return edtf.includes('/') ? 0 : edtf.split('-').length;
}

/** From this likeness of what stands near, two sentences have the same words. */
const SAME_WORDS = 0.9;

/** What a likeness of a slip of the pen is worth beside the context, in odds. */
const SLIP = 2;
