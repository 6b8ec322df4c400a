import type { Evidence, Finding } from '../finding';
import type { Span } from '../span';
import type { Analysis, Check } from './check';

/** The finding that a span of the draft should read otherwise: what it says, on what evidence, and the one fix, if there is one. */
export function replacement(
  check: Check,
  { draft }: Analysis,
  { start, end }: Span,
  {
    newText,
    evidence,
    ...saying
  }: {
    readonly newText: string | undefined;
    readonly message: string;
    readonly value?: string;
    readonly evidence: readonly Evidence[];
  },
): Finding {
  const suggestions = newText === undefined ? [] : [{ title: `Change to ${newText}`, span: { start, end }, newText }];
  return {
    check: check.id,
    severity: check.severity,
    start,
    end,
    text: draft.text.slice(start, end),
    ...saying,
    suggestions,
    evidence,
  };
}
