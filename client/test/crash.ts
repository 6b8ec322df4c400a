import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { closeAll, open, until } from './editor';
import { policyFactCheck } from './extension';
import { untilFindings } from './findings';
import { threeFindings } from './workspace';

suite('a server that crashes', () => {
  teardown(closeAll);

  test('for good is brought back by the command that restarts it', async () => {
    const { document } = await open('draft.md');
    await untilFindings(document, threeFindings);
    const { client, state } = await policyFactCheck().activate();
    // The client library starts a crashed server four times, and gives up at the fifth.
    for (let nth = 1; nth <= 5; nth++) {
      await until('the server to run', () => state() === 'running');
      await crash(client());
    }
    await untilFindings(document, []);
    assert.equal(state(), 'stopped');
    await vscode.commands.executeCommand('policyFactCheck.restartServer');
    assert.equal(state(), 'running');
    await untilFindings(document, threeFindings);
  });
});
/** A server that is told to exit without a shutdown before does so at once, which to the client is a crash. */
function crash(client: BaseLanguageClient | undefined): Promise<void> {
  assert.ok(client);
  return new Promise((resolve, reject) => {
    const listener = client.onDidChangeState(() => {
      listener.dispose();
      resolve();
    });
    client.sendNotification('exit').catch(reject);
  });
}
