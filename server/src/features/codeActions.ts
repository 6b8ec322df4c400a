import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Finding, Span, Suggestion } from '../core/index';
import { rangeOf, spanOf } from '../positions';
import { FIX_ALL_KIND } from '../protocol';
import type { Snapshot } from '../snapshot';

/** The fixes of the findings in a range, the first of each preferred, and one action that applies every preferred one. */
export function codeActions(snapshot: Snapshot, { range, context }: CodeActionParams): CodeAction[] {
  const span = spanOf(snapshot.document, range, snapshot.client.encoding);
  const quickFixes = isWanted(CodeActionKind.QuickFix, context.only)
    ? snapshot.findings
        .filter(finding => touches(finding, span))
        .flatMap(finding => fixes(finding, snapshot, context.diagnostics))
    : [];
  const fixAll = isWanted(FIX_ALL_KIND, context.only) ? fixEverything(snapshot) : [];
  return [...quickFixes, ...fixAll];
}

function fixes(finding: Finding, snapshot: Snapshot, shown: readonly Diagnostic[]): CodeAction[] {
  const range = rangeOf(snapshot.document, finding, snapshot.client.encoding);
  const mended = shown.filter(diagnostic => diagnostic.code === finding.check && sameRange(diagnostic.range, range));
  return finding.suggestions.map((suggestion, index) => ({
    title: suggestion.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: mended,
    ...(index === 0 && { isPreferred: true }),
    edit: workspaceEdit([suggestion], snapshot),
  }));
}

/** Hints are doubts: they are mended one at a time, by somebody who looks. */
function fixEverything(snapshot: Snapshot): CodeAction[] {
  const chosen: Suggestion[] = [];
  for (const finding of snapshot.findings) {
    const suggestion = finding.suggestions[0];
    if (finding.severity === 'hint' || !suggestion || chosen.some(other => touches(other.span, suggestion.span))) continue;
    chosen.push(suggestion);
  }
  if (chosen.length === 0) return [];
  return [
    { title: 'Correct everything that contradicts the sources', kind: FIX_ALL_KIND, edit: workspaceEdit(chosen, snapshot) },
  ];
}

/** Bound to the version that was read, where the client knows versions: an edit that comes late is refused, not misplaced. */
function workspaceEdit(suggestions: readonly Suggestion[], { document, client }: Snapshot): WorkspaceEdit {
  const edits: TextEdit[] = suggestions.map(({ span, newText }) => ({
    range: rangeOf(document, span, client.encoding),
    newText,
  }));
  if (!client.versionedEdits) return { changes: { [document.uri]: edits } };
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }] };
}

/** Kinds are paths: who asks for `source.fixAll` wants `source.fixAll.policyFactCheck` too. Unasked, only quick fixes are offered. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  if (only === undefined) return kind === CodeActionKind.QuickFix;
  return only.some(wanted => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

/** A caret at either end of a finding is on it. */
function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function sameRange(a: Diagnostic['range'], b: Diagnostic['range']): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
