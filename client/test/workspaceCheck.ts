import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SETTINGS_SECTION, SOURCE_NAME } from '../../server/src/protocol';
import type { WorkspaceResult } from '../src/workspaceCheck/index';
import { closeAll, open, screenshotThemes, until, workspaceFile } from './editor';
import { untilFindings } from './findings';
import { threeFindings } from './workspace';

const WRONG = 'Trade between China and Russia reached $204.1bn in 2023.\n';

suite('checking the workspace', () => {
  teardown(async () => {
    await vscode.commands.executeCommand('policyFactCheck.clearWorkspaceResults');
    await closeAll();
  });

  test('finds what drafts that are not open say wrongly, sources and sheets left out', async () => {
    const result = await checkWorkspace();
    assert.ok(result.drafts >= 5 && result.contradictions >= 4 && !result.cancelled, JSON.stringify(result));
    assert.equal(problemsOf('draft.md').length, 3);
    assert.equal(problemsOf('sources/widget-trade.md').length, 0);
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await screenshotThemes('workspace-check');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  test('shows each finding once, whether the draft is opened or closed again', async () => {
    await checkWorkspace();
    const { document } = await open('draft.md');
    await untilFindings(document, threeFindings);
    await closeAll();
    await until('the findings of the closed draft, once', () => problemsOf('draft.md').length === 3);
  });

  test('is right again when a draft is changed, renamed or deleted on the disk', async () => {
    const [first, second] = [workspaceFile('checked.md'), workspaceFile('renamed.md')];
    await write(first, WRONG);
    await checkWorkspace();
    assert.equal(problemsAt(first).length, 1);
    await write(first, WRONG.replace('$204.1bn', '$240.1bn'));
    await until('no findings', () => problemsAt(first).length === 0);
    await write(first, `${WRONG}\n${WRONG}`);
    await until('two findings', () => problemsAt(first).length === 2);
    const rename = new vscode.WorkspaceEdit();
    rename.renameFile(first, second);
    await vscode.workspace.applyEdit(rename);
    await until('the findings at the new name', () => problemsAt(first).length === 0 && problemsAt(second).length === 2);
    await vscode.workspace.fs.delete(second);
    await until('nothing of what is gone', () => problemsAt(second).length === 0);
  });

  test('follows the settings', async () => {
    await checkWorkspace();
    await set('builtInSheet.enabled', false);
    await until('no findings without the sheet', () => problemsOf('draft.md').length === 0);
    await set('builtInSheet.enabled', undefined);
    await until('the findings with it', () => problemsOf('draft.md').length === 3);
    await set('drafts.exclude', ['draft.*']);
    await until('no findings of what is excluded', () => problemsOf('draft.md').length === 0);
    await set('drafts.exclude', undefined);
    await checkWorkspace();
    assert.equal(problemsOf('draft.md').length, 3);
  });

  test('takes its results back when asked to', async () => {
    await checkWorkspace();
    await vscode.commands.executeCommand('policyFactCheck.clearWorkspaceResults');
    assert.equal(problemsOf('draft.md').length, 0);
  });
});

/** Not waited for to the end: the notification of the result stays until somebody closes it. */
async function checkWorkspace(): Promise<WorkspaceResult> {
  const result = await vscode.commands.executeCommand<WorkspaceResult>('policyFactCheck.checkWorkspace');
  await vscode.commands.executeCommand('notifications.clearAll');
  return result;
}

function problemsOf(name: string): readonly vscode.Diagnostic[] {
  return problemsAt(workspaceFile(name));
}

function problemsAt(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === SOURCE_NAME);
}

function write(uri: vscode.Uri, text: string): Thenable<void> {
  return vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

function set(key: string, value: unknown): Thenable<void> {
  return vscode.workspace.getConfiguration(SETTINGS_SECTION).update(key, value, vscode.ConfigurationTarget.Workspace);
}
