import { significantDigits } from '../../compare/quantity';
import type { Mention } from '../../mention';
import { type BlockReading, clauseAt } from '../../reading';
import type { Reference } from '../../reference/reference';
import { isPart } from '../fit';
import { scopeOf } from '../scope';
import type { DraftSlot } from './claims';
import { isSaidDifference } from './derivable';
import { evidenceCount } from './evidence';
import { featureOf } from './features';
import { type Contrast, isPresent, type ScoredSlot } from './judge';
import { relate } from './kinds';
import { isWarrantedBySheet } from './sheetGates';
import { isSlipOf } from './slip';
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

export function warrantOf(found: Contrast, setting: Setting): Warrant {
  const { claim, different } = found;
  if (!different || isOtherGrain(claim.mention, different.slot.mention) || hasEqual(claim, different)) return 'none';
  if (different.slot.passage.piece) {
    if (weigh(found, different, setting) !== 'full' || isPartOf(claim, setting)) return 'none';
    return isWarrantedBySheet(claim, different, setting) ? 'full' : 'none';
  }
  if (isOtherPlan(claim, different) || isOtherHolder(claim, different)) return 'none';
  if (isCopied(claim, different)) return 'full';
  return isOtherSubject(different) || isOtherUnit(claim, different) ? 'none' : weigh(found, different, setting);
}

/** What sheets and articles are asked alike. */
function weigh(found: Contrast, different: ScoredSlot, { prose }: Setting): Warrant {
  const { claim, equal } = found;
  const { mention } = claim;
  // A value that the draft has beside this one is no other version of it.
  if (featureOf(different.features, 'taken') > 0) return 'none';
  if (isSaidDifference(claim, different, equal, prose)) return 'none';
  const needed = isStranger(claim, equal, different) ? 3 : 2;
  const recorded = different.slot.mention;
  if (evidenceCount(claim, different) < needed || isOtherSize(mention, recorded) || isConverted(mention, recorded)) return 'bare';
  if (!equal) return 'full';
  // A year that the source has, too, may well be meant as it stands there.
  return different.score - equal.score < MARGIN || (mention.kind === 'date' && isPresent(found)) ? 'bare' : 'full';
}

/** A sheet states totals: a part of one is none. */
function isPartOf({ mention, index }: DraftSlot, { blocks, prose }: Setting): boolean {
  return mention.kind === 'quantity' && isPart(mention, scopeOf(mention, index, blocks), prose);
}

/** A number under another unit is judged by `alignUnits`; here much has to speak for it. */
function isOtherUnit(claim: DraftSlot, different: ScoredSlot): boolean {
  if (different.relation !== 'unit') return false;
  return evidenceCount(claim, different) < 3 || isPlainDollar(claim.mention, different.slot.mention);
}

/** Another number of another currency may be the same sum, changed. */
function isConverted(stated: Mention, recorded: Mention): boolean {
  if (stated.kind !== 'quantity' || recorded.kind !== 'quantity' || stated.dimension !== 'money') return false;
  return stated.value !== recorded.value && stated.unit !== recorded.unit;
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

/** Another name with another amount is no slip, but somebody else: the port of Riga handled 18.1m tonnes, and that of Tallinn 12.6m. */
function isOtherHolder({ mention, companions }: DraftSlot, { slot }: ScoredSlot): boolean {
  if (mention.kind !== 'name') return false;
  const relations = companions
    .filter(one => one.kind === 'quantity')
    .flatMap(one => slot.companions.filter(other => other.kind === 'quantity').map(other => relate(one, other)));
  return relations.includes('different') && !relations.includes('equal');
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

/** A number of quite another size, and no slip of the pen, is one of something else. */
function isOtherSize(stated: Mention, recorded: Mention): boolean {
  if (stated.kind !== 'quantity' || recorded.kind !== 'quantity' || isSlipOf(stated, recorded)) return false;
  if (significantDigits(stated.value) === significantDigits(recorded.value)) return false;
  const ratio = stated.value / recorded.value;
  return !(ratio > 0.4 && ratio < 2.5);
}
