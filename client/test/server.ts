import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open } from './editor';
import { policyFactCheck } from './extension';
import { untilFindings } from './findings';
import { threeFindings } from './workspace';

suite('the server', () => {
  teardown(closeAll);

  test('is restarted by command, and the findings return', async () => {
    const { document } = await open('draft.md');
    await untilFindings(document, threeFindings);
    const { client, state } = await policyFactCheck().activate();
    const before = client();
    await vscode.commands.executeCommand('policyFactCheck.restartServer');
    assert.notEqual(client(), before);
    assert.equal(state(), 'running');
    await untilFindings(document, threeFindings);
  });
});
