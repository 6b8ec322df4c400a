import type { Connection, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { answer } from './answer';
import { addEntry, entryOf, type Finding, writeDirective } from './core/index';
import { rangeOf } from './positions';
import { WAIVE_REQUEST, WAIVERS_FILE, type WaiveParams } from './protocol';
import type { Session } from './session';
import type { Snapshot } from './snapshot';
import { today } from './today';
import { draftPath } from './waiverFiles';
import { uriBelow } from './walk';

/** Answers a client that has asked its writer for a reason with the edit that sets the finding aside. */
export function serveWaive(
  connection: Connection,
  session: Session,
  folderOf: (uri: string) => string | undefined,
  ready: Promise<void>,
): void {
  connection.onRequest(
    WAIVE_REQUEST,
    answer('Waive', connection.console, async (params: WaiveParams): Promise<WorkspaceEdit | null> => {
      await ready;
      const snapshot = await session.snapshot(params.uri);
      const finding = snapshot && findingOf(params, snapshot);
      if (!snapshot || !finding) return null;
      const comment = params.form === 'comment' ? commentEdit(finding, params, snapshot) : null;
      return comment ?? fileEdit(finding, params, snapshot, session, folderOf(params.uri));
    }),
  );
}

function findingOf({ range, check }: WaiveParams, { findings, document, client }: Snapshot): Finding | undefined {
  const wanted = JSON.stringify([range.start, range.end]);
  return findings.find(finding => {
    const { start, end } = rangeOf(document, finding, client.encoding);
    return finding.check === check && JSON.stringify([start, end]) === wanted;
  });
}

function commentEdit(finding: Finding, { reason }: WaiveParams, { draft, document, client }: Snapshot): WorkspaceEdit | null {
  const comment = writeDirective(finding, draft, reason);
  if (!comment) return null;
  const range = rangeOf(document, { start: comment.at, end: comment.at }, client.encoding);
  return editOf(document.uri, document.version, [{ range, newText: comment.text }]);
}

/** Into the file that counts for the draft, or into a new one in its folder of the workspace. */
function fileEdit(
  finding: Finding,
  { kind, reason }: WaiveParams,
  { draft, document, client, author }: Snapshot,
  session: Session,
  folder: string | undefined,
): WorkspaceEdit | null {
  const known = session.library.waivers.nearest(document.uri)?.document;
  const uri = known?.uri ?? (folder === undefined ? undefined : uriBelow(folder, WAIVERS_FILE));
  const path = uri === undefined ? undefined : draftPath(uri, document.uri);
  if (uri === undefined || path === undefined) return null;
  const about = { draft: path, kind, reason, ...(author === '' ? {} : { author }), date: today() };
  const file = known ?? TextDocument.create(uri, 'yaml', 0, '');
  const added = addEntry(file.getText(), entryOf(finding, draft, about));
  if (!added) return null;
  const edits = [{ range: rangeOf(file, added, client.encoding), newText: added.newText }];
  const edit = editOf(uri, session.documents.get(uri)?.version ?? null, edits);
  if (known) return edit;
  return { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }, ...(edit.documentChanges ?? [])] };
}

function editOf(uri: string, version: number | null, edits: TextEdit[]): WorkspaceEdit {
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}
