import type { Finding } from '../core/index';
import type { Checked } from './check';
import { placesOf } from './places';

/** Findings for programs. Offsets are UTF-16 units of the file as it is, byte order mark included; line and column count from 1. */
export function jsonFindings(results: readonly Checked[]): string {
  const files = results.map(({ input, findings, waived }) => {
    const places = placesOf(input.text);
    return {
      file: input.file,
      findings: findings.map(finding => ({
        check: finding.check,
        severity: finding.severity,
        start: finding.start + input.lead,
        end: finding.end + input.lead,
        ...places.at(finding.start),
        text: finding.text,
        message: finding.message,
        suggestion: replacement(finding),
        evidence: finding.evidence.map(({ source, quote }) => ({ source, quote })),
      })),
      waived,
    };
  });
  return `${JSON.stringify(files, null, 2)}\n`;
}

/** What to put in place of the finding's text; null where the fix reaches beyond it, or there is none. */
function replacement({ start, end, text, suggestions }: Finding): string | null {
  const suggestion = suggestions[0];
  if (suggestion === undefined || suggestion.span.start < start || suggestion.span.end > end) return null;
  return text.slice(0, suggestion.span.start - start) + suggestion.newText + text.slice(suggestion.span.end - start);
}
