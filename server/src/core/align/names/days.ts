import { compareTimes } from '../../compare/dates';
import type { Name } from '../../mention';
import type { DraftSlot } from '../contrast/claims';
import type { Setting } from '../contrast/gates';
import { type Relation, relate } from '../contrast/kinds';
import type { Slot } from '../contrast/slots';
import { aroundOf } from './around';
import { nearestDate, sharedBy } from './evidence';
import { placeOf } from './place';

/**
 * Where something was, or who did it, by the day: "commissioned on 14 March 2025 in St Petersburg" for "entered service in Murmansk on 14
 * March 2025". The sources must have one such name for that day, the draft's with another day or none, and something else in common.
 */
export function otherOnDay(claim: DraftSlot, name: Name, { prose, sources }: Setting): Slot | undefined {
  const day = nearestDate(claim)?.edtf;
  const place = placeOf(prose, name, claim.sentence);
  if (day === undefined || day.length < DAY || !place || !TOLD_BY_DAY.has(place.kind)) return undefined;
  let best: { readonly slot: Slot; readonly weight: number } | undefined;
  for (const passage of claim.passages) {
    const isHere = passage.slots.some(slot => relate(name, slot.mention) === 'equal');
    if (isHere && place.kind === 'in') continue;
    for (const slot of passage.slots) {
      if (slot.mention.kind !== 'name' || passage.piece) continue;
      const relation = relateActors(name, slot.mention);
      if (relation === 'none' || !isOn(day, slot)) continue;
      if (relation === 'equal') return undefined;
      const other = placeOf(passage.article.draft.prose, slot.mention, passage.sentence);
      if (other?.kind !== place.kind || claim.companions.some(one => relate(one, slot.mention) === 'equal')) continue;
      // Two names for one day: which is meant, the day does not tell.
      if (best && relate(best.slot.mention, slot.mention) !== 'equal') return undefined;
      const shared = sharedBy(claim, slot, [place, other], sources);
      if (shared.apart || (place.kind === 'by' && (isHere || shared.head === undefined) && shared.numbers === 0)) continue;
      const weight = shared.words + 0.5 * shared.numbers + aroundOf(claim, slot);
      if (weight >= ENOUGH) best = { slot, weight };
    }
  }
  return best?.slot;
}

/** The European Union acts like a country. */
function relateActors(a: Name, b: Name): Relation {
  const relation = relate(a, b);
  const [one, other] = a.canonical === UNION ? [a, b] : [b, a];
  return relation === 'none' && one.canonical === UNION && other.type === 'country' ? 'different' : relation;
}

const UNION = 'European Union';

/** The length of a full date in EDTF. */
const DAY = 10;
const TOLD_BY_DAY: ReadonlySet<string> = new Set(['in', 'by']);
const ENOUGH = 0.3;

function isOn(day: string, slot: Slot): boolean {
  const date = nearestDate(slot);
  return date !== undefined && compareTimes(day, date.edtf) === 'same';
}
