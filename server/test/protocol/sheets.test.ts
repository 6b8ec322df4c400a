import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, test } from 'node:test';
import type { Hover } from 'vscode-languageserver/node';
import { cardText, eventually, messageOf, PUSHED_TO, rangeIn, type StartOptions, TestClient } from './client';
import { DRAFT, SHEET, SHEET_DRAFT, SHEET_RIGHT, SHEET_WRONG } from './texts';

let client: TestClient;
afterEach(() => client.stop());

async function start(options: StartOptions): Promise<void> {
  client = await TestClient.start(options);
}

test('facts of the workspace serve from the first answer on', async () => {
  await start({ files: { 'north.facts.yaml': SHEET } });
  await client.open('draft.md', SHEET_DRAFT);
  const [diagnostic] = await client.pull('draft.md');
  assert.deepEqual(diagnostic?.range, rangeIn(SHEET_DRAFT, SHEET_WRONG));
  assert.equal(diagnostic?.relatedInformation?.[0]?.location.uri, client.uri('north.facts.yaml'));
  assert.match(diagnostic?.relatedInformation?.[0]?.message ?? '', /Doe 2023/);
  assert.ok(client.registered.includes('workspace/didChangeWatchedFiles'));
});

test("an open sheet's unsaved text counts, and closing it brings the saved text back", async () => {
  await start({ files: { 'north.facts.yaml': SHEET } });
  await client.open('draft.md', SHEET_DRAFT);
  await client.open('north.facts.yaml', SHEET, 'yaml');
  assert.equal((await client.pull('draft.md')).length, 1);
  await client.change('north.facts.yaml', 2, { text: SHEET.replaceAll(SHEET_RIGHT, SHEET_WRONG) });
  assert.deepEqual(await client.pull('draft.md'), []);
  await eventually('a refresh', () => client.refreshes > 0);
  await client.close('north.facts.yaml');
  await eventually('the saved facts', async () => (await client.pull('draft.md')).length === 1);
});

test('a sheet that comes, changes or goes takes effect at once', async () => {
  await start({ files: { 'readme.md': '' } });
  await client.open('draft.md', SHEET_DRAFT);
  assert.deepEqual(await client.pull('draft.md'), []);
  client.write('north.facts.yaml', SHEET);
  await client.watched('north.facts.yaml', 1);
  await eventually('the new facts', async () => (await client.pull('draft.md')).length === 1);
  client.write('north.facts.yaml', SHEET.replaceAll(SHEET_RIGHT, SHEET_WRONG));
  await client.watched('north.facts.yaml', 2);
  await eventually('the changed facts', async () => (await client.pull('draft.md')).length === 0);
  client.write('north.facts.yaml', SHEET);
  await client.watched('north.facts.yaml', 2);
  await eventually('the facts again', async () => (await client.pull('draft.md')).length === 1);
  rmSync(join(client.folder, 'north.facts.yaml'));
  await client.watched('north.facts.yaml', 3);
  assert.deepEqual(await client.pull('draft.md'), []);
});

test('a folder that goes takes its sheets along', async () => {
  await start({ files: { 'folder/north.facts.yaml': SHEET } });
  await client.open('draft.md', SHEET_DRAFT);
  assert.equal((await client.pull('draft.md')).length, 1);
  rmSync(join(client.folder, 'folder'), { recursive: true });
  await client.connection.sendNotification('workspace/didDeleteFiles', { files: [{ uri: client.uri('folder') }] });
  await eventually('the facts to be gone', async () => (await client.pull('draft.md')).length === 0);
});

test('a folder that joins the workspace or leaves it does so with its sheets', async () => {
  await start({ files: { 'north.facts.yaml': SHEET } });
  await client.open('draft.md', SHEET_DRAFT);
  assert.equal((await client.pull('draft.md')).length, 1);
  const folder = { uri: client.uri(''), name: 'drafts' };
  const change = (event: object) => client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
  await change({ added: [], removed: [folder] });
  await eventually('the facts to be gone', async () => (await client.pull('draft.md')).length === 0);
  await change({ added: [folder], removed: [] });
  await eventually('the facts again', async () => (await client.pull('draft.md')).length === 1);
});

