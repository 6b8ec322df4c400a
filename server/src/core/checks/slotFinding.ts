import type { SlotConflict } from '../align/alignSlots';
import type { Finding } from '../finding';
import type { Analysis, Check } from './check';
import { replacement } from './replacement';
import { describeSubject } from './wording';

/** The findings of a check on names that stand where a statement has another name. */
export function findSlots(check: Check, analysis: Analysis, kind: SlotConflict['kind']): readonly Finding[] {
  return analysis.slots
    .filter(conflict => conflict.kind === kind)
    .map(({ span, statement, right }) => {
      const text = analysis.draft.text.slice(span.start, span.end);
      const message = `${describeSubject(statement)}: the source has ${right}, not ${text} (${statement.evidence.source}).`;
      return replacement(check, analysis, span, { newText: right, message, evidence: [statement.evidence] });
    });
}
