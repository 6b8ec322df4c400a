import { sharesWord } from '../../compare/names';
import { isSlip, significantDigits } from '../../compare/quantity';
import type { Derivation } from '../../derive/derive';
import type { Mention } from '../../mention';
import { clauseAt, sentenceAt } from '../../reading';
import { overlaps } from '../../span';
import { UNVOUCHED } from '../alignment';
import type { DraftSlot } from './claims';
import { derivationOf } from './derivable';
import { FEATURES, type FeatureVector, featureOf, featuresOf } from './features';
import { type Family, type Relation, relate } from './kinds';
import type { Slot, SlotIndex } from './slots';
import type { Tree } from './trees';

/** Learned weights of one family: of a slot being the one that is meant, and of a mention being wrong. */
export interface FamilyWeights {
  readonly slot: readonly number[];
  readonly verdict: readonly Tree[];
}

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

export function contrast(
  claim: DraftSlot,
  sources: SlotIndex,
  weights: Readonly<Record<Family, FamilyWeights>>,
): Contrast | undefined {
  const own = weights[claim.family].slot;
  const scored = candidates(claim).map(candidate => {
    const features = featuresOf(claim, candidate.slot, sources);
    return { ...candidate, features, score: dot(own, features) };
  });
  return contrastOf(claim, scored);
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

export const VERDICT_FEATURES = [
  'hasEqual',
  'share',
  'margin',
  'score',
  'equalScore',
  ...FEATURES.map(name => `different.${name}`),
  'equal.nearCosine',
  'equal.sentenceCover',
  'equal.timeSame',
  'equal.timeOther',
  'equal.sides',
  'equal.taken',
  'companions',
  'words',
  'evidence',
  'evidence>=2',
  'slip',
  'near',
  'far',
  'digits',
  'hedged',
  'unit relation',
  'unvouched',
  'asks',
  'year',
  'unknownName',
  'short sentence',
  'equalInOwnBlock',
  'money',
  'percent',
  'count',
  'person',
  'place',
  'ownShare',
  'lead',
  'derived',
  'equalDigits',
  'beyond',
] as const;

/** What speaks for the mention being wrong. In the order of `VERDICT_FEATURES`. */
export function verdictFeatures({ claim, equal, different, share, ownShare, lead }: Contrast): readonly number[] {
  const { mention } = claim;
  const other = different!;
  const margin = equal ? Math.max(-6, Math.min(6, other.score - equal.score)) : 0;
  const evidence = evidenceCount(claim, other);
  const [near, far, beyond] = nearness(mention, other.slot.mention);
  const sentence = sentenceAt(claim.block, mention);
  const clause = clauseAt(sentence, mention);
  const sourceClause = other.slot.passage.sentence.clauses.find(one => overlaps(one, other.slot.mention));
  const unvouched = UNVOUCHED.filter(modality => clause.modality.has(modality) && !sourceClause?.modality.has(modality)).length;
  const flag = (condition: boolean) => (condition ? 1 : 0);
  const isName = mention.kind === 'name';
  return [
    flag(equal !== undefined),
    share,
    margin,
    other.score,
    equal ? equal.score : 0,
    ...other.features,
    ...(['nearCosine', 'sentenceCover', 'timeSame', 'timeOther', 'sides', 'taken'] as const).map(name =>
      equal ? featureOf(equal.features, name) : -1,
    ),
    claim.companions.length,
    Math.min(20, claim.keys.size),
    evidence,
    flag(evidence >= 2),
    flag(isSlipOf(mention, other.slot.mention)),
    near,
    far,
    digitsOf(mention),
    flag('hedge' in mention && mention.hedge !== undefined),
    flag(other.relation === 'unit'),
    flag(unvouched > 0),
    flag(sentence.asks === true),
    flag(mention.kind === 'date' && /^\d{4}$/.test(mention.edtf)),
    flag(isName && mention.type === 'unknown'),
    flag(claim.keys.size < 4),
    flag(equal !== undefined && equal.slot.passage === other.slot.passage),
    flag(mention.kind === 'quantity' && mention.dimension === 'money'),
    flag(mention.kind === 'quantity' && mention.dimension === 'percent'),
    flag(mention.kind === 'quantity' && mention.dimension === 'count'),
    flag(isName && mention.type === 'person'),
    flag(isName && (mention.type === 'place' || mention.type === 'country')),
    ownShare,
    lead,
    likeliness(derivationFor(claim, other.slot, equal?.slot.mention)),
    equal && isSameFigure(mention, equal.slot.mention) ? digitsOf(mention) : 0,
    beyond,
  ];
}

/** The pieces of evidence beside an aligned context: the same time, a companion value, the same words on either side, the counted noun, a slip. */
export function evidenceCount(claim: DraftSlot, { slot, features }: ScoredSlot): number {
  const value = (name: (typeof FEATURES)[number]) => featureOf(features, name);
  const [cosine, cover] = [value('nearCosine'), value('sentenceCover')];
  return [
    cosine >= 0.35 || cover >= 0.6,
    value('timeSame') > 0,
    value('companions') > 0,
    value('companionNames') > 0,
    value('left') > 0 && value('right') > 0,
    value('noun') > 0,
    isSlipOf(claim.mention, slot.mention),
  ].filter(Boolean).length;
}

/** From this likelihood of a mere coincidence, a number surely follows; what may be one is weighed with the rest. */
const SURELY = 0.1;

/** A number that follows from those beside it, or from those of the passage, is not judged. */
export function derives(claim: DraftSlot, { slot, features }: ScoredSlot, equal?: ScoredSlot): boolean {
  // Where the draft has the very words of the source, the value that stands there is meant, whatever it may follow from.
  if (featureOf(features, 'nearCosine') >= 0.7) return false;
  const found = derivationFor(claim, slot, equal?.slot.mention);
  return found !== undefined && found.chance <= SURELY;
}

const remembered = new WeakMap<DraftSlot, Map<string, Derivation | undefined>>();

/** How a claim follows from a passage, worked out once. */
function derivationFor(claim: DraftSlot, slot: Slot, equal: Mention | undefined): Derivation | undefined {
  const own = remembered.get(claim) ?? new Map<string, Derivation | undefined>();
  remembered.set(claim, own);
  const id = `${slot.passage.id} ${equal?.text}`;
  if (!own.has(id)) own.set(id, derivationOf(claim, slot, equal));
  return own.get(id);
}

/** A likeness of a slip: of the pen in a number, of a year or a day, of a name that has a word in common. */
export function isSlipOf(stated: Mention, recorded: Mention): boolean {
  if (stated.kind === 'quantity' && recorded.kind === 'quantity') return isSlip(stated, recorded);
  if (stated.kind === 'name' && recorded.kind === 'name') return sharesWord(stated, recorded);
  if (stated.kind === 'date' && recorded.kind === 'date') {
    const [a, b] = [Number(stated.edtf.slice(0, 4)), Number(recorded.edtf.slice(0, 4))];
    const [month, day] = [stated.edtf.slice(4, 7) === recorded.edtf.slice(4, 7), stated.edtf.slice(7) === recorded.edtf.slice(7)];
    return Math.abs(a - b) === 1 || (a === b && (month || (day && stated.edtf.length > 7)));
  }
  return false;
}

/** How specific a number is: a value of many digits is hardly met by chance. */
function digitsOf(mention: Mention): number {
  return mention.kind === 'quantity' ? Math.min(4, significantDigits(mention.value).length) : 0;
}

function isSameFigure(stated: Mention, recorded: Mention): boolean {
  return stated.kind === 'quantity' && recorded.kind === 'quantity' && stated.value === recorded.value;
}

/** 0 for what follows from nothing; else the more, the less it can be a coincidence. */
function likeliness(derivation: Derivation | undefined): number {
  return derivation ? 0.2 + Math.min(4, -Math.log10(Math.max(1e-6, derivation.chance))) : 0;
}

/** How near two numbers are in size: within a fifth, beyond a factor of three, and beyond one of thirty. */
function nearness(stated: Mention, recorded: Mention): readonly [number, number, number] {
  const [a, b] = [sizeOf(stated), sizeOf(recorded)];
  if (a === undefined || b === undefined || !(a > 0) || !(b > 0)) return [0, 0, 0];
  const distance = Math.abs(Math.log(a / b));
  return [distance < 0.2 ? 1 : 0, distance > 1.1 ? 1 : 0, distance > 3.4 ? 1 : 0];
}

function sizeOf(mention: Mention): number | undefined {
  if (mention.kind === 'quantity') return mention.value;
  return mention.kind === 'duration' ? (mention.lower + mention.upper) / 2 : undefined;
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

/** From this likeness of what stands near, two sentences have the same words. */
const SAME_WORDS = 0.9;

/** What a likeness of a slip of the pen is worth beside the context, in odds. */
const SLIP = 2;
