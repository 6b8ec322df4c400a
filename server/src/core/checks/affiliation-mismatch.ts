import type { Check } from './check';
import { findPosts } from './postFinding';

export const affiliationMismatch: Check = {
  id: 'affiliation-mismatch',
  severity: 'warning',
  title: 'Affiliation mismatch',
  summary: 'A body or a country that a person does not serve by the reference: a fellow at the Atlantic Council for one at CEPA.',
  run: analysis => findPosts(affiliationMismatch, analysis, ['affiliation']),
};
