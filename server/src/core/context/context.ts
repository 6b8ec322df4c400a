import type { Span } from '../span';

/**
 * How a clause is meant; computed once, used by every check.
 * `negated` "it is not true that", "did not"; `hypothetical` "if", "would", "should China"; `planned` forecasts, targets, "will", "expected to";
 * `attributed` "Smith said" (the claim is passed on), `disowned` "critics claim", "as one post had it" (the writer does not vouch for it);
 * `quoted` inside quotation marks or a block quotation; `historical` the clause speaks of an earlier era.
 */
export type Modality = 'negated' | 'hypothetical' | 'planned' | 'attributed' | 'disowned' | 'quoted' | 'historical';

/** A clause of a sentence, offsets as the sentence's. */
export interface Clause extends Span {
  readonly modality: ReadonlySet<Modality>;
  /** Clauses of one group (both halves of a `;`) share nouns, lists and context. */
  readonly group: number;
}
