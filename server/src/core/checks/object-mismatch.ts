import { alignFlows } from '../align/alignFlows';
import type { Check } from './check';
import { replacement } from './replacement';
import { describeSubject } from './wording';

export const objectMismatch: Check = {
  id: 'object-mismatch',
  severity: 'warning',
  title: 'Object mismatch',
  summary: 'A thing that, by the reference, flows the other way: what one party sends is said to be what the other sends.',
  run: analysis =>
    alignFlows(analysis.blocks, analysis.draft.prose, analysis.reference).map(({ span, statement, right }) => {
      const message = `${describeSubject(statement)}: by the source, ${statement.value}; here it would be ${right} (${statement.evidence.source}).`;
      return replacement(objectMismatch, analysis, span, { newText: right, message, evidence: [statement.evidence] });
    }),
};
