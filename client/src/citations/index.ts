import { commands, type Disposable, l10n, Range, type TextEditor, Uri, window, workspace } from 'vscode';
import {
  ADD_TO_BIBLIOGRAPHY,
  ADD_TO_BIBLIOGRAPHY_REQUEST,
  type AddToBibliographyArguments,
  CITABLES_REQUEST,
  CITATION_EDITS_REQUEST,
  CITE_FACT,
  type Citables,
  type CitationEdits,
  type CitationEditsParams,
  type CiteFactArguments,
  INSERT_BIBLIOGRAPHY,
  INSERT_CITATION,
  type InsertCitationArguments,
} from '../../../server/src/protocol';
import type { Session } from '../session';
import { applyCitation } from './applyCitation';
import { insertBibliography } from './insertBibliography';
import { pickSource } from './pickSource';

/** The commands that cite a source chosen in a quick pick, and the fact at the cursor, and list what the draft cites. */
export function registerCitations(session: Session): Disposable[] {
  return [
    commands.registerCommand(INSERT_CITATION, (wanted?: InsertCitationArguments) => insertCitation(session, wanted ?? {})),
    commands.registerCommand(CITE_FACT, (fact?: CiteFactArguments) => citeFact(session, fact)),
    commands.registerCommand(ADD_TO_BIBLIOGRAPHY, (cited?: AddToBibliographyArguments) => cited && addCited(session, cited)),
    commands.registerCommand(INSERT_BIBLIOGRAPHY, () => insertBibliography(session)),
  ];
}

/** Answers that a caller gives beforehand, as a key binding or a test may, are not asked for. */
async function insertCitation(session: Session, wanted: InsertCitationArguments): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || !session.client) return;
  const { client } = session;
  const textDocument = { uri: client.code2ProtocolConverter.asUri(editor.document.uri) };
  const chosen =
    wanted.key === undefined && wanted.fact === undefined
      ? await pickSource(query => client.sendRequest<Citables | null>(CITABLES_REQUEST, { textDocument, query }))
      : {};
  if (chosen) await cite(session, editor, editor.selection, { ...wanted, ...chosen });
}

async function citeFact(session: Session, fact: CiteFactArguments | undefined): Promise<void> {
  const editor = fact ? await window.showTextDocument(Uri.parse(fact.uri)) : window.activeTextEditor;
  if (!editor) return;
  const { start, end } = fact?.range ?? editor.selection;
  await cite(session, editor, new Range(start.line, start.character, end.line, end.character), {});
}

async function cite({ client }: Session, editor: TextEditor, range: Range, wanted: InsertCitationArguments): Promise<void> {
  if (!client) return;
  const params: CitationEditsParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(editor.document.uri) },
    range: client.code2ProtocolConverter.asRange(range),
    ...wanted,
  };
  const answer = await client.sendRequest<CitationEdits | null>(CITATION_EDITS_REQUEST, params);
  if (answer === null) {
    void window.showInformationMessage(l10n.t('No source bears out what stands at the cursor.'));
  } else if (!(await applyCitation(answer, editor, client))) {
    void window.showWarningMessage(l10n.t('The draft has changed meanwhile: nothing was cited.'));
  } else if (answer.bibliography) {
    await addToBibliography(answer.bibliography, client);
  }
}

/** Of a source whose key was completed in the draft. */
async function addCited({ client }: Session, cited: AddToBibliographyArguments): Promise<void> {
  const edit = await client?.sendRequest<object | null>(ADD_TO_BIBLIOGRAPHY_REQUEST, cited);
  if (client && edit) await addToBibliography(edit, client);
}

/** Apart from the draft, so that undo in the draft asks about no other file. A file that was saved is saved again: nobody has it in view. */
async function addToBibliography(edit: object, client: NonNullable<Session['client']>): Promise<void> {
  const added = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  const files = await Promise.all(added.entries().map(([uri]) => workspace.openTextDocument(uri)));
  const saved = files.filter(({ isDirty }) => !isDirty);
  if (await workspace.applyEdit(added)) await Promise.all(saved.map(file => file.save()));
  else void window.showWarningMessage(l10n.t('The source could not be added to the bibliography of the draft.'));
}
