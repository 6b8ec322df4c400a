import { l10n, type Uri, window, workspace } from 'vscode';

/** The folder to put something into: that of the file, that of the active editor, the only one, or the one that the writer picks. */
export async function chooseFolder(file = window.activeTextEditor?.document.uri): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  const of = file && workspace.getWorkspaceFolder(file);
  if (of) return of.uri;
  if (folders.length > 1) return (await window.showWorkspaceFolderPick())?.uri;
  if (folders.length === 0) {
    void window.showInformationMessage(
      l10n.t('Open the folder that your draft lies in first: sources and fact sheets belong to it.'),
    );
  }
  return folders[0]?.uri;
}
