import type { Check } from './check';
import { findPosts } from './postFinding';

export const roleMismatch: Check = {
  id: 'role-mismatch',
  severity: 'warning',
  title: 'Role mismatch',
  summary: 'An office that a person does not hold by the reference: “Defence Minister Lavrov”.',
  run: analysis => findPosts(roleMismatch, analysis, ['role', 'person']),
};
