import type { Name } from '../../mention';
import { clauseAt } from '../../reading';
import type { DraftSlot } from '../contrast/claims';
import type { Setting } from '../contrast/gates';
import { relate } from '../contrast/kinds';
import type { Slot } from '../contrast/slots';
import { type Shared, sharedBy } from './evidence';
import { type Place, placeOf } from './place';

interface Candidate {
  readonly slot: Slot;
  readonly name: Name;
  readonly shared: Shared;
  readonly weight: number;
}

/**
 * The name that a source has in the place where the draft has another, of the same thing told: the same verb or noun governs both in the
 * same way ("signed in Kathmandu" for "signed in New Delhi"), and telling words, the day or the numbers beside are the same. Not where any
 * sentence of the sources bears the draft out, nor where two names would do as well.
 */
export function otherInEvent(claim: DraftSlot, name: Name, setting: Setting): Slot | undefined {
  const place = placeOf(setting.prose, name, claim.sentence);
  if (!place || place.kind === 'apposed' || ANOTHER.test(setting.prose.slice(claim.sentence.start, claim.sentence.end)))
    return undefined;
  const candidates: Candidate[] = [];
  const rivals: Candidate[] = [];
  let equal = 0;
  let isKnown = false;
  for (const passage of claim.passages) {
    const isHere = passage.slots.some(slot => isEqual(name, slot, place.kind));
    for (const slot of passage.slots) {
      if (slot.mention.kind !== 'name' || relate(name, slot.mention) === 'none') continue;
      const other = placeIn(slot);
      const shared = sharedBy(claim, slot, other && [place, other], setting.sources);
      const weight = weigh(shared);
      if (relate(name, slot.mention) === 'equal') {
        isKnown = true;
        if (!isEqual(name, slot, place.kind)) continue;
        equal = Math.max(equal, weight);
        continue;
      }
      if (isHere || passage.piece || isFamily(name, slot.mention) || isSaid(claim, slot) || !isVouched(slot)) continue;
      const candidate = { slot, name: slot.mention, shared, weight };
      if (other?.kind === place.kind && !isListed(slot)) candidates.push(candidate);
      else if (other?.kind === 'apposed') rivals.push(candidate);
    }
  }
  const best = candidates.reduce<Candidate | undefined>((top, one) => (top && top.weight >= one.weight ? top : one), undefined);
  if (!best || !isEvident(best, equal, isKnown || !MAY_HOLD.has(name.type))) return undefined;
  return [...candidates, ...rivals].some(one => isRival(one, best)) ? undefined : best.slot;
}

const places = new WeakMap<Slot, Place | 'none'>();

/** Read once for each name of the sources. */
export function placeIn(slot: Slot): Place | undefined {
  const { mention, passage } = slot;
  const place = places.get(slot) ?? placeOf(passage.article.draft.prose, mention, passage.sentence) ?? 'none';
  places.set(slot, place);
  return place === 'none' ? undefined : place;
}

function weigh({ words, date, numbers }: Shared): number {
  return words + date + 0.5 * Math.min(2, numbers);
}

/** A stranger among the places may be where the source's place lies ("a Kent village"): then the whole sentence must be the same. */
function isEvident({ shared, weight }: Candidate, equal: number, isOther: boolean): boolean {
  if (shared.apart || shared.count < 2 || shared.foreign > shared.words / 2) return false;
  const cover = isOther ? ALIKE : SAME;
  if (shared.head !== undefined) return weight >= ENOUGH && shared.cover >= cover && equal <= weight / 2;
  return weight >= UNGOVERNED && shared.cover >= SAME && equal <= weight / 3;
}

/** As much as one rare word beside both names says. */
const ENOUGH = 0.95;
const UNGOVERNED = 1.2;
const ALIKE = 0.4;
const SAME = 0.6;

/** Another name that would do as well; of one sentence, the words tell less which of two is meant. */
function isRival(one: Candidate, best: Candidate): boolean {
  const share = one.slot.passage === best.slot.passage ? 0.5 : 0.8;
  return one.weight > share * best.weight && relate(one.name, best.name) !== 'equal';
}

const MAY_HOLD: ReadonlySet<string> = new Set(['place', 'unknown']);

/** A capital where something is does not stand for its country. */
function isEqual(name: Name, { mention }: Slot, kind: string): boolean {
  if (relate(name, mention) !== 'equal' || mention.kind !== 'name') return false;
  return kind !== 'in' || name.form !== 'capital' || (mention.form !== 'adjective' && mention.form !== 'demonym');
}

/** The draft names it beside, too. */
export function isSaid({ companions }: DraftSlot, { mention }: Slot): boolean {
  return companions.some(one => one.kind === 'name' && relate(one, mention) === 'equal');
}

function isVouched({ mention, passage }: Slot): boolean {
  const { modality } = clauseAt(passage.sentence, mention);
  return !modality.has('negated') && !modality.has('disowned');
}

/** One of several who did the same: there may be more. */
function isListed({ mention, passage }: Slot): boolean {
  const { prose } = passage.article.draft;
  const before = prose.slice(Math.max(passage.sentence.start, mention.start - 30), mention.start);
  const after = prose.slice(mention.end, Math.min(passage.sentence.end, mention.end + 30));
  return (
    /\p{Lu}\p{L}+(?:,| and|, and| or)\s(?:the )?$/u.test(before) ||
    /^(?: and| or|,(?= (?:the )?\p{Lu}[^,;.]{1,25}(?:,| and| or) \p{Lu}))\s(?:the )?\p{Lu}/u.test(after)
  );
}

/** What the draft tells may be another such event, or another's part in it. */
export const ANOTHER =
  /\b(?:too|also|as well|another|others?|besides|likewise|similar(?:ly)?|earlier|previous(?:ly)?|subsequent(?:ly)?|second|third|again|elsewhere|instead|unlike|of (?:its|his|her|their) own)\b/i;

/** Two persons of one family name are told apart elsewhere, by their given names. */
function isFamily(a: Name, b: Name): boolean {
  const last = (name: Name) => name.text.split(/\s+/).at(-1);
  return PERSONAL.has(a.type) && PERSONAL.has(b.type) && last(a) === last(b);
}

const PERSONAL: ReadonlySet<string> = new Set(['person', 'unknown']);
