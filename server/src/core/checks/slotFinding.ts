import type { SlotConflict } from '../align/alignSlots';
import type { Finding } from '../finding';
import type { Analysis, Check } from './check';
import { describeSubject } from './wording';

/** The findings of a check on names that stand where a statement has another name. */
export function findSlots(check: Check, analysis: Analysis, kind: SlotConflict['kind']): readonly Finding[] {
  return analysis.slots
    .filter(conflict => conflict.kind === kind)
    .map(({ span, statement, right }) => {
      const text = analysis.draft.text.slice(span.start, span.end);
      return {
        check: check.id,
        severity: check.severity,
        start: span.start,
        end: span.end,
        text,
        message: `${describeSubject(statement)}: the source has ${right}, not ${text} (${statement.evidence.source}).`,
        suggestions: [{ title: `Change to ${right}`, span: { start: span.start, end: span.end }, newText: right }],
        evidence: [statement.evidence],
      };
    });
}
