import type { Family } from './kinds';
import type { Tree } from './trees';
import fitted from './weights.json';

/** What `npm run fit` found: for each family the weights of slots and the trees of the verdict, and the chances from which a finding is shown. */
export interface ContrastWeights {
  readonly thresholds: Readonly<Record<Family, Threshold>>;
  readonly families: Readonly<Record<Family, FamilyWeights>>;
}

export const CONTRAST_WEIGHTS = fitted as unknown as ContrastWeights;

/** The chance from which a finding is shown: as a warning where the gates warrant it, or whatever they say; as information. */
export interface Threshold {
  readonly warning: Chances;
  readonly bare: Chances;
  readonly information: Chances;
}

/** Of a value that no source has, and of one that a source has elsewhere: there it may be meant. */
export interface Chances {
  readonly absent: number;
  readonly present: number;
}

/** Learned weights of one family: of a slot being the one that is meant, and of a mention being wrong. */
export interface FamilyWeights {
  readonly slot: readonly number[];
  readonly verdict: readonly Tree[];
}
