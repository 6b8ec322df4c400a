import type { Draft } from '../draft/draft';
import type { Finding, Severity, Suggestion } from '../finding';
import type { Span } from '../span';

/** The id under which what is wrong with the waivers of a draft is reported; its page is `waiver.md`. */
export const WAIVER = 'waiver';

export function waiverFinding(
  draft: Draft,
  severity: Severity,
  { start, end }: Span,
  message: string,
  suggestions: readonly Suggestion[] = [],
): Finding {
  return { check: WAIVER, severity, start, end, text: draft.text.slice(start, end), message, suggestions, evidence: [] };
}

/** A reason that is still to come is none. */
export function isReason(reason: string): boolean {
  return reason !== '' && reason !== NO_REASON_YET;
}

export const NO_REASON_YET = 'TK';
