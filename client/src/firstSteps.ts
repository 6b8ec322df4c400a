import { commands, type Disposable, type ExtensionContext, l10n, Uri, window, workspace } from 'vscode';
import exampleDraft from '../../examples/draft.md';
import { BUILT_IN_SHEET, FIX_ALL_KIND } from '../../server/src/protocol';
import { addSources, addToSources } from './reference/addSources';
import { newSheet } from './reference/newSheet';

/** Commands that bring a writer going: an example, sources, a fact sheet; and the one that mends a draft at once. */
export function registerFirstSteps({ extension }: ExtensionContext): Disposable[] {
  const register = commands.registerCommand;
  return [
    register('policyFactCheck.openExample', openExample),
    register('policyFactCheck.openBuiltInSheet', () => commands.executeCommand('vscode.open', Uri.parse(BUILT_IN_SHEET))),
    register('policyFactCheck.newSheet', (about?: unknown) => newSheet(typeof about === 'string' ? about : undefined)),
    register('policyFactCheck.addSources', addSources),
    register('policyFactCheck.addToSources', (file?: Uri) => addToSources(file)),
    register('policyFactCheck.fixAll', fixAll),
    register('policyFactCheck.openWalkthrough', () =>
      commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#start`),
    ),
    register('policyFactCheck.openSettings', () =>
      commands.executeCommand('workbench.action.openSettings', `@ext:${extension.id}`),
    ),
  ];
}

/** The editor's own command works where the caret is, and a view may have the focus. */
async function fixAll(): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) {
    void window.showInformationMessage(l10n.t('Open a draft first.'));
    return;
  }
  await window.showTextDocument(editor.document, editor.viewColumn);
  await commands.executeCommand('editor.action.codeAction', { kind: FIX_ALL_KIND, apply: 'first' });
}

/** A copy without a name, to be played with. */
async function openExample(): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'markdown', content: exampleDraft });
  await window.showTextDocument(document);
}
