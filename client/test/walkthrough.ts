import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { EntryNode } from '../src/views/libraryTree';
import { closeAll, open, pause, rangeOf, screenshotThemes, select, until } from './editor';
import { policyFactCheck } from './extension';
import { untilFindings } from './findings';
import { threeFindings } from './workspace';

interface Manifest {
  readonly contributes: { readonly walkthroughs: readonly [{ readonly steps: readonly Step[] }] };
}

interface Step {
  readonly description: string;
  readonly completionEvents: readonly string[];
  readonly media: { readonly image: Readonly<Record<string, string>> };
}

suite('first steps', () => {
  teardown(closeAll);

  test('the walkthrough opens, its pictures are there, and its buttons do what they say', async () => {
    const extension = policyFactCheck();
    const [{ steps }] = (extension.packageJSON as Manifest).contributes.walkthroughs;
    const known = await vscode.commands.getCommands();
    for (const { description, completionEvents, media } of steps) {
      const buttons = [...description.matchAll(/\(command:([\w.]+)\)/g)].map(([, command]) => command);
      assert.ok(buttons.length > 0);
      for (const command of [...buttons, ...completionEvents.map(event => event.replace('onCommand:', ''))]) {
        assert.ok(known.includes(command ?? ''), command);
      }
      for (const picture of Object.values(media.image)) {
        const { byteLength } = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension.extensionUri, picture));
        assert.ok(byteLength > 1000 && byteLength < 40_000, `${picture}: ${byteLength} bytes`);
      }
    }
    await vscode.commands.executeCommand('policyFactCheck.openWalkthrough');
    await until('the walkthrough', () => vscode.window.tabGroups.activeTabGroup.activeTab !== undefined);
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await pause(1000);
    await screenshotThemes('walkthrough');
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  test('the settings open on their page', async () => {
    await vscode.commands.executeCommand('policyFactCheck.openSettings');
    await until('the settings', () => /settings/i.test(vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? ''));
    await screenshotThemes('settings');
  });

  test('the example is a draft without a name that has its findings', async () => {
    await vscode.commands.executeCommand('policyFactCheck.openExample');
    const editor = await until('the example', () => vscode.window.activeTextEditor);
    assert.ok(editor.document.isUntitled);
    await untilFindings(editor.document, threeFindings);
    select(editor, rangeOf(editor.document, '2020'));
    await screenshotThemes('walkthrough-draft', async () => {
      await vscode.commands.executeCommand('editor.action.showHover');
      await pause(1500);
    });
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('everything that contradicts the sources is corrected at once', async () => {
    const editor = await open('draft.md');
    await untilFindings(editor.document, threeFindings);
    select(editor, rangeOf(editor.document, '$204.1bn'));
    await screenshotThemes('walkthrough-mend', () => vscode.commands.executeCommand('editor.action.quickFix'));
    await vscode.commands.executeCommand('hideCodeActionWidget');
    await until('the corrections', async () => {
      await vscode.commands.executeCommand('policyFactCheck.fixAll');
      return !editor.document.getText().includes('reached $204.1bn');
    });
    await untilFindings(editor.document, []);
  });

  test('the built-in fact sheet opens to be read', async () => {
    await vscode.commands.executeCommand('policyFactCheck.openBuiltInSheet');
    const editor = await until('the sheet', () => {
      const shown = vscode.window.activeTextEditor;
      return shown?.document.uri.scheme === 'policy-fact-check' && shown;
    });
    editor.revealRange(rangeOf(editor.document, 'facts:'), vscode.TextEditorRevealType.AtTop);
    await screenshotThemes('walkthrough-sheet');
  });

  test('the file in the editor becomes a source, and none again', async () => {
    await open('quoting.md');
    void vscode.commands.executeCommand('policyFactCheck.addToSources');
    const include = () => vscode.workspace.getConfiguration('policyFactCheck').get<string[]>('sources.include', []);
    await until('the setting', () => include().includes('quoting.md'));
    const { views } = await policyFactCheck().activate();
    await until('the source', () => views.library.entries.some(({ uri }) => uri.path.endsWith('quoting.md')));
    await vscode.workspace
      .getConfiguration('policyFactCheck')
      .update('sources.include', undefined, vscode.ConfigurationTarget.Workspace);
    await until('a draft again', () => !views.library.entries.some(({ uri }) => uri.path.endsWith('quoting.md')));
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  test('a new fact sheet is made from the template, with no mistakes in it', async () => {
    await vscode.commands.executeCommand('policyFactCheck.newSheet', 'Steel in 2025');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.match(editor.document.uri.path, /\/steel-in-2025\.facts\.yaml$/);
    assert.equal(editor.document.getText(editor.selection), 'Title of the publication');
    const { views } = await policyFactCheck().activate();
    const isOurs = (node: EntryNode) => node.uri.path.endsWith('/steel-in-2025.facts.yaml');
    const sheet = await until('the sheet in the view', () => views.library.entries.find(isOurs));
    assert.deepEqual([sheet.entry.problems, sheet.entry.facts.length], [0, 0]);
    await vscode.workspace.fs.delete(editor.document.uri);
  });
});
