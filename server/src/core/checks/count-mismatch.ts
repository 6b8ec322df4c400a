import type { Check } from './check';
import { findContrasts } from './contrastFinding';
import { findQuantities } from './quantityFinding';

export const countMismatch: Check = {
  id: 'count-mismatch',
  severity: 'warning',
  title: 'Count mismatch',
  summary: 'A number of things that differs from what the reference gives for the same things.',
  run: analysis => [
    ...findQuantities(countMismatch, analysis, ['count']),
    ...findContrasts(
      countMismatch,
      analysis,
      ({ mention, relation }) =>
        relation !== 'unit' && (mention.kind === 'duration' || (mention.kind === 'quantity' && OTHERS.has(mention.dimension))),
    ),
  ],
};

/** Of numbers that are neither money, measures nor per cent. */
const OTHERS: ReadonlySet<string> = new Set(['count', 'number', 'multiple', 'rank']);
