import { compareTimes } from '../../compare/dates';
import { significantDigits } from '../../compare/quantity';
import { typeOfHead } from '../../lexicon/name-heads';
import type { Mention } from '../../mention';
import { type BlockReading, clauseAt } from '../../reading';
import type { Reference } from '../../reference/reference';
import type { QuantityStatement } from '../alignment';
import { isDerived } from '../derived';
import { isPart } from '../fit';
import { scopeOf } from '../scope';
import type { DraftSlot } from './claims';
import { featureOf } from './features';
import { type Contrast, evidenceCount, isSlipOf, type ScoredSlot } from './judge';
import { relate, sameNoun } from './kinds';
import type { SlotIndex } from './slots';

/** What a verdict may look at beside the claim. */
export interface Setting {
  readonly blocks: readonly BlockReading[];
  readonly prose: string;
  readonly reference: Reference;
  readonly sources: SlotIndex;
}

/** What the gates let pass: a warning; one only where the chance is very high; none. */
export type Warrant = 'full' | 'bare' | 'none';

export function warrantOf({ claim, equal, different }: Contrast, setting: Setting): Warrant {
  if (!different) return 'none';
  const { mention } = claim;
  const { slot } = different;
  if (isOtherGrain(mention, slot.mention) || hasEqual(claim, different) || (!slot.passage.piece && isOtherPlan(claim, different)))
    return 'none';
  if (isCopied(claim, different) && !slot.passage.piece) return 'full';
  const evidence = evidenceCount(claim, different);
  if (!slot.passage.piece && isOtherSubject(different)) return 'none';
  if (!slot.passage.piece && different.relation === 'unit' && (evidence < 3 || isPlainDollar(mention, slot.mention)))
    return 'none';
  // A value that the draft has beside this one is no other version of it.
  if (featureOf(different.features, 'taken') > 0) return 'none';
  if (mention.kind === 'quantity' && isPart(mention, scopeOf(mention, claim.index, setting.blocks), setting.prose)) return 'none';
  if (evidence < (isStranger(claim, equal, different) ? 3 : 2) || isOtherSize(mention, slot.mention)) return 'bare';
  // A year that the source has, too, may well be meant as it stands there.
  if (equal && (mention.kind === 'date' || different.score - equal.score < MARGIN)) return 'bare';
  if (slot.passage.piece) return isWarrantedBySheet(claim, different, setting) ? 'full' : 'none';
  return 'full';
}

/** The name next to the value stands nowhere near the source's, nor the source's near the draft's: each speaks of its own. */
function isOtherSubject({ features }: ScoredSlot): boolean {
  return featureOf(features, 'nearestMiss') > 0 && featureOf(features, 'sourceNearestMiss') > 0;
}

/** A name that the source has nowhere near, and that has nothing of the one that it has, may be any other of the many that there are. */
function isStranger({ mention }: DraftSlot, equal: ScoredSlot | undefined, { slot }: ScoredSlot): boolean {
  return mention.kind === 'name' && !equal && !slot.passage.piece && !isSlipOf(mention, slot.mention);
}

/** A Canadian writes "$" for Canadian dollars. */
function isPlainDollar(stated: Mention, recorded: Mention): boolean {
  return stated.kind === 'quantity' && recorded.kind === 'quantity' && /^\$/.test(stated.text) && /D$/.test(recorded.unit);
}

/** A day is no other version of a year: the source may well be silent on the day. */
function isOtherGrain(stated: Mention, recorded: Mention): boolean {
  return stated.kind === 'date' && recorded.kind === 'date' && stated.edtf.length > recorded.edtf.length;
}

/** Where something is to happen is no other version of where the source says that it has happened. */
function isOtherPlan({ mention, sentence }: DraftSlot, { slot }: ScoredSlot): boolean {
  if (mention.kind !== 'name' || !clauseAt(sentence, mention).modality.has('planned')) return false;
  return !clauseAt(slot.passage.sentence, slot.mention).modality.has('planned');
}

/** The draft has the source's own words on both sides: what stands between them is meant, whatever its size. */
export function isCopied({ mention, near, companions }: DraftSlot, { slot, features }: ScoredSlot): boolean {
  // Of another year the same words may be said, with other values.
  const foreign = companions.some(
    one => one.kind === 'quantity' && !slot.companions.some(other => relate(one, other) === 'equal'),
  );
  if (mention.kind === 'date' && foreign) return false;
  return near.size >= FEWEST_WORDS && featureOf(features, 'nearCosine') >= COPIED && featureOf(features, 'sides') >= COPIED;
}

