import { alignFlows } from '../align/alignFlows';
import type { Finding } from '../finding';
import type { Analysis, Check } from './check';
import { replacement } from './replacement';
import { findSlots } from './slotFinding';
import { describeSubject } from './wording';

export const objectMismatch: Check = {
  id: 'object-mismatch',
  severity: 'warning',
  title: 'Object mismatch',
  summary: 'A thing that stands where the reference has another, or flows the other way than it says.',
  run: analysis => [...findFlows(analysis), ...findSlots(objectMismatch, analysis, 'object')],
};

function findFlows(analysis: Analysis): readonly Finding[] {
  return alignFlows(analysis.blocks, analysis.draft.prose, analysis.reference).map(({ span, statement, right }) => {
    const message = `${describeSubject(statement)}: by the source, ${statement.value}; here it would be ${right} (${statement.evidence.source}).`;
    return replacement(objectMismatch, analysis, span, { newText: right, message, evidence: [statement.evidence] });
  });
}
