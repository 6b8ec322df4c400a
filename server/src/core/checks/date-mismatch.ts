import type { Check } from './check';
import { findContrasts } from './contrastFinding';
import { differsInYear, findDates, isYear } from './dateFinding';

export const dateMismatch: Check = {
  id: 'date-mismatch',
  severity: 'warning',
  title: 'Date mismatch',
  summary: 'A month or day that differs from when, by the reference, the event happened.',
  run: analysis => [
    ...findDates(dateMismatch, analysis, (stated, recorded) => !differsInYear(stated, recorded)),
    ...findContrasts(
      dateMismatch,
      analysis,
      conflict => conflict.mention.kind === 'weekday' || (conflict.mention.kind === 'date' && !isYear(conflict)),
    ),
  ],
};
