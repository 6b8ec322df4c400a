import { type Diagnostic, type DiagnosticRelatedInformation, DiagnosticSeverity } from 'vscode-languageserver';
import type { Evidence, Finding, Severity } from '../core/index';
import { rangeOf } from '../positions';
import { checkPageUri, SOURCE_NAME } from '../protocol';
import { SEVERITIES } from '../settings';
import type { Snapshot } from '../snapshot';
import { evidenceLine } from './evidence';

/** The findings of a draft as diagnostics, loudest first: where a client shows only so many, it shows the ones that matter. */
export function diagnostics(snapshot: Snapshot): Diagnostic[] {
  return [...snapshot.findings]
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.start - b.start)
    .map(finding => findingDiagnostic(finding, snapshot));
}

export function findingDiagnostic(finding: Finding, snapshot: Snapshot): Diagnostic {
  const related = finding.evidence.flatMap(item => relatedInformation(item, snapshot));
  // A client that shows no related information ignores it, and gets the evidence with the message.
  const untold = related.length > 0 && snapshot.client.relatedInformation ? [] : finding.evidence.map(evidenceLine);
  return {
    range: rangeOf(snapshot.document, finding, snapshot.client.encoding),
    severity: LSP_SEVERITY[finding.severity],
    code: finding.check,
    codeDescription: { href: checkPageUri(finding.check) },
    source: SOURCE_NAME,
    message: [finding.message, ...untold].join('\n'),
    ...(related.length > 0 && { relatedInformation: related }),
    data: { replacements: finding.suggestions.map(suggestion => suggestion.newText) },
  };
}

export const LSP_SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

function relatedInformation(evidence: Evidence, snapshot: Snapshot): DiagnosticRelatedInformation[] {
  const range = evidence.at && snapshot.locate(evidence.at.uri, evidence.at.span);
  return evidence.at && range ? [{ message: evidenceLine(evidence), location: { uri: evidence.at.uri, range } }] : [];
}
