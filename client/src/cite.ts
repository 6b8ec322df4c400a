import {
  commands,
  type Disposable,
  l10n,
  type QuickPickItem,
  Range,
  SnippetString,
  SnippetTextEdit,
  TextEdit,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import {
  CITABLES_REQUEST,
  CITE_FACT,
  CITE_REQUEST,
  type Citable,
  type CiteFactArguments,
  type CiteParams,
  type CiteResult,
  INSERT_CITATION,
  type TextRange,
} from '../../server/src/protocol';
import type { Session } from './session';

/** The writer chooses, or the caret says, what is cited; the server gives the edits. */
export function registerCite(session: Session): Disposable[] {
  return [
    commands.registerCommand(INSERT_CITATION, (key?: string) => insertCitation(session, key)),
    commands.registerCommand(CITE_FACT, (fact?: CiteFactArguments) => citeFact(session, fact)),
  ];
}

/** `key` is of a caller that has chosen already, as a key binding or a test may. */
async function insertCitation(session: Session, key: string | undefined): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const uri = editor.document.uri.toString();
  const chosen = key === undefined ? await choose(session, uri) : { key };
  if (chosen === undefined) return;
  const { key: cited, locator } = chosen as Pick<Citable, 'key' | 'locator'>;
  await cite(session, { textDocument: { uri }, range: editor.selection, key: cited, ...(locator !== undefined && { locator }) });
}

async function citeFact(session: Session, fact: CiteFactArguments | undefined): Promise<void> {
  const editor = window.activeTextEditor;
  const at = fact ?? (editor && { uri: editor.document.uri.toString(), range: editor.selection });
  if (at) await cite(session, { textDocument: { uri: at.uri }, range: at.range });
}

interface CitableItem extends QuickPickItem {
  readonly citable: Citable;
}

async function choose({ client }: Session, uri: string): Promise<Citable | undefined> {
  const items = Promise.resolve(client?.sendRequest<readonly Citable[] | null>(CITABLES_REQUEST, { textDocument: { uri } })).then(
    citables => (citables ?? []).map(itemOf),
  );
  const chosen = await window.showQuickPick<CitableItem>(items, {
    title: l10n.t('Insert Citation'),
    placeHolder: l10n.t('Author, title, year or fact'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.citable;
}

function itemOf(citable: Citable): CitableItem {
  const { key, author, title, year, fact, locator, file } = citable;
  const name = [author || key, year].filter(part => part !== '').join(' ');
  if (fact !== undefined) return { citable, label: fact, description: [name, locator].filter(Boolean).join(', ') };
  return { citable, label: `${name}${title === '' ? '' : ` · ${title}`}`, description: key, detail: file };
}

async function cite({ client }: Session, params: CiteParams): Promise<void> {
  const answered = await client?.sendRequest<CiteResult | null>(CITE_REQUEST, params);
  const draft = workspace.textDocuments.find(({ uri }) => uri.toString() === params.textDocument.uri);
  if (!answered || !draft || draft.version !== answered.version) {
    void window.showInformationMessage(l10n.t('There is no source to cite here.'));
    return;
  }
  const edit = new WorkspaceEdit();
  edit.set(
    draft.uri,
    answered.draft.map(({ range, newText, snippet }): [TextEdit | SnippetTextEdit, undefined] => [
      snippet === undefined
        ? TextEdit.replace(rangeOf(range), newText)
        : SnippetTextEdit.replace(rangeOf(range), new SnippetString(snippet)),
      undefined,
    ]) as [TextEdit, undefined][],
  );
  const { bibliography } = answered;
  if (bibliography) edit.replace(Uri.parse(bibliography.uri), rangeOf(bibliography.edit.range), bibliography.edit.newText);
  await workspace.applyEdit(edit);
}

function rangeOf({ start, end }: TextRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
