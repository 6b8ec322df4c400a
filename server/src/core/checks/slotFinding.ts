import type { SlotConflict } from '../align/alignSlots';
import type { Finding } from '../finding';
import { likeCase } from '../recognizers/writeNumber';
import type { Analysis, Check } from './check';
import { replacement } from './replacement';
import { describeSubject } from './wording';

/** The findings of a check on names that stand where a statement has another name. */
export function findSlots(check: Check, analysis: Analysis, kind: SlotConflict['kind']): readonly Finding[] {
  return analysis.slots
    .filter(conflict => conflict.kind === kind)
    .map(({ span, statement, evidence, right }) => {
      const text = analysis.draft.text.slice(span.start, span.end);
      const about = statement ? describeSubject(statement) : `“${evidence.quote}”`;
      const message = `${about}: the source has ${right}, not ${text} (${evidence.source}).`;
      return replacement(check, analysis, span, { newText: likeCase(right, text), message, evidence: [evidence] });
    });
}
