import { compareTimes } from '../../compare/dates';
import { keyOf } from '../../lexicon/keys';
import type { DateMention, Mention } from '../../mention';
import type { DraftSlot } from '../contrast/claims';
import { relate } from '../contrast/kinds';
import type { Slot, SlotIndex } from '../contrast/slots';
import type { Place } from './place';

/** What two sentences share round a name in each. */
export interface Shared {
  /** How telling the words are that stand near both, in words that a single sentence of the sources has. */
  readonly words: number;
  /** How many of them. */
  readonly count: number;
  /** In the same measure, the words that stand near the name in the draft and nowhere in the source's sentence or beside it. */
  readonly foreign: number;
  /** How much of what the draft's sentence says the source's does, too, 0–1. */
  readonly cover: number;
  /** The date nearest to the name is the same: 1 for a day, a half for a month. */
  readonly date: number;
  /** The other numbers that agree. */
  readonly numbers: number;
  /** Both state a date, or a number of the same unit, and not the same. */
  readonly apart: boolean;
  /** The word that the name belongs to, or the one beside it, where it is the same. */
  readonly head?: string;
}

export function sharedBy(
  claim: DraftSlot,
  slot: Slot,
  places: readonly [Place, Place] | undefined,
  { idf, passages }: SlotIndex,
): Shared {
  const unit = Math.max(LEAST, Math.log(passages.length + 1));
  let words = 0;
  let count = 0;
  let foreign = 0;
  let head: string | undefined;
  for (const [key, weight] of claim.near) {
    const other = slot.near.get(key);
    if (other === undefined) {
      if (weight >= NEAR && !slot.passage.keys.has(key) && !slot.passage.around.has(key) && !isCounted(key, claim.companions))
        foreign += (idf(key) * weight) / unit;
      continue;
    }
    const near = Math.min(weight, other);
    words += (idf(key) * near) / unit;
    count++;
    if (near < BESIDE || !places || isName(key, claim.companions)) continue;
    const isOnSide = (before: ReadonlySet<string>, { side }: Place) => before.has(key) === (side === 'left');
    if (isOnSide(claim.before, places[0]) && isOnSide(slot.before, places[1])) head ??= key;
  }
  const dates = compareDates(nearestDate(claim), nearestDate(slot));
  const numbers = compareNumbers(claim.companions, slot.companions);
  return {
    words,
    count,
    foreign,
    cover: coverOf(claim, slot, idf),
    date: dates === 'apart' ? 0 : dates,
    numbers: numbers.same,
    apart: dates === 'apart' || (numbers.same === 0 && dates === 0 && numbers.other > 0),
    ...(head === undefined ? {} : { head }),
  };
}

/** The sentences of a short source are few, and no word of it is telling. */
const LEAST = 3;
/** The weight of the fourth word from the name, in the same clause. */
const NEAR = 0.5;
/** The weight of the second word from the name, in the same clause. */
const BESIDE = 0.76;

function coverOf({ keys }: DraftSlot, { passage }: Slot, idf: SlotIndex['idf']): number {
  let [said, all] = [0, 0];
  for (const key of keys) {
    all += idf(key);
    if (passage.keys.has(key)) said += idf(key);
  }
  return all > 0 ? said / all : 0;
}

/** A word of a number or a length of time: "weeks". */
function isCounted(key: string, companions: readonly Mention[]): boolean {
  return companions.some(
    one => (one.kind === 'quantity' || one.kind === 'duration') && one.text.split(/\s+/).some(word => keyOf(word) === key),
  );
}

/** Another name beside tells what is spoken of, but governs nothing. */
function isName(key: string, companions: readonly Mention[]): boolean {
  if (key.startsWith('country:')) return true;
  return companions.some(one => one.kind === 'name' && one.text.split(/\s+/).some(word => keyOf(word) === key));
}

export function nearestDate({ mention, companions }: Pick<Slot | DraftSlot, 'mention' | 'companions'>): DateMention | undefined {
  const gap = (one: Mention) => Math.max(one.start - mention.end, mention.start - one.end);
  const dates = companions.filter((one): one is DateMention => one.kind === 'date' && /\d/.test(one.edtf));
  return dates.reduce<DateMention | undefined>((best, one) => (best && gap(best) <= gap(one) ? best : one), undefined);
}

function compareDates(stated: DateMention | undefined, recorded: DateMention | undefined): number | 'apart' {
  if (!stated || !recorded) return 0;
  const relation = compareTimes(stated.edtf, recorded.edtf);
  if (relation === 'disjoint') return 'apart';
  if (relation !== 'same' || stated.edtf.length <= 4) return 0;
  return stated.edtf.length > 7 ? 1 : 0.5;
}

function compareNumbers(
  stated: readonly Mention[],
  recorded: readonly Mention[],
): { readonly same: number; readonly other: number } {
  let [same, other] = [0, 0];
  for (const one of stated) {
    if (one.kind !== 'quantity') continue;
    const relations = recorded.filter(two => two.kind === 'quantity').map(two => relate(one, two));
    if (relations.includes('equal')) same++;
    else if (relations.includes('different')) other++;
  }
  return { same, other };
}
