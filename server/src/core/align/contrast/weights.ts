import type { FamilyWeights } from './judge';
import type { Family } from './kinds';
import fitted from './weights.json';

/** What `npm run fit` found: for each family the weights of slots and the trees of the verdict, and the chances from which a finding is shown. */
export const CONTRAST_WEIGHTS = fitted as unknown as {
  readonly thresholds: Readonly<Record<Family, { readonly warning: number; readonly information: number }>>;
  readonly families: Readonly<Record<Family, FamilyWeights>>;
};
