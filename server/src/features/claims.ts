import { describeTime, type Evidence, type Finding } from '../core/index';
import { rangeOf } from '../positions';
import type { DraftClaim, DraftClaims } from '../protocol';
import type { Snapshot } from '../snapshot';
import { oneLine, sourceLine } from './evidence';
import { type Judged, judge } from './verdicts';

/** The claims of a draft and how each stands, for a client to list. */
export function draftClaims(snapshot: Snapshot, { notCovered = false } = {}): DraftClaims {
  const { document, findings } = snapshot;
  const asked = findings.some(({ check }) => check === 'unsourced');
  const all = notCovered && !asked ? { claims: snapshot.claims, findings: [...findings, ...unwaived(snapshot)] } : snapshot;
  return {
    uri: document.uri,
    version: document.version,
    claims: judge(all).map(judged => draftClaim(judged, snapshot)),
    findings: findings.length,
    waived: snapshot.waived.length,
  };
}

/** A comment that sets everything of a place aside, sets these aside, too. */
function unwaived({ unsourced, waived }: Snapshot): readonly Finding[] {
  return unsourced.filter(({ start, end }) => !waived.some(({ finding }) => finding.start === start && finding.end === end));
}

function draftClaim(judged: Judged, snapshot: Snapshot): DraftClaim {
  const { finding, claim, verdict } = judged;
  const [evidence] = finding?.evidence.length ? finding.evidence : (claim?.evidence ?? []);
  const subject = claim && oneLine(`${claim.subject}${describeTime(claim.time)}`);
  const value = claim?.value ?? replacement(judged);
  return {
    range: rangeOf(snapshot.document, judged, snapshot.client.encoding),
    text: oneLine(snapshot.document.getText().slice(judged.start, judged.end)),
    verdict,
    ...(subject && { subject }),
    ...(value !== undefined && { value: oneLine(value) }),
    ...(evidence && evidenceOf(evidence, snapshot)),
    ...(finding && { check: finding.check, severity: finding.severity, message: oneLine(finding.message) }),
  };
}

/** What would stand in the place of the finding, where the fix is of just this place. */
function replacement({ finding, start, end }: Judged): string | undefined {
  const [fix] = finding?.suggestions ?? [];
  return fix?.span.start === start && fix.span.end === end ? fix.newText : undefined;
}

function evidenceOf(evidence: Evidence, snapshot: Snapshot): Pick<DraftClaim, 'source' | 'quote' | 'at'> {
  const range = evidence.at && snapshot.locate(evidence.at.uri, evidence.at.span);
  return {
    source: sourceLine(evidence),
    quote: oneLine(evidence.quote),
    ...(evidence.at && range && { at: { uri: evidence.at.uri, range } }),
  };
}
