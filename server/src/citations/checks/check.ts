import type { Check, Claim, Draft, Finding, Reference, Span } from '../../core/index';
import type { CitedDraft } from '../citedDraft';

/** What a check of citations judges: what a draft cites and may cite, and what the reference says of its values. */
export interface CitationAnalysis extends CitedDraft {
  readonly claims: readonly Claim[];
  readonly reference: Reference;
}

/** A check that needs the bibliography of a draft. Its page, `<id>.md`, is its test. */
export interface CitationCheck extends Omit<Check, 'run'> {
  /** It runs only where the settings ask for it. */
  readonly onRequest?: true;
  readonly run: (analysis: CitationAnalysis) => readonly Finding[];
}

type Told = Pick<Finding, 'message'> & Partial<Finding>;

export function findingAt(
  check: Pick<CitationCheck, 'id' | 'severity'>,
  { text }: Draft,
  { start, end }: Span,
  told: Told,
): Finding {
  return {
    check: check.id,
    severity: check.severity,
    start,
    end,
    text: text.slice(start, end),
    suggestions: [],
    evidence: [],
    ...told,
  };
}
