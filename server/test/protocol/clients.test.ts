import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { CancellationTokenSource, LSPErrorCodes, type PublishDiagnosticsParams, ResponseError } from 'vscode-languageserver/node';
import { eventually, messageOf, PULLING, PUSHED_TO, rangeIn, type StartOptions, TestClient } from './client';
import { DRAFT, RIGHT, WRONG } from './texts';

let client: TestClient;
afterEach(() => client.stop());

async function start(options: StartOptions = {}): Promise<void> {
  client = await TestClient.start(options);
}

test('a client that cannot pull is pushed to, version by version', async () => {
  await start({ capabilities: PUSHED_TO });
  assert.equal(client.initialized?.capabilities.diagnosticProvider, undefined);
  await client.open('push.md', DRAFT);
  const first = await eventually('the finding', () => client.published.find(params => params.diagnostics.length > 0));
  assert.equal(first.version, 1);
  assert.deepEqual(first.diagnostics[0]?.range, rangeIn(DRAFT, WRONG));
  await client.change('push.md', 2, { range: rangeIn(DRAFT, WRONG), text: RIGHT });
  const second = await eventually('the finding to go', () => client.published.find(params => params.version === 2));
  assert.deepEqual(second.diagnostics, []);
  await client.change('push.md', 3, { text: DRAFT });
  await client.close('push.md');
  const last = await eventually('the closing', () => client.published.find(params => params.version === undefined));
  assert.deepEqual(last.diagnostics, []);
  await new Promise(resolve => setTimeout(resolve, 400));
  assert.equal(client.published.at(-1), last, 'nothing is published of a closed draft');
});

test('many edits at once end in the findings of the last text', async () => {
  await start({ capabilities: PUSHED_TO });
  await client.open('burst.md', DRAFT);
  for (let version = 2; version <= 60; version++) {
    await client.change('burst.md', version, { text: version % 2 === 0 ? DRAFT : DRAFT.replace(WRONG, RIGHT) });
  }
  await client.change('burst.md', 61, { text: `\n${DRAFT}` });
  // While a sentence is being typed, what is new in it waits.
  const isLast = ({ version, diagnostics }: PublishDiagnosticsParams) => version === 61 && diagnostics.length > 0;
  const last = await eventually('the last version', () => client.published.find(isLast));
  assert.equal(last.diagnostics[0]?.range.start.line, 1);
  const versions = client.published.map(params => params.version ?? 0);
  assert.deepEqual(
    versions,
    [...versions].sort((a, b) => a - b),
  );
});

test('evidence is in the message where a client shows no related information', async () => {
  await start({ capabilities: {} });
  await client.open('plain.md', DRAFT);
  const told = await eventually('the finding', () => client.published.find(params => params.diagnostics.length > 0));
  assert.match(messageOf(told.diagnostics[0]), /\n“.*240\.1bn.*” — Michta/);
});

test('what is cancelled is answered as cancelled', async () => {
  await start();
  await client.open('cancel.md', DRAFT);
  for (const method of ['textDocument/diagnostic', 'textDocument/hover', 'textDocument/codeAction']) {
    const source = new CancellationTokenSource();
    const params = {
      textDocument: { uri: client.uri('cancel.md') },
      position: { line: 0, character: 0 },
      range: rangeIn(DRAFT, WRONG),
      context: { diagnostics: [] },
    };
    const answer = client.connection.sendRequest(method, params, source.token);
    source.cancel();
    await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled }, method);
  }
  assert.equal((await client.pull('cancel.md')).length, 1);
});

test('settings make a check louder, or silent', async () => {
  await start({ settings: { checks: { 'amount-mismatch': 'error' } } });
  await client.open('loud.md', DRAFT);
  assert.equal((await client.pull('loud.md'))[0]?.severity, 1);
  client.settings = { checks: { 'amount-mismatch': 'off' } };
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  assert.deepEqual(await client.pull('loud.md'), []);
  await eventually('a refresh', () => client.refreshes > 0);
  client.settings = { builtInSheet: { enabled: false } };
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  assert.deepEqual(await client.pull('loud.md'), []);
  client.settings = { checks: { 'amount-mismatch': 'shout', 17: null } };
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  assert.equal((await client.pull('loud.md'))[0]?.severity, 2, 'a setting that is none is left out');
});

test('a client that cannot be asked sends its settings', async () => {
  await start({ capabilities: PUSHED_TO });
  await client.open('sent.md', DRAFT);
  await eventually('the finding', () => client.published.some(params => params.diagnostics.length > 0));
  const settings = { policyFactCheck: { checks: { 'amount-mismatch': 'off' } } };
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
  await eventually('the finding to go', () => client.published.at(-1)?.diagnostics.length === 0);
});

test('a client that counts in UTF-8 is counted with in UTF-8', async () => {
  await start({ capabilities: { ...PULLING, general: { positionEncodings: ['utf-8'] } } });
  assert.equal(client.initialized?.capabilities.positionEncoding, 'utf-8');
  await client.open('utf8.md', 'Überblick 🎉: nothing.\n');
  const character = Buffer.byteLength('Überblick 🎉: ');
  const range = { start: { line: 0, character }, end: { line: 0, character: character + 'nothing.'.length } };
  await client.change('utf8.md', 2, { range, text: DRAFT.trim() });
  const [diagnostic] = await client.pull('utf8.md');
  const before = Buffer.byteLength(`Überblick 🎉: ${DRAFT.slice(0, DRAFT.indexOf(WRONG))}`);
  assert.deepEqual(diagnostic?.range, {
    start: { line: 0, character: before },
    end: { line: 0, character: before + WRONG.length },
  });
});

test('closing and reopening at once gives the findings of the new text', async () => {
  await start();
  await client.open('reopen.md', DRAFT);
  const early = client.pull('reopen.md');
  await client.close('reopen.md');
  await client.open('reopen.md', `\n\n${DRAFT}`);
  await early;
  assert.equal((await client.pull('reopen.md'))[0]?.range.start.line, 2);
});

test('nonsense is answered with errors, and the server lives on', async () => {
  await start();
  await client.open('lives.md', DRAFT);
  const nonsense: [string, unknown][] = [
    ['textDocument/hover', {}],
    ['textDocument/hover', null],
    ['textDocument/hover', { textDocument: { uri: client.uri('lives.md') } }],
    ['textDocument/codeAction', { textDocument: { uri: client.uri('lives.md') } }],
    ['textDocument/diagnostic', { textDocument: null }],
    ['no/suchMethod', {}],
    ['initialize', { processId: null, rootUri: null, capabilities: {} }],
  ];
  for (const [method, params] of nonsense) {
    await assert.rejects(client.connection.sendRequest(method, params), ResponseError, `${method} ${JSON.stringify(params)}`);
  }
  await client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: 'file:///not-open.md', version: 9 },
    contentChanges: [],
  });
  await client.connection.sendNotification('textDocument/didOpen', {});
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: 'file:///%zz.facts.yaml', type: 2 }],
  });
  await client.connection.sendNotification('workspace/didChangeConfiguration', null);
  await client.change('lives.md', 2, {
    range: { start: { line: 900, character: 900 }, end: { line: 901, character: 1 } },
    text: '\n',
  });
  const unknown = await client.connection.sendRequest('textDocument/hover', {
    textDocument: { uri: 'file:///not-open.md' },
    position: { line: 1e9, character: -4 },
  });
  assert.equal(unknown, null);
  client.sendRaw('Content-Length: 9\r\n\r\nnot json!');
  assert.equal((await client.pull('lives.md')).length, 1);
  assert.equal(client.exitCode, null);
});
