import { l10n, Selection, Uri, window, workspace } from 'vscode';
import { chooseFolder } from './folder';
import { sheetTemplate } from './sheetTemplate';

/** Makes a fact sheet from the template, in the folder of the draft, and opens it with the title selected. */
export async function newSheet(about?: string): Promise<void> {
  const folder = await chooseFolder();
  if (!folder) return;
  const name = about ?? (await askName());
  if (!name) return;
  const uri = Uri.joinPath(folder, `${fileNameOf(name)}.facts.yaml`);
  if (!(await exists(uri))) await workspace.fs.writeFile(uri, new TextEncoder().encode(sheetTemplate()));
  const editor = await window.showTextDocument(uri);
  const title = /title: (.*)/.exec(editor.document.getText());
  if (!title?.[1]) return;
  const end = editor.document.positionAt(title.index + title[0].length);
  editor.selection = new Selection(end.translate(0, -title[1].length), end);
}

function askName(): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('New Fact Sheet'),
    prompt: l10n.t('What the facts are about; the file is named after it.'),
    placeHolder: l10n.t('steel in 2025'),
    validateInput: text => (text === '' || fileNameOf(text) !== '' ? undefined : l10n.t('A name needs a letter or a digit.')),
  });
}

/** "Steel in 2025" is steel-in-2025. */
function fileNameOf(name: string): string {
  const words = name.replace(/\.facts\.ya?ml$/i, '').toLowerCase();
  return words.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
}

function exists(uri: Uri): Promise<boolean> {
  return Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
}
