import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { fileFaults, type LookedFor } from '../citations/sources/fileFaults';
import type { LibraryBibliography, LibraryProject, LibrarySheet, SourceProblem } from '../library';
import { type Encoding, rangeOf } from '../positions';
import { checkPageUri, SOURCE_NAME } from '../protocol';
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

/** What is wrong with a bibliography, at its place. */
export function bibliographyDiagnostics(bibliography: LibraryBibliography, encoding: Encoding): Diagnostic[] {
  return problemDiagnostics(bibliography, 'bibliography', encoding);
}

/** What is wrong with a file of a Quarto project, as far as it says what its drafts cite. */
export function projectDiagnostics(project: LibraryProject, known: LookedFor, encoding: Encoding): Diagnostic[] {
  const faults = fileFaults(project.file.bibliography, known).map(fault => ({
    range: rangeOf(project.document, fault, encoding),
    severity: fault.isQuiet ? DiagnosticSeverity.Information : DiagnosticSeverity.Warning,
    code: 'unread-file',
    codeDescription: { href: checkPageUri('unread-file') },
    source: SOURCE_NAME,
    message: fault.message,
  }));
  return [...problemDiagnostics(project, 'project', encoding), ...faults];
}

function problemDiagnostics(
  { document, file }: LibraryBibliography | LibraryProject,
  code: string,
  encoding: Encoding,
): Diagnostic[] {
  return file.problems.map(problem => ({
    range: rangeOf(document, problem, encoding),
    severity: LSP_SEVERITY[problem.severity],
    code,
    source: SOURCE_NAME,
    message: problem.message,
  }));
}

/** Why a file of the sources does not serve; there is no place in it to point at. */
export function sourceDiagnostic({ message }: SourceProblem): Diagnostic {
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, severity: DiagnosticSeverity.Warning, code: 'source', source: SOURCE_NAME, message };
}
