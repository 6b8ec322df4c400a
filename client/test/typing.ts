import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, until } from './editor';
import { untilFindings } from './findings';

suite('typing', () => {
  teardown(closeAll);

  test('brings a finding, and undoing takes it away and gives the text back', async () => {
    const editor = await open('typing.md');
    const before = editor.document.getText();
    const end = editor.document.lineAt(0).range.end;
    editor.selection = new vscode.Selection(end, end);
    await type(' $204.1bn.');
    await untilFindings(editor.document, ['amount-mismatch $204.1bn']);
    await until('the text as it was', async () => {
      await vscode.commands.executeCommand('undo');
      return editor.document.getText() === before;
    });
    await untilFindings(editor.document, []);
  });

  test('leaves a right figure alone', async () => {
    const editor = await open('typing.md');
    const end = editor.document.lineAt(0).range.end;
    editor.selection = new vscode.Selection(end, end);
    await type(' $204.1bn.');
    await untilFindings(editor.document, ['amount-mismatch $204.1bn']);
    for (let n = 0; n < '04.1bn.'.length; n++) await vscode.commands.executeCommand('deleteLeft');
    await type('40.1bn.');
    assert.match(editor.document.getText(), /came to \$240\.1bn\.$/m);
    await untilFindings(editor.document, []);
  });
});

/** Key by key, as a writer does. */
async function type(text: string): Promise<void> {
  for (const key of text) await vscode.commands.executeCommand('type', { text: key });
}
