import type { CheckResult, Finding, Reference } from '../../core/index';
import type { CitedDraft } from '../citedDraft';
import type { CitationAnalysis, CitationCheck } from './check';
import { CITATION_CHECKS } from './index';

/** What is wrong with what a draft cites, as far as a check is wanted. What the checks need is worked out when one first asks. */
export function checkCitations(
  citations: CitedDraft,
  result: Pick<CheckResult, 'draft' | 'claims'>,
  reference: () => Reference,
  isWanted: (check: CitationCheck) => boolean,
): readonly Finding[] {
  const analysis: CitationAnalysis = {
    draft: result.draft,
    get cited() {
      return citations.cited;
    },
    get sources() {
      return citations.sources;
    },
    get claims() {
      return result.claims;
    },
    get reference() {
      return reference();
    },
  };
  return CITATION_CHECKS.filter(isWanted).flatMap(check => check.run(analysis));
}
