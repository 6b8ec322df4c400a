import type { Check } from './check';
import { findQuantities } from './quantityFinding';

export const countMismatch: Check = {
  id: 'count-mismatch',
  severity: 'warning',
  title: 'Count mismatch',
  summary: 'A number of things that differs from what the reference gives for the same things.',
  run: analysis => findQuantities(countMismatch, analysis, ['count']),
};
