import type { Diagnostic } from 'vscode-languageserver';
import type { LibrarySheet } from '../library';
import { type Encoding, rangeOf } from '../positions';
import { SOURCE_NAME } from '../protocol';
import { LSP_SEVERITY } from './diagnostics';

/** What is wrong with a fact sheet, at its place. */
export function sheetDiagnostics({ document, sheet }: LibrarySheet, encoding: Encoding): Diagnostic[] {
  return sheet.problems.map(problem => ({
    range: rangeOf(document, problem, encoding),
    severity: LSP_SEVERITY[problem.severity],
    code: problem.code,
    source: SOURCE_NAME,
    message: problem.message,
  }));
}
