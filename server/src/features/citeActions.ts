import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import { type Span, WAIVER } from '../core/index';
import { rangeOf } from '../positions';
import { CITE_FACT, type CitationEdits, type CiteFactArguments } from '../protocol';
import type { Snapshot } from '../snapshot';
import { citationEdits, formFor } from './citationEdits';
import { citedSource, claimAt, isUncited } from './citedSource';

/**
 * "Cite this fact", on a claim that a source bears out and nothing in its sentence cites. A client with our command has it in any form; any
 * other where the form needs no style: a key, or a link.
 */
export function citeActions(snapshot: Snapshot, at: Span): CodeAction[] {
  const { document, client, findings } = snapshot;
  const claim = claimAt(snapshot.claims, at);
  if (claim === undefined || !isUncited(snapshot, claim)) return [];
  const isDoubted = findings.some(({ check, start, end }) => !BESIDE.has(check) && start < claim.end && claim.start < end);
  if (isDoubted) return [];
  const action = { title: 'Cite this fact', kind: CodeActionKind.QuickFix };
  if (client.commands.has(CITE_FACT)) {
    const fact: CiteFactArguments = { uri: document.uri, range: rangeOf(document, claim, client.encoding) };
    return [{ ...action, command: { title: action.title, command: CITE_FACT, arguments: [fact] } }];
  }
  const form = formFor(snapshot.citationForm, snapshot, 'note');
  const cited = form === 'key' || form === 'link' ? citedSource({}, claim, snapshot, []) : undefined;
  const edits = cited && citationEdits({ ...cited, form, at: claim, asHtml: snapshot.citationForm === 'html' }, snapshot);
  return edits?.edits.every(({ snippet }) => snippet === undefined) ? [{ ...action, edit: asEdit(edits, snapshot) }] : [];
}

/** What is wrong with a waiver, or that nothing cites, is no doubt of the claim. */
const BESIDE: ReadonlySet<string> = new Set([WAIVER, 'uncited-figure']);

function asEdit({ edits, bibliography }: CitationEdits, { document, client }: Snapshot): WorkspaceEdit {
  const added = Object.entries((bibliography as WorkspaceEdit | undefined)?.changes ?? {});
  const own = edits.map(({ range, newText }) => ({ range, newText }));
  if (!client.versionedEdits) return { changes: { [document.uri]: own, ...Object.fromEntries(added) } };
  const others = added.map(([uri, changes]) => ({ textDocument: { uri, version: null }, edits: changes }));
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: own }, ...others] };
}
