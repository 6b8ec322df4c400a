import type { Check } from './check';
import { findContrasts } from './contrastFinding';
import { differsInYear, findDates, isYear } from './dateFinding';

export const yearMismatch: Check = {
  id: 'year-mismatch',
  severity: 'warning',
  title: 'Year mismatch',
  summary: 'A year that differs from when, by the reference, the value held or the event happened.',
  run: analysis => [...findDates(yearMismatch, analysis, differsInYear), ...findContrasts(yearMismatch, analysis, isYear)],
};
