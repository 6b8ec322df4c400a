import type { Check } from './check';
import { findContrasts } from './contrastFinding';
import { findQuantities } from './quantityFinding';

export const percentMismatch: Check = {
  id: 'percent-mismatch',
  severity: 'warning',
  title: 'Percentage mismatch',
  summary: 'A percentage that differs from what the reference gives for the same subject and time.',
  run: analysis => [
    ...findQuantities(percentMismatch, analysis, ['percent', 'percentage-point', 'basis-point']),
    ...findContrasts(
      percentMismatch,
      analysis,
      ({ mention, relation }) => relation !== 'unit' && mention.kind === 'quantity' && PERCENTS.has(mention.dimension),
    ),
  ],
};

const PERCENTS: ReadonlySet<string> = new Set(['percent', 'percentage-point', 'basis-point']);
