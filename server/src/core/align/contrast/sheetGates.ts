import { compareTimes } from '../../compare/dates';
import { typeOfHead } from '../../lexicon/name-heads';
import type { Mention } from '../../mention';
import type { Reference } from '../../reference/reference';
import type { QuantityStatement } from '../alignment';
import { isDerived } from '../derived';
import { speaksOfOthers } from '../fit';
import { scopeOf } from '../scope';
import type { DraftSlot } from './claims';
import { featureOf } from './features';
import type { Setting } from './gates';
import type { ScoredSlot } from './judge';
import { relate, sameNoun } from './kinds';
import { isSlipOf } from './slip';

/**
 * A sheet has its own, typed way to judge what it states. Its evidence speaks only of what no piece of it bears out, and never of countries,
 * which stand in nearly every piece.
 */
export function isWarrantedBySheet(
  { mention, near, time, companions, index }: DraftSlot,
  { slot }: ScoredSlot,
  { reference, sources, blocks, prose }: Setting,
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
  if (held && speaksOfOthers(held, scopeOf(mention, index, blocks), prose)) return false;
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
