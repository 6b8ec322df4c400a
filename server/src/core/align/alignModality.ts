import type { Evidence } from '../finding';
import { type Certainty, HEDGED } from '../lexicon/certainty';
import type { BlockReading, SentenceReading } from '../reading';
import { clauseAt } from '../reading';
import type { Reference } from '../reference/reference';
import { contains, overlaps, type Span } from '../span';
import { type Assertion, assertionsIn } from './modality/assertions';
import { claimsIn, labelsIn, partAround, type RecordedClaim } from './modality/claims';

/** A claim that a draft makes more certain, or less, than the source. */
export interface CertaintyConflict {
  /** The word that says how sure it is. */
  readonly span: Span;
  readonly stated: Certainty;
  /** The word of the source. */
  readonly right: string;
  readonly evidence: Evidence;
}

/** Compares how sure a draft is with how sure the source is, where both say the same with one verb and nothing else in the draft hedges it. */
export function alignModality(
  blocks: readonly BlockReading[],
  prose: string,
  reference: Reference,
): readonly CertaintyConflict[] {
  const claims = claimsIn(reference);
  if (claims.size === 0) return [];
  return blocks.flatMap(block =>
    block.sentences.flatMap(sentence =>
      assertionsIn(prose, sentence).flatMap(assertion => {
        const recorded = claims.get(assertion.verb);
        if (!recorded || !isVouched(assertion, sentence, block, prose)) return [];
        return conflictOf(assertion, sentence, block, prose, recorded);
      }),
    ),
  );
}

/** The writer says so, and as plainly as the one word does. */
function isVouched(assertion: Assertion, sentence: SentenceReading, block: BlockReading, prose: string): boolean {
  if (sentence.asks || block.quoted.some(quoted => overlaps(quoted, assertion))) return false;
  const { modality } = clauseAt(sentence, assertion);
  if (modality.has('disowned') || modality.has('quoted') || modality.has('attributed')) return false;
  const part = partAround(prose, assertion, sentence);
  const rest = prose.slice(part.start, assertion.start) + prose.slice(assertion.end, part.end);
  return !HEDGED.test(rest) && !/(?<![\p{L}’'-])(?:could|may|might|not|far from)(?![\p{L}’'-])/u.test(rest);
}

function conflictOf(
  assertion: Assertion,
  sentence: SentenceReading,
  block: BlockReading,
  prose: string,
  recorded: readonly RecordedClaim[],
): readonly CertaintyConflict[] {
  const part = partAround(prose, assertion, sentence);
  const labels = labelsIn(part, block.keys, block.mentions, assertion.verb);
  const clause = { start: Math.max(part.start, clauseAt(sentence, assertion).start), end: part.end };
  const near = labelsIn(clause, block.keys, block.mentions, assertion.verb);
  const whole = new Set(block.keys.filter(key => contains(sentence, key)).map(({ key }) => key));
  const alike = recorded.filter(
    claim => claim.assertion.negated === assertion.negated && isSameClaim(claim, labels, near, whole),
  );
  if (alike.some(claim => claim.assertion.certainty === assertion.certainty)) return [];
  const [claim] = alike;
  if (!claim) return [];
  return [
    {
      span: { start: assertion.start, end: assertion.end },
      stated: assertion.certainty,
      right: claim.words,
      evidence: claim.evidence,
    },
  ];
}

/**
 * Nearly all that the evidence says with its verb is said in the draft, and most of what the draft says with its own stands in the evidence
 * or in what the sheet says of it.
 */
function isSameClaim(
  { labels, subject }: RecordedClaim,
  draft: ReadonlySet<string>,
  near: ReadonlySet<string>,
  whole: ReadonlySet<string>,
): boolean {
  const said = [...labels].filter(label => draft.has(label)).length;
  const about = [...subject].filter(key => !labels.has(key) && (draft.has(key) || whole.has(key))).length;
  const known = [...near].filter(label => labels.has(label) || subject.has(label)).length;
  return said + about >= FEWEST && said >= MOST * labels.size && (near.size === 0 || known >= MANY * near.size);
}

const FEWEST = 2;
const MOST = 0.7;
const MANY = 0.6;
