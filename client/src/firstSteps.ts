import { commands, type Disposable, type ExtensionContext, Uri, window, workspace } from 'vscode';
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
    register('policyFactCheck.newSheet', newSheet),
    register('policyFactCheck.addSources', addSources),
    register('policyFactCheck.addToSources', addToSources),
    register('policyFactCheck.fixAll', () =>
      commands.executeCommand('editor.action.codeAction', { kind: FIX_ALL_KIND, apply: 'first' }),
    ),
    register('policyFactCheck.openWalkthrough', () =>
      commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#start`),
    ),
    register('policyFactCheck.openSettings', () =>
      commands.executeCommand('workbench.action.openSettings', `@ext:${extension.id}`),
    ),
  ];
}

/** A copy without a name, to be played with. */
async function openExample(): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'markdown', content: exampleDraft });
  await window.showTextDocument(document);
}