test('a built-in sheet that a client opens is not taken for one of the workspace', async () => {
  await start({});
  const uri = 'policy-fact-check:/china-russia.facts.yaml';
  await client.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: 1, text: SHEET },
  });
  await client.open('draft.md', SHEET_DRAFT);
  assert.deepEqual(await client.pull('draft.md'), []);
  const own = await client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  assert.deepEqual((own as { items?: unknown }).items, []);
});

test('mistakes in a sheet are shown at their places, and its good facts still serve', async () => {
  const broken = `${SHEET}  - id: broken-fact\n    subject: Norland's imports\n    value: nonsense\n    valeu: $3bn\n`;
  await start({ files: { 'north.facts.yaml': broken } });
  const told = await eventually('problems of a closed sheet', () =>
    client.published.find(({ uri }) => uri === client.uri('north.facts.yaml')),
  );
  assert.ok(told.diagnostics.length > 0);
  await client.open('draft.md', SHEET_DRAFT);
  assert.equal((await client.pull('draft.md')).length, 1);

  await client.open('north.facts.yaml', broken, 'yaml');
  const problems = await client.pull('north.facts.yaml');
  assert.ok(problems.length > 0);
  for (const problem of problems) {
    assert.equal(problem.severity, 1);
    assert.ok(problem.range.start.line >= SHEET.split('\n').length - 1, messageOf(problem));
  }
  await eventually('the pushed copy to be taken back', () => client.published.some(params => params.diagnostics.length === 0));
  await client.change('north.facts.yaml', 2, { text: SHEET });
  assert.deepEqual(await client.pull('north.facts.yaml'), []);
});

test('a sheet that is no YAML at all is a diagnostic, and the built-in facts still serve', async () => {
  await start({ files: { 'north.facts.yaml': 'facts: [unclosed\n' } });
  await client.open('draft.md', DRAFT);
  assert.equal((await client.pull('draft.md')).length, 1);
  await eventually('problems', () => client.published.some(params => params.diagnostics.length > 0));
});

test('a client that is pushed to hears of its sheets as well', async () => {
  await start({ files: { 'north.facts.yaml': SHEET }, capabilities: PUSHED_TO });
  await client.open('draft.md', SHEET_DRAFT);
  await client.open('north.facts.yaml', 'facts: [unclosed\n', 'yaml');
  const about = (name: string) => client.published.filter(({ uri }) => uri === client.uri(name)).at(-1);
  await eventually('problems of the sheet', () => about('north.facts.yaml')?.diagnostics.length);
  await client.change('north.facts.yaml', 2, { text: SHEET });
  await eventually('the sheet to be clean', () => about('north.facts.yaml')?.diagnostics.length === 0);
  await eventually('the finding of the draft', () => about('draft.md')?.diagnostics.length === 1);
});

test('nothing in a sheet is live in a fact card', async () => {
  const hostile = SHEET.replace(
    'Trade in the North',
    '[click](command:evil) <img src=x> https://evil.example ![x](y) $(flame)',
  ).replace('evidence: Norland’s', 'evidence: "**[see](command:evil)** <b>www.evil.example</b> `code` Norland’s');
  await start({ files: { 'north.facts.yaml': hostile.replace('in 2021.\n', 'in 2021."\n') } });
  await client.open('draft.md', SHEET_DRAFT);
  const position = rangeIn(SHEET_DRAFT, SHEET_WRONG).start;
  const card = await client.connection.sendRequest<Hover | null>('textDocument/hover', {
    textDocument: { uri: client.uri('draft.md') },
    position,
  });
  const text = cardText(card);
  assert.match(text, /command/);
  assert.doesNotMatch(text, /(?<!\\)[[\]<`!$]|https:|www\.|(?<!\\)\(command/);
});
