import { compareTimes } from '../../compare/dates';
import type { Mention } from '../../mention';
import type { DraftSlot } from './claims';
import { isSameValue, sameNoun, sameUnit } from './kinds';
import type { Slot, SlotIndex } from './slots';

/** What speaks for a slot being what a mention is about. The values themselves are not looked at. In the order of `FEATURES`. */
export type FeatureVector = readonly number[];

export const FEATURES = [
  'nearCosine',
  'nearCover',
  'sentenceCover',
  'sourceCover',
  'aroundCover',
  'companions',
  'companionNames',
  'timeSame',
  'timeOther',
  'left',
  'right',
  'sides',
  'unit',
  'noun',
  'otherNoun',
  'taken',
  'role',
  'weight',
  'entityMiss',
  'sourceEntityMiss',
  'nearestHit',
  'nearestMiss',
  'sourceNearestHit',
  'sourceNearestMiss',
  'companionMiss',
  'sourceCompanionMiss',
] as const;

export function featuresOf(claim: DraftSlot, slot: Slot, sources: SlotIndex): FeatureVector {
  const { idf } = sources;
  let dot = 0;
  let sided = 0;
  let draftSide = 0;
  let sourceSide = 0;
  for (const [key, weight] of claim.near) {
    const telling = idf(key);
    draftSide += telling * weight;
    const other = slot.near.get(key);
    if (other === undefined) continue;
    const shared = telling * Math.min(weight, other);
    dot += shared;
    if (claim.before.has(key) === slot.before.has(key)) sided += shared;
  }
  for (const [key, weight] of slot.near) sourceSide += idf(key) * weight;

  let said = 0;
  let all = 0;
  let beside = 0;
  for (const key of claim.keys) {
    const telling = idf(key);
    all += telling;
    if (slot.passage.keys.has(key)) said += telling;
    else beside += telling * Math.min(1, 2 * (slot.passage.around.get(key) ?? 0));
  }
  let around = 0;
  let aroundAll = 0;
  for (const [key, weight] of claim.around) {
    const telling = weight * idf(key);
    aroundAll += telling;
    if (slot.passage.keys.has(key)) around += telling;
    else around += 0.5 * telling * Math.min(1, 2 * (slot.passage.around.get(key) ?? 0));
  }
  let sourceAll = 0;
  let sourceSaid = 0;
  for (const key of slot.passage.keys) {
    const telling = idf(key);
    sourceAll += telling;
    if (claim.keys.has(key)) sourceSaid += telling;
  }
  const matched = claim.companions.filter(one => slot.companions.some(other => isSameValue(one, other)));
  const names = matched.filter(one => one.kind === 'name').length;
  const time = claim.time && slot.time ? compareTimes(claim.time.date.edtf, slot.time) : 'unknown';
  const noun = sameNoun(claim.mention, slot.mention);
  const inSource = (key: string) => slot.passage.keys.has(key) || (slot.passage.around.get(key) ?? 0) >= 0.2;
  const inDraft = (key: string) => claim.keys.has(key) || (claim.around.get(key) ?? 0) >= 0.2;
  return [
    ratio(dot, Math.sqrt(draftSide * sourceSide)),
    ratio(dot, draftSide),
    ratio(said, all),
    ratio(sourceSaid, sourceAll),
    ratio(around + beside, aroundAll + all),
    Math.min(3, matched.length - names),
    Math.min(3, names),
    flag(time === 'same'),
    flag(time === 'disjoint'),
    flag(claim.left !== undefined && claim.left === slot.left),
    flag(claim.right !== undefined && claim.right === slot.right),
    ratio(sided, Math.sqrt(draftSide * sourceSide)),
    flag(sameUnit(claim.mention, slot.mention)),
    flag(noun === true),
    flag(noun === false),
    flag(isTaken(claim, slot)),
    flag(hasRole(claim.mention, slot.mention)),
    slot.passage.weight - 1,
    missing(claim.entities, inSource, idf),
    missing(slot.entities, inDraft, idf),
    flag(claim.nearest.some(key => slot.passage.keys.has(key))),
    flag(claim.nearest.length > 0 && !claim.nearest.some(inSource)),
    flag(slot.nearest.some(key => claim.keys.has(key))),
    flag(slot.nearest.length > 0 && !slot.nearest.some(inDraft)),
    Math.min(
      3,
      claim.companions.filter(one => isFigure(one) && !slot.passage.mentions.some(other => isSameValue(one, other))).length,
    ),
    Math.min(3, slot.companions.filter(one => isFigure(one) && !claim.companions.some(other => isSameValue(other, one))).length),
  ];
}

/** The share of keys, by how telling they are, that the other side has nowhere near. */
function missing(keys: ReadonlySet<string>, has: (key: string) => boolean, idf: (key: string) => number): number {
  let [all, gone] = [0, 0];
  for (const key of keys) {
    const telling = idf(key);
    all += telling;
    if (!has(key)) gone += telling;
  }
  return ratio(gone, all);
}

function isFigure({ kind }: Mention): boolean {
  return kind === 'quantity' || kind === 'duration' || kind === 'date';
}

export function flag(condition: boolean): number {
  return condition ? 1 : 0;
}

/** One feature of a vector by its name. */
export function featureOf(features: FeatureVector, name: (typeof FEATURES)[number]): number {
  return features[FEATURES.indexOf(name)]!;
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

/** Another mention of the draft sentence already says what the slot says. */
function isTaken(claim: DraftSlot, slot: Slot): boolean {
  return claim.companions.some(other => other.kind === slot.mention.kind && isSameValue(other, slot.mention));
}

function hasRole(a: Mention, b: Mention): boolean {
  return a.kind === 'name' && b.kind === 'name' && a.role !== undefined && a.role === b.role;
}
