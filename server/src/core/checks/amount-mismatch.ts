import type { Check } from './check';
import { findContrasts } from './contrastFinding';
import { findQuantities } from './quantityFinding';

export const amountMismatch: Check = {
  id: 'amount-mismatch',
  severity: 'warning',
  title: 'Amount mismatch',
  summary: 'An amount of money that differs from what the reference gives for the same subject and time.',
  run: analysis => [
    ...findQuantities(amountMismatch, analysis, ['money', 'physical']),
    ...findContrasts(
      amountMismatch,
      analysis,
      ({ mention, relation }) =>
        relation !== 'unit' && mention.kind === 'quantity' && (mention.dimension === 'money' || mention.dimension === 'physical'),
    ),
  ],
};
