import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import { type IdleWaiver, WAIVER } from '../core/index';
import type { LibraryWaivers } from '../library';
import { type Encoding, rangeOf } from '../positions';
import { checkPageUri, SOURCE_NAME } from '../protocol';
import { LSP_SEVERITY } from './diagnostics';

/** What is wrong with a shared file of waivers, and which of its entries waive nothing. */
export function waiverDiagnostics(
  { document, file }: LibraryWaivers,
  idle: readonly IdleWaiver[],
  encoding: Encoding,
): Diagnostic[] {
  const common = { source: SOURCE_NAME, code: WAIVER, codeDescription: { href: checkPageUri(WAIVER) } };
  const problems = file.problems.map(problem => ({
    ...common,
    range: rangeOf(document, problem, encoding),
    severity: LSP_SEVERITY[problem.severity],
    message: problem.message,
  }));
  const unused = idle
    .filter(({ waiver }) => file.entries.includes(waiver))
    .map(({ waiver, why }) => ({
      ...common,
      range: rangeOf(document, firstLine(waiver.at, document.getText()), encoding),
      severity: DiagnosticSeverity.Hint,
      tags: [DiagnosticTag.Unnecessary],
      message: why,
    }));
  return [...problems, ...unused];
}

/** An entry is many lines long, and a mark on all of them would be too loud. */
function firstLine({ start, end }: { readonly start: number; readonly end: number }, text: string) {
  const lineEnd = text.slice(start, end).search(/[\r\n]/);
  return { start, end: lineEnd < 0 ? end : start + lineEnd };
}
