import type { Evidence } from '../finding';
import { type Certainty, HEDGES } from '../lexicon/certainty';
import type { Key } from '../lexicon/keys';
import type { Mention } from '../mention';
import { type BlockReading, clauseAt, type SentenceReading } from '../reading';
import type { Reference } from '../reference/reference';
import { overlaps, type Span, shift } from '../span';
import { rememberByParagraph } from './byParagraph';
import { type Assertion, assertionsIn } from './modality/assertions';
import { claimAround, claimsIn, labelsIn, partAround, type RecordedClaim } from './modality/claims';

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
  const { byVerb } = claimsIn(reference);
  if (byVerb.size === 0) return [];
  return remembered(blocks, reference, block => conflictsIn(block, prose, byVerb));
}

const remembered = rememberByParagraph(
  (conflict: CertaintyConflict, by) => ({ ...conflict, span: shift(conflict.span, by) }),
  'core',
);

function conflictsIn(
  block: BlockReading,
  prose: string,
  byVerb: ReadonlyMap<string, readonly RecordedClaim[]>,
): readonly CertaintyConflict[] {
  return block.sentences.flatMap(sentence => {
    if (sentence.asks) return [];
    const asserted = assertionsIn(prose, sentence).filter(({ verb }) => byVerb.has(verb));
    if (asserted.length === 0) return [];
    const keys = within(block.keys, sentence);
    const mentions = within(block.mentions, sentence);
    return asserted.flatMap(assertion => {
      if (block.quoted.some(quoted => overlaps(quoted, assertion))) return [];
      const { modality } = clauseAt(sentence, assertion);
      if (modality.has('disowned') || modality.has('quoted')) return [];
      return conflictOf({ assertion, sentence, keys, mentions, prose }, byVerb.get(assertion.verb) ?? []);
    });
  });
}

/** What stands inside a span, of a list in order. */
function within<T extends Span>(list: readonly T[], span: Span): readonly T[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < list.length && (list[end]?.start ?? 0) < span.end) end++;
  return list.slice(low, end);
}

/** An assertion of the draft in its sentence. */
interface Stated {
  readonly assertion: Assertion;
  readonly sentence: SentenceReading;
  readonly keys: readonly Key[];
  readonly mentions: readonly Mention[];
  readonly prose: string;
}

function conflictOf(stated: Stated, recorded: readonly RecordedClaim[]): readonly CertaintyConflict[] {
  const { assertion, sentence, keys, mentions, prose } = stated;
  const part = claimAround(prose, assertion, sentence);
  const labels = labelsIn(part, keys, mentions, assertion.verb);
  // A condition may be put in other words.
  const condition = CONDITION.exec(prose.slice(assertion.end, part.end))?.index ?? part.end - assertion.end;
  const own = clauseAt(sentence, assertion);
  const clause = { start: Math.max(part.start, own.start), end: Math.min(own.end, assertion.end + condition) };
  const near = labelsIn(clause, keys, mentions, assertion.verb);
  const whole = new Set(keys.map(({ key }) => key));
  const alike = recorded.filter(
    claim => claim.assertion.negated === assertion.negated && isSameClaim(claim, labels, near, whole) && !isHedged(stated, claim),
  );
  if (alike.some(claim => claim.assertion.certainty === assertion.certainty)) return [];
  const [claim] = alike;
  if (!claim) return [];
  const span = { start: assertion.start, end: assertion.end };
  return [{ span, stated: assertion.certainty, right: claim.words, evidence: claim.evidence }];
}

const CONDITION = /,? (?:if|unless|provided|should|when|once) /;

/** Something in the sentence leaves it open, that the evidence does not have as well: "more fragile than assumed" is both times the same. */
function isHedged({ assertion, sentence, prose }: Stated, { evidence }: RecordedClaim): boolean {
  const part = partAround(prose, assertion, sentence);
  const rest = `${prose.slice(part.start, assertion.start)} ${prose.slice(assertion.end, part.end)}`;
  return [...rest.matchAll(HEDGES)].some(([word]) => !evidence.quote.includes(word));
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
