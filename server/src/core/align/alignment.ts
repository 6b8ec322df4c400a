import type { Modality } from '../context/context';
import type { DateMention, Mention, Quantity } from '../mention';
import { clauseAt, sentenceAt, shiftMention } from '../reading';
import type { Statement } from '../reference/reference';
import { overlaps, type Span } from '../span';
import type { Scope } from './scope';

/** The alignment where its paragraph has moved to. */
export function moveAlignment(alignment: Alignment, by: number): Alignment {
  const { mention, stated } = alignment;
  if (by === 0) return alignment;
  return {
    ...alignment,
    mention: shiftMention(mention, by),
    ...(stated ? { stated: shiftMention(stated, by) } : {}),
  };
}

export type QuantityStatement = Statement & { readonly reading: Quantity };

/** A mention of the draft together with the statement that it is about, and how the two stand to each other. */
export interface Alignment {
  /**
   * `quantity` a value against a value; `unit` the right number under a wrong unit; `time` the value agrees and the date beside it,
   * `stated`, does not; `date` the date of an event.
   */
  readonly kind: 'quantity' | 'unit' | 'time' | 'date';
  readonly mention: Mention;
  readonly statement: Statement;
  readonly verdict: 'supported' | 'rounded' | 'contradicted';
  /** The date that the draft gives the value. */
  readonly stated?: DateMention;
  /** Of a crossed pair ("$190bn in 2023"), the statement by which the other half would be wrong instead. */
  readonly otherReading?: Statement;
  /** 0–1, how surely mention and statement belong together. */
  readonly confidence: number;
}

/** Clauses that do not vouch for what they say are not judged: negated, hypothetical, planned, disowned; nor are quoted words. */
export function isJudged(mention: Span, scope: Pick<Scope, 'block'>, unvouched: readonly Modality[] = UNVOUCHED): boolean {
  if (scope.block.quoted.some(quoted => overlaps(quoted, mention))) return false;
  const sentence = sentenceAt(scope.block, mention);
  if (sentence.asks) return false;
  const clause = clauseAt(sentence, mention);
  return !unvouched.some(modality => clause.modality.has(modality));
}

export const UNVOUCHED: readonly Modality[] = ['negated', 'hypothetical', 'planned', 'disowned'];