const COPIED = 0.85;
const FEWEST_WORDS = 4;

/** How much better the slot with another value must fit than the one that agrees. */
const MARGIN = 1.5;

/** Both values stand in one sentence of the source: which of them is meant is more than its words can tell. */
function hasEqual({ mention }: DraftSlot, { slot }: ScoredSlot): boolean {
  return slot.passage.slots.some(one => relate(mention, one.mention) === 'equal');
}

/**
 * A sheet has its own, typed way to judge what it states. Its evidence speaks only of what no piece of it bears out, and never of countries,
 * which stand in nearly every piece.
 */
function isWarrantedBySheet(
  { mention, near, time, companions }: DraftSlot,
  { slot }: ScoredSlot,
  { reference, sources }: Setting,
): boolean {
  if (mention.kind === 'name' && (mention.type === 'country' || isKnown(mention.text, reference))) return false;
  if (mention.kind === 'name' && slot.mention.kind === 'name') {
    // "The Hudson Institute Michta": two names in a row are no other name of one of them.
    const runOn = slot.mention.type === 'person' && mention.text.split(/\s+/).some(word => typeOfHead(word) !== undefined);
    // Of a list of names, which one is meant by one of the sheet?
    const listed = companions.filter(one => one.kind === 'name' && one.type === mention.type).length >= MOST_LISTED;
    if (mention.type !== slot.mention.type || runOn || listed) return false;
  }
  const known = sources.passages.some(passage => passage.piece && passage.slots.some(one => isSame(mention, one.mention)));
  if (
    known ||
    reference.statements.some(({ time, reading }) => bearsOut(mention, time, reading.kind === 'text' ? undefined : reading))
  )
    return false;
  const stated = reference.statements.filter((one): one is QuantityStatement => one.reading.kind === 'quantity');
  const all = stated.map(statement => ({ statement }));
  if (mention.kind === 'quantity' && isDerived(mention, all, stated)) return false;
  const held = stated.find(
    one => one.evidence.quote === slot.passage.piece?.quote && relate(slot.mention, one.reading) === 'equal',
  );
  if (held?.time !== undefined && time && compareTimes(time.date.edtf, held.time) === 'disjoint') return false;
  return ![...near].some(
    ([key, weight]) => weight > 0.4 && key.startsWith('country:') && !slot.passage.keys.has(key) && !slot.passage.around.has(key),
  );
}

const MOST_LISTED = 2;

/** A name that the sheet has, in any of its forms, is not a stranger in another's place. */
function isKnown(text: string, { names }: Reference): boolean {
  const words = text.toLowerCase().replace(/\s+/g, ' ');
  return names.some(({ forms, acronym }) => [...forms, acronym ?? ''].some(form => form.toLowerCase() === words));
}

/** Three adversaries are not three months: what is counted is the same, too. */
function isSame(stated: Mention, recorded: Mention): boolean {
  return relate(stated, recorded) === 'equal' && sameNoun(stated, recorded) !== false;
}

/** What a curated sheet holds is believed sooner where the draft has a slip for it, its number under another unit, or counts the very same. */
export function isLikelyMeant({ mention }: DraftSlot, { slot, relation, features }: ScoredSlot): boolean {
  if (relation === 'unit' || isSlipOf(mention, slot.mention)) return true;
  return sameNoun(mention, slot.mention) === true && featureOf(features, 'nearCosine') >= 0.5;
}

function bearsOut(mention: Mention, time: string | undefined, reading: Mention | undefined): boolean {
  if (reading && isSame(mention, reading)) return true;
  return mention.kind === 'date' && mention.edtf.length === 4 && time?.slice(0, 4) === mention.edtf;
}

/** A number of quite another size, and no slip of the pen, is one of something else. */
function isOtherSize(stated: Mention, recorded: Mention): boolean {
  if (stated.kind !== 'quantity' || recorded.kind !== 'quantity' || isSlipOf(stated, recorded)) return false;
  if (significantDigits(stated.value) === significantDigits(recorded.value)) return false;
  const ratio = stated.value / recorded.value;
  return !(ratio > 0.4 && ratio < 2.5);
}
