import type { Check } from './check';
import { findContrasts, isMisspelt } from './contrastFinding';
import { findSlots } from './slotFinding';

export const placeMismatch: Check = {
  id: 'place-mismatch',
  severity: 'warning',
  title: 'Place mismatch',
  summary: 'A place that differs from where, by the reference, something is or happens.',
  run: analysis => [
    ...findSlots(placeMismatch, analysis, 'place'),
    ...findContrasts(
      placeMismatch,
      analysis,
      conflict => conflict.mention.kind === 'name' && conflict.mention.type === 'place' && !isMisspelt(conflict),
    ),
  ],
};
