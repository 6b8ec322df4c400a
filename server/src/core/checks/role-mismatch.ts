import type { Check } from './check';
import { findContrasts } from './contrastFinding';
import { findPosts } from './postFinding';

export const roleMismatch: Check = {
  id: 'role-mismatch',
  severity: 'warning',
  title: 'Role mismatch',
  summary: 'An office that a person does not hold by the reference: “Defence Minister Lavrov”.',
  run: analysis => {
    const held = findPosts(roleMismatch, analysis, ['role', 'person']);
    return [...held, ...findContrasts(roleMismatch, analysis, ({ mention }) => mention.kind === 'role')];
  },
};
