import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { WAIVE, type WaiveArguments } from '../../server/src/protocol';
import { closeAll, open, pause, rangeOf, screenshotThemes, select, until, workspaceFile } from './editor';
import { untilFindings } from './findings';
import { threeFindings } from './workspace';

const FILE = '.policy-fact-check/waivers.yaml';
const WRONG = '$204.1bn';
const REASON = 'as the ministry has it';

suite('quick fixes and waivers', () => {
  teardown(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(workspaceFile('.policy-fact-check'), { recursive: true }).then(undefined, () => undefined);
  });

  test('at most four actions, the value first; a picture of them', async () => {
    const editor = await open('draft.md');
    await untilFindings(editor.document, threeFindings);
    const actions = await actionsAt(editor, WRONG);
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Change to $240.1bn', 'Mark as to come: [TK]', 'Waive with a reason…', 'The source is wrong…'],
    );
    select(editor, rangeOf(editor.document, WRONG));
    await vscode.commands.executeCommand('editor.action.quickFix');
    await screenshotThemes('lightbulb');
    await vscode.commands.executeCommand('hideCodeActionWidget');
  });

  test('a value is marked as to come, and undoing brings it back', async () => {
    const editor = await open('draft.md');
    await untilFindings(editor.document, threeFindings);
    await take(editor, WRONG, 'Mark as to come: [TK]');
    assert.match(editor.document.getText(), /reached \[TK\],/);
    await untilFindings(editor.document, threeFindings.slice(1));
    await vscode.commands.executeCommand('undo');
    await untilFindings(editor.document, threeFindings);
  });

  test('altered words of a quotation are kept by [sic]', async () => {
    const editor = await open('quoting.md');
    await untilFindings(editor.document, ['misquotation gears']);
    await take(editor, 'gears', 'Keep it: insert [sic]');
    assert.match(editor.document.getText(), /gears \[sic\]/);
    await untilFindings(editor.document, []);
    await vscode.commands.executeCommand('undo');
    await untilFindings(editor.document, ['misquotation gears']);
  });

  test('a finding is waived in a comment, and undoing brings it back', async () => {
    const editor = await open('draft.md');
    await untilFindings(editor.document, threeFindings);
    await waive(editor, WRONG, 'Waive with a reason…', 'comment');
    await until('the comment', () =>
      editor.document.getText().includes(`<!-- policy-fact-check-disable-next-line amount-mismatch -- ${REASON} -->`),
    );
    await untilFindings(editor.document, threeFindings.slice(1));
    await vscode.commands.executeCommand('undo');
    await untilFindings(editor.document, threeFindings);
  });

  test('the reason is asked for, and without one nothing is waived', async () => {
    const editor = await open('draft.md');
    await untilFindings(editor.document, threeFindings);
    const asked = vscode.commands.executeCommand(WAIVE, await commandOf(editor, WRONG, 'The source is wrong…'));
    await screenshotThemes('waive');
    await until('the question to be closed', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return Promise.race([asked.then(() => true), pause(500).then(() => false)]);
    });
    await untilFindings(editor.document, threeFindings);
    assert.equal(await read(FILE), undefined);
  });

  test('a source is said to be wrong in the shared file, whose edits from outside are taken in', async () => {
    const editor = await open('draft.md');
    await untilFindings(editor.document, threeFindings);
    await waive(editor, WRONG, 'The source is wrong…', 'file');
    await untilFindings(editor.document, threeFindings.slice(1));
    const text = await until('the shared file', () => read(FILE));
    for (const part of ['draft: draft.md', `words: ${WRONG}`, 'value: $240.1bn', 'kind: source-is-wrong', `reason: ${REASON}`])
      assert.ok(text.includes(part), text);
    await waive(editor, '2020', 'The source is wrong…', 'file');
    await untilFindings(editor.document, threeFindings.slice(2));
    await write(FILE, text.replace('$240.1bn', '$240.2bn'));
    await untilFindings(editor.document, threeFindings);
    await until('the hint on the shared file', () =>
      vscode.languages.getDiagnostics(workspaceFile(FILE)).some(({ message }) => message.startsWith('The source has changed')),
    );
    await open(FILE);
    await screenshotThemes('waivers');
    await write(FILE, text);
    await untilFindings(editor.document, threeFindings.slice(1));
    await vscode.workspace.fs.delete(workspaceFile(FILE));
    await untilFindings(editor.document, threeFindings);
  });
});

function actionsAt({ document }: vscode.TextEditor, words: string): Thenable<vscode.CodeAction[]> {
  const kind = vscode.CodeActionKind.QuickFix.value;
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, rangeOf(document, words), kind);
}

async function take(editor: vscode.TextEditor, words: string, title: string): Promise<void> {
  const action = (await actionsAt(editor, words)).find(one => one.title === title);
  assert.ok(action?.edit, title);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

/** With the answers that a writer would give. */
async function waive(editor: vscode.TextEditor, words: string, title: string, form: WaiveArguments['form']): Promise<void> {
  await vscode.commands.executeCommand(WAIVE, { ...(await commandOf(editor, words, title)), form, reason: REASON });
}

async function commandOf(editor: vscode.TextEditor, words: string, title: string): Promise<WaiveArguments> {
  const command = (await actionsAt(editor, words)).find(one => one.title === title)?.command;
  assert.equal(command?.command, WAIVE);
  return command?.arguments?.[0];
}

async function read(name: string): Promise<string | undefined> {
  const bytes = await vscode.workspace.fs.readFile(workspaceFile(name)).then(undefined, () => undefined);
  return bytes && new TextDecoder().decode(bytes);
}

function write(name: string, text: string): Thenable<void> {
  return vscode.workspace.fs.writeFile(workspaceFile(name), new TextEncoder().encode(text));
}
