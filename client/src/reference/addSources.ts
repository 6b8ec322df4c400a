import { ConfigurationTarget, l10n, Uri, window, workspace } from 'vscode';
import { isSheetUri, SETTINGS_SECTION } from '../../../server/src/protocol';
import { chooseFolder } from './folder';

/** Copies articles that the writer picks into the sources of the folder. */
export async function addSources(): Promise<void> {
  const folder = await chooseFolder();
  if (!folder) return;
  const chosen = await window.showOpenDialog({
    title: l10n.t('Add Source Articles'),
    openLabel: l10n.t('Add'),
    canSelectMany: true,
    defaultUri: folder,
    filters: { [l10n.t('Articles')]: ['md', 'markdown', 'qmd', 'txt', 'html', 'htm'] },
  });
  for (const uri of chosen ?? []) await copyToSources(uri, folder);
}

/** Makes the file in the editor, or one of the explorer, a source: by a setting where it lies in the workspace, as a copy where not. */
export async function addToSources(file = window.activeTextEditor?.document.uri): Promise<void> {
  if (file === undefined || isSheetUri(file.toString())) {
    void window.showInformationMessage(l10n.t('Open an article first, in Markdown, plain text or HTML.'));
    return;
  }
  const folder = await chooseFolder(file);
  if (!folder) return;
  if (workspace.getWorkspaceFolder(file)) await nameAsSource(file);
  else await copyToSources(file, folder);
}

async function nameAsSource(file: Uri): Promise<void> {
  const settings = workspace.getConfiguration(SETTINGS_SECTION, file);
  const include = settings.get<string[]>(INCLUDE, []);
  // Signs that mean something in a glob stand for any one sign.
  const glob = workspace.asRelativePath(file, false).replace(/[*?{},]/g, '?');
  if (include.includes(glob)) return;
  const several = (workspace.workspaceFolders?.length ?? 0) > 1;
  const target = several ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Workspace;
  await settings.update(INCLUDE, [...include, glob], target);
  const undo = l10n.t('Undo');
  const said = l10n.t('{0} is a source now: drafts are checked against it, and it is not checked itself.', glob);
  if ((await window.showInformationMessage(said, undo)) === undo) await settings.update(INCLUDE, include, target);
}

const INCLUDE = 'sources.include';

async function copyToSources(uri: Uri, folder: Uri): Promise<void> {
  const name = /[^/]*$/.exec(uri.path)?.[0] || 'source';
  const document = workspace.textDocuments.find(open => open.isUntitled && open.uri.toString() === uri.toString());
  const target = Uri.joinPath(folder, 'sources', document ? `${name}.md` : name);
  try {
    // What was never saved has no file to be copied.
    if (document) await workspace.fs.writeFile(target, new TextEncoder().encode(document.getText()));
    else await workspace.fs.copy(uri, target, { overwrite: false });
  } catch (error) {
    void window.showErrorMessage(l10n.t('{0} could not be added to the sources: {1}', name, String(error)));
  }
}
