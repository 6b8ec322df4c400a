import * as vscode from 'vscode';

/** A file of the workspace. Never built from a path: in the browser the scheme is not `file`. */
export function workspaceFile(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('the suite opens a folder');
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function open(name: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(workspaceFile(name));
  return vscode.window.showTextDocument(document, { preview: false });
}

/** Takes back what was typed, so that no test depends on another. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor?.document.isDirty) {
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Asks again and again until there is an answer. A first finding takes seconds on a busy machine. */
export async function until<T>(what: string, probe: () => T | undefined | false | Thenable<T | undefined | false>): Promise<T> {
  const patience = 30_000;
  for (const begun = Date.now(); Date.now() - begun < patience; ) {
    const found = await probe();
    if (found !== undefined && found !== false) return found;
    await pause(100);
  }
  throw new Error(`waited ${patience / 1000} s for ${what}`);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}

/** The place of some words in a document; they must stand there. */
export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const start = document.getText().indexOf(words);
  if (start < 0) throw new Error(`${words} is not in the document`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

export function select(editor: vscode.TextEditor, range: vscode.Range): void {
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range);
}

/** Takes pictures in a light theme and in a dark one, `name-light` and `name-dark`; `prepare` opens what a change of theme closes. */
export async function screenshotThemes(name: string, prepare: () => Thenable<unknown> = async () => undefined): Promise<void> {
  if (!photograph) return;
  for (const [theme, kind] of [
    ['Default Dark Modern', 'dark'],
    ['Default Light Modern', 'light'],
  ] as const) {
    await vscode.workspace.getConfiguration('workbench').update('colorTheme', theme, vscode.ConfigurationTarget.Global);
    await prepare();
    await screenshot(`${name}-${kind}`);
  }
}

let photograph: ((name: string) => Promise<unknown>) | undefined;

/** Says how pictures are taken, in a host that can. */
export function takePicturesBy(camera: (name: string) => Promise<unknown>): void {
  photograph = camera;
}

/** A picture of the whole window, where somebody takes them; waits until it is taken. */
export async function screenshot(name: string): Promise<void> {
  if (!photograph || vscode.env.uiKind !== vscode.UIKind.Web) return;
  await pause(1500);
  await photograph(name);
}
