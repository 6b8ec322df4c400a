import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CodeAction, Hover, TextDocumentContentResult, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CHECKS } from '../../src/core/index';
import { checkPageUri, FIX_ALL_KIND, SOURCE_NAME } from '../../src/protocol';
import { cardText, messageOf, rangeIn, TestClient } from './client';
import { AGREED, DRAFT, RIGHT, WRONG } from './texts';

let client: TestClient;
before(async () => {
  client = await TestClient.start();
});
after(() => client.stop());

test('the server says what it can do', () => {
  const capabilities = client.initialized?.capabilities;
  assert.equal(capabilities?.positionEncoding, 'utf-16');
  assert.deepEqual(capabilities?.diagnosticProvider, {
    identifier: SOURCE_NAME,
    interFileDependencies: true,
    workspaceDiagnostics: false,
  });
  assert.equal(capabilities?.hoverProvider, true);
  assert.equal(client.initialized?.serverInfo?.name, 'policy-fact-check');
});

test('a contradicted value is a diagnostic on its exact range, with its evidence and its page', async () => {
  await client.open('pull.md', DRAFT);
  const [diagnostic, ...others] = await client.pull('pull.md');
  assert.ok(diagnostic);
  assert.deepEqual(others, []);
  assert.deepEqual(diagnostic.range, rangeIn(DRAFT, WRONG));
  assert.equal(diagnostic.code, 'amount-mismatch');
  assert.equal(diagnostic.source, SOURCE_NAME);
  assert.equal(diagnostic.severity, 2);
  assert.match(messageOf(diagnostic), /240\.1bn/);
  assert.deepEqual(diagnostic.codeDescription, { href: checkPageUri('amount-mismatch') });
  const [related] = diagnostic.relatedInformation ?? [];
  assert.match(related?.message ?? '', /^“.*240\.1bn.*” — Michta/);

  const sheet = await contentOf(related?.location.uri ?? '');
  const document = TextDocument.create('', 'yaml', 0, sheet?.text ?? '');
  assert.match(document.getText(related?.location.range), /240\.1bn/);
});

test('the page of each check opens, and what there is not is null', async () => {
  for (const { id } of CHECKS) assert.match((await contentOf(checkPageUri(id)))?.text ?? '', /^# /, id);
  assert.equal(await contentOf(checkPageUri('no-such-check')), null);
  assert.equal(await contentOf('policy-fact-check:/../../package.json'), null);
});

test('the same answer again is "unchanged", another one is full', async () => {
  await client.open('again.md', DRAFT);
  const first = await client.report('again.md');
  assert.ok(first.kind === 'full' && first.resultId);
  assert.deepEqual(await client.report('again.md', first.resultId), { kind: 'unchanged', resultId: first.resultId });
  assert.equal((await client.report('again.md', 'of-a-server-before-this-one')).kind, 'full');
  await client.change('again.md', 2, { range: rangeIn(DRAFT, WRONG), text: RIGHT });
  const mended = await client.report('again.md', first.resultId);
  assert.deepEqual(mended.kind === 'full' && mended.items, []);
});

test('edits arrive piece by piece, in order', async () => {
  await client.open('edits.md', 'Nothing here.\n');
  assert.deepEqual(await client.pull('edits.md'), []);
  const start = { line: 0, character: 0 };
  const all = { start, end: { line: 1, character: 0 } };
  await client.change('edits.md', 2, { range: all, text: DRAFT }, { range: { start, end: start }, text: 'Überblick 🎉\n\n' });
  const [diagnostic] = await client.pull('edits.md');
  assert.deepEqual(diagnostic?.range, rangeIn(`Überblick 🎉\n\n${DRAFT}`, WRONG));
});

test('the fact card stands on the mention and nowhere else', async () => {
  await client.open('hover.md', DRAFT);
  const range = rangeIn(DRAFT, WRONG);
  const card = await hoverAt('hover.md', range.start.line, range.start.character + 3);
  assert.deepEqual(card?.range, range);
  const text = cardText(card);
  assert.match(text, /Contradicts/);
  assert.match(text, /240\\\.1bn/);
  assert.match(text, /Michta/);
  assert.match(text, /How sure/);
  assert.equal(await hoverAt('hover.md', 0, range.end.character), null);
  assert.equal(await hoverAt('hover.md', 0, 0), null);
});

test('what agrees has a card too', async () => {
  await client.open('agrees.md', DRAFT);
  const card = await hoverAt('agrees.md', 0, rangeIn(DRAFT, AGREED).start.character);
  assert.match(cardText(card), /Agrees/);
});

test('one preferred fix, bound to the version, mends the finding', async () => {
  await client.open('fix.md', DRAFT);
  const diagnostics = await client.pull('fix.md');
  const actions = await actionsFor('fix.md', { diagnostics });
  const preferred = actions.filter(action => action.isPreferred);
  assert.equal(preferred.length, 1);
  assert.equal(preferred[0]?.kind, 'quickfix');
  assert.deepEqual(preferred[0]?.diagnostics, diagnostics);
  const text = applied(preferred[0]?.edit, DRAFT, 1);
  assert.equal(text, DRAFT.replace(WRONG, RIGHT));
  await client.change('fix.md', 2, { text });
  assert.deepEqual(await client.pull('fix.md'), []);
});

test('all fixes at once, when asked for', async () => {
  await client.open('all.md', DRAFT);
  const actions = await actionsFor('all.md', { diagnostics: [], only: ['source.fixAll'] });
  assert.deepEqual(
    actions.map(action => action.kind),
    [FIX_ALL_KIND],
  );
  assert.equal(applied(actions[0]?.edit, DRAFT, 1), DRAFT.replace(WRONG, RIGHT));
  assert.deepEqual(await actionsFor('all.md', { diagnostics: [], only: ['refactor'] }), []);
});

function contentOf(uri: string): Promise<TextDocumentContentResult | null> {
  return client.connection.sendRequest('workspace/textDocumentContent', { uri });
}

function hoverAt(name: string, line: number, character: number): Promise<Hover | null> {
  return client.connection.sendRequest('textDocument/hover', {
    textDocument: { uri: client.uri(name) },
    position: { line, character },
  });
}

function actionsFor(name: string, context: object): Promise<CodeAction[]> {
  const textDocument = { uri: client.uri(name) };
  return client.connection.sendRequest('textDocument/codeAction', { textDocument, range: rangeIn(DRAFT, WRONG), context });
}

function applied(edit: WorkspaceEdit | undefined, text: string, version: number): string {
  const change = edit?.documentChanges?.[0];
  assert.ok(change && 'textDocument' in change);
  assert.equal(change.textDocument.version, version);
  const edits = change.edits.filter(one => 'newText' in one);
  return TextDocument.applyEdits(TextDocument.create('', 'markdown', version, text), edits);
}
