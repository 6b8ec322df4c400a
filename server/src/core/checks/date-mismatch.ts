import type { Check } from './check';
import { differsInYear, findDates } from './dateFinding';

export const dateMismatch: Check = {
  id: 'date-mismatch',
  severity: 'warning',
  title: 'Date mismatch',
  summary: 'A month or day that differs from when, by the reference, the event happened.',
  run: analysis => findDates(dateMismatch, analysis, (stated, recorded) => !differsInYear(stated, recorded)),
};
