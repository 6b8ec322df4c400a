import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  CITATION_CHECK_IDS,
  canComment,
  type Finding,
  markToCome,
  NO_REASON_YET,
  type Span,
  type Suggestion,
  WAIVER,
  writeDirective,
} from '../core/index';
import { rangeOf, spanOf } from '../positions';
import { FIX_ALL_KIND, WAIVE, type WaiveArguments } from '../protocol';
import type { Snapshot } from '../snapshot';
import { citeActions } from './citeActions';

/** What can be done about the findings in a range, the first fix of each preferred, and one action that applies every preferred one. */
export function codeActions(snapshot: Snapshot, { range, context }: CodeActionParams): CodeAction[] {
  const span = spanOf(snapshot.document, range, snapshot.client.encoding);
  const quickFixes = isWanted(CodeActionKind.QuickFix, context.only)
    ? [
        ...citeActions(snapshot, span),
        ...snapshot.findings
          .filter(finding => touches(finding, span))
          .flatMap(finding => actionsFor(finding, snapshot, context.diagnostics)),
      ]
    : [];
  const fixAll = isWanted(FIX_ALL_KIND, context.only) ? fixEverything(snapshot) : [];
  return [...quickFixes, ...fixAll];
}

/** At most four: the fixes first, then [TK] while there is room, then what sets the finding aside. */
function actionsFor(finding: Finding, snapshot: Snapshot, shown: readonly Diagnostic[]): CodeAction[] {
  const range = rangeOf(snapshot.document, finding, snapshot.client.encoding);
  const mended = shown.filter(diagnostic => diagnostic.code === finding.check && sameRange(diagnostic.range, range));
  const common = { kind: CodeActionKind.QuickFix, diagnostics: mended };
  const toCome = markToCome(finding, snapshot.draft);
  const waives = finding.check === WAIVER ? [] : waiveActions(finding, snapshot, range);
  const fixes = [...finding.suggestions.slice(0, MOST_FIXES), ...(toCome ? [toCome] : [])].map((fix, index) => ({
    title: fix.title,
    ...(index === 0 && finding.suggestions.length > 0 && { isPreferred: true }),
    edit: workspaceEdit([fix], snapshot),
  }));
  return [...fixes.slice(0, MOST_ACTIONS - waives.length), ...waives].map(action => ({ ...action, ...common }));
}

const MOST_ACTIONS = 4;
const MOST_FIXES = 2;

/** A client with our command asks for the reason; in any other a comment is put in whose reason is still to come. */
export function waiveActions(
  finding: Finding,
  snapshot: Snapshot,
  range: Range,
): Pick<CodeAction, 'title' | 'edit' | 'command'>[] {
  const { document, draft, client } = snapshot;
  if (!client.commands.has(WAIVE)) {
    const comment = writeDirective(finding, draft, NO_REASON_YET);
    if (!comment) return [];
    const { at, text } = comment;
    const title = 'Waive with a comment';
    return [{ title, edit: workspaceEdit([{ title, span: { start: at, end: at }, newText: text }], snapshot) }];
  }
  const waive = (title: string, forms: WaiveArguments['forms'], kind: WaiveArguments['kind']) => ({
    title,
    command: {
      title,
      command: WAIVE,
      arguments: [{ uri: document.uri, range, check: finding.check, words: finding.text, forms, kind } satisfies WaiveArguments],
    },
  });
  // Of a draft that contradicts itself, the evidence is its own words.
  const isSourced = finding.evidence.length > 0 && finding.check !== 'self-contradiction';
  return [
    waive('Waive with a reason…', canComment(finding, draft) ? ['comment', 'file'] : ['file'], 'accepted'),
    ...(isSourced ? [waive('The source is wrong…', ['file'], 'source-is-wrong')] : []),
  ];
}

/** Which source is meant is for the writer to say. Hints are doubts: they are mended one at a time, by somebody who looks. */
function fixEverything(snapshot: Snapshot): CodeAction[] {
  const chosen: Suggestion[] = [];
  for (const finding of snapshot.findings) {
    const suggestion = finding.suggestions[0];
    if (
      finding.severity === 'hint' ||
      !suggestion ||
      CITATION_CHECK_IDS.includes(finding.check) ||
      chosen.some(other => touches(other.span, suggestion.span))
    )
      continue;
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
