import { CITATION_CHECK_IDS, type Claim, type Finding, indexSpans, type Span, WAIVER } from '../core/index';
import type { ClaimVerdict } from '../protocol';
import type { Snapshot } from '../snapshot';

/** A place of the draft that the reference speaks of, once: by what was found there, or else by what is claimed there. */
export interface Judged extends Span {
  readonly verdict: ClaimVerdict;
  readonly finding?: Finding;
  readonly claim?: Claim;
}

/**
 * What stands in a draft and how, in order of the text. A finding speaks for the claims that it lies on; a contradicted claim without one
 * is of a check that the writer has switched off, or of a finding that was set aside, and is left out. So is a name that the source has, too:
 * to name China is to claim nothing.
 */
export function judge(snapshot: Pick<Snapshot, 'claims' | 'findings'>): readonly Judged[] {
  // What is wrong with a waiver, or with a citation, is no claim.
  const findings = snapshot.findings.filter(({ check }) => check !== WAIVER && !CITATION_CHECK_IDS.includes(check)).sort(byPlace);
  const claims = oncePerPlace([...snapshot.claims].sort((a, b) => byPlace(a, b) || rankOf(a) - rankOf(b)));
  const claimOn = indexSpans(claims);
  const findingOn = indexSpans(findings);
  const found = findings.map((finding): Judged => {
    const claim = claimOn(finding).find(({ start, end }) => start === finding.start && end === finding.end);
    return { start: finding.start, end: finding.end, verdict: verdictOf(finding), finding, ...(claim && { claim }) };
  });
  const borne = claims.flatMap((claim): Judged[] => {
    const { start, end, verdict, mention } = claim;
    if (!isBorne(verdict) || mention.kind === 'name' || mention.kind === 'role' || findingOn(claim).length > 0) return [];
    return [{ start, end, verdict, claim }];
  });
  return [...found, ...borne].sort(byPlace);
}

function verdictOf({ check }: Pick<Finding, 'check'>): ClaimVerdict {
  return check === 'sources-disagree' ? 'ambiguous' : check === 'unsourced' ? 'not-covered' : 'contradicted';
}

function isBorne(verdict: Claim['verdict']): verdict is 'supported' | 'rounded' | 'ambiguous' {
  return verdict === 'supported' || verdict === 'rounded' || verdict === 'ambiguous';
}

/** Of two claims on one place, the one that a source bears out speaks. */
function rankOf({ verdict }: Claim): number {
  return isBorne(verdict) ? 0 : 1;
}

function oncePerPlace(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter((claim, index) => {
    const before = claims[index - 1];
    return before?.start !== claim.start || before.end !== claim.end;
  });
}

function byPlace(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
