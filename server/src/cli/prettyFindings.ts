import type { Finding, Severity } from '../core/index';
import { evidenceLine, oneLine } from '../features/evidence';
import { SEVERITIES } from '../settings';
import type { Checked } from './check';
import { markedLine } from './marked';
import type { Paint } from './paint';
import { type Places, placesOf } from './places';

/**
 * Findings for people, and for editors' problem matchers, which read the first line of each:
 *   draft.md:3:15: warning: China–Russia trade in 2023: the source gives $240.1bn, not $204.1bn (Michta 2024) [amount-mismatch]
 *       Trade reached $204.1bn in 2023.
 *                     ^^^^^^^^
 *       “to reach $240.1bn overall” — Michta 2024
 *       fix: $240.1bn
 */
export function prettyFindings(results: readonly Checked[], paint: Paint, columns: number): string {
  const blocks = results.flatMap(({ input, findings }) => {
    const places = placesOf(input.text);
    return findings.map(finding => prettyFinding(finding, input.file, places, paint, columns));
  });
  return `${[...blocks, closingCount(results)].join('\n\n')}\n`;
}

function prettyFinding(finding: Finding, file: string, places: Places, paint: Paint, columns: number): string {
  const { line, column } = places.at(finding.start);
  const source = places.line(line);
  const span = { start: finding.start - source.start, end: finding.end - source.start };
  const [text, marks] = markedLine(source.text, span, columns - INDENT.length);
  const severity = paint.severity(finding.severity, `${finding.severity}:`);
  const fix = fixLine(finding);
  return [
    `${paint.bold(`${oneLine(file)}:${line}:${column}:`)} ${severity} ${oneLine(finding.message)} ${paint.faint(`[${finding.check}]`)}`,
    INDENT + text,
    INDENT + paint.severity(finding.severity, marks),
    ...finding.evidence.map(item => INDENT + paint.faint(evidenceLine(item))),
    ...(fix === undefined ? [] : [`${INDENT}fix: ${fix}`]),
  ].join('\n');
}

const INDENT = '    ';

function fixLine(finding: Finding): string | undefined {
  const suggestion = finding.suggestions[0];
  if (suggestion === undefined) return undefined;
  const replacesAll = suggestion.span.start === finding.start && suggestion.span.end === finding.end;
  return oneLine(replacesAll && suggestion.newText.trim() !== '' ? suggestion.newText : suggestion.title);
}

function closingCount(results: readonly Checked[]): string {
  const findings = results.flatMap(result => result.findings);
  const files = plural(results.length, 'file');
  const waived = results.reduce((sum, result) => sum + result.waived, 0);
  const aside = waived === 0 ? '' : ` ${plural(waived, 'finding')} waived.`;
  if (findings.length === 0) return `No findings in ${files}.${aside}`;
  const parts = SEVERITIES.flatMap(severity => {
    const count = findings.filter(finding => finding.severity === severity).length;
    return count === 0 ? [] : [plural(count, SEVERITY_NOUN[severity])];
  });
  return `${plural(findings.length, 'finding')} in ${files}: ${parts.join(', ')}.${aside}`;
}

const SEVERITY_NOUN: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'hint',
};

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
