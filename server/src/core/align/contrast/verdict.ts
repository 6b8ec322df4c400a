import { significantDigits } from '../../compare/quantity';
import type { Derivation } from '../../derive/derive';
import type { Mention } from '../../mention';
import { clauseAt } from '../../reading';
import { overlaps } from '../../span';
import { UNVOUCHED } from '../alignment';
import { derivationFor } from './derivable';
import { evidenceCount } from './evidence';
import { FEATURES, featureOf, flag } from './features';
import type { Contrast } from './judge';
import { isSlipOf } from './slip';
import { chance } from './trees';
import { CONTRAST_WEIGHTS } from './weights';

/** What the trees of the verdict ask by number. */
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

/** The chance that a mention is wrong, 0–1; none where no source has another value. */
export function oddsOf(found: Contrast): number {
  if (!found.different) return 0;
  return chance(CONTRAST_WEIGHTS.families[found.claim.family].verdict, verdictFeatures(found));
}

/** What speaks for the mention being wrong. In the order of `VERDICT_FEATURES`. */
export function verdictFeatures({ claim, equal, different, share, ownShare, lead }: Contrast): readonly number[] {
  const { mention } = claim;
  const other = different!;
  const margin = equal ? Math.max(-6, Math.min(6, other.score - equal.score)) : 0;
  const evidence = evidenceCount(claim, other);
  const [near, far, beyond] = nearness(mention, other.slot.mention);
  const { sentence } = claim;
  const clause = clauseAt(sentence, mention);
  const sourceClause = other.slot.passage.sentence.clauses.find(one => overlaps(one, other.slot.mention));
  const unvouched = UNVOUCHED.filter(modality => clause.modality.has(modality) && !sourceClause?.modality.has(modality)).length;
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
