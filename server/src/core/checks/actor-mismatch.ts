import type { Check } from './check';
import { findContrasts, isMisspelt } from './contrastFinding';
import { findSlots } from './slotFinding';

export const actorMismatch: Check = {
  id: 'actor-mismatch',
  severity: 'warning',
  title: 'Actor mismatch',
  summary: 'A country or capital named as the actor of what, by the reference, another did.',
  run: analysis => [
    ...findSlots(actorMismatch, analysis, 'actor'),
    ...findContrasts(
      actorMismatch,
      analysis,
      conflict => conflict.mention.kind === 'name' && conflict.mention.type !== 'place' && !isMisspelt(conflict),
    ),
  ],
};
