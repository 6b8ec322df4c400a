import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { REFERENCE_NOTIFICATION, type ReferenceCount } from '../../src/protocol';
import { eventually, messageOf, PULLING, PUSHED_TO, rangeIn, type StartOptions, TestClient } from './client';
import { ARTICLE, ARTICLE_DRAFT, ARTICLE_RIGHT, ARTICLE_WRONG, DRAFT } from './texts';

let client: TestClient;
let counts: ReferenceCount[] = [];
afterEach(() => client.stop());

async function start(options: StartOptions): Promise<void> {
  counts = [];
  client = await TestClient.start(options);
  client.connection.onNotification(REFERENCE_NOTIFICATION, (count: ReferenceCount) => {
    counts.push(count);
  });
}

function sources(number: number): Promise<unknown> {
  return eventually(`${number} sources`, () => counts.at(-1)?.sources === number);
}

const ICE = '# Thin Ice\n\nCargo fell by 4.2% in 2022.\n';

test('sources are counted as they come and go', async () => {
  await start({ files: { 'sources/ice.md': ICE, 'sources/deep/tide.html': '<h1>Tide</h1><p>Water rose.', 'other.md': ICE } });
  await sources(2);
  client.write('sources/wind.txt', 'Wind rose.\n');
  await client.watched('sources/wind.txt', 1);
  await sources(3);
  rmSync(join(client.folder, 'sources/ice.md'));
  await client.watched('sources/ice.md', 3);
  await sources(2);
  rmSync(join(client.folder, 'sources'), { recursive: true });
  await client.watched('sources', 3);
  await sources(0);
  mkdirSync(join(client.folder, 'elsewhere'));
  client.write('elsewhere/ice.md', ICE);
  renameSync(join(client.folder, 'elsewhere'), join(client.folder, 'sources'));
  await client.watched('sources', 1);
  await sources(1);
});

for (const [trusted, number] of [
  [true, 2],
  [false, 1],
] as const) {
  test(`a link out of the workspace is ${trusted ? '' : 'not '}followed where it is ${trusted ? '' : 'not '}trusted`, async () => {
    const outside = mkdtempSync(join(tmpdir(), 'policy-fact-check-outside-'));
    try {
      writeFileSync(join(outside, 'wind.md'), ICE);
      const capabilities = { ...PULLING, experimental: { policyFactCheck: { trusted } } };
      await start({ capabilities, files: { 'sources/ice.md': ICE } });
      await sources(1);
      symlinkSync(join(outside, 'wind.md'), join(client.folder, 'sources/wind.md'));
      await client.watched('sources/wind.md', 1);
      // What comes later is read later: once it is counted, the link has been looked at.
      client.write('sources/tide.md', ICE);
      await client.watched('sources/tide.md', 1);
      await sources(number + 1);
      assert.ok(counts.every(count => count.sources <= number + 1));
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  });
}

test('a source is not checked as a draft, open or not', async () => {
  await start({ files: { 'sources/wrong.md': DRAFT } });
  await client.open('sources/wrong.md', DRAFT);
  assert.deepEqual(await client.pull('sources/wrong.md'), []);
  await client.open('wrong.md', DRAFT);
  assert.equal((await client.pull('wrong.md')).length, 1);
  await client.open('sources/README.md', DRAFT);
  assert.equal((await client.pull('sources/README.md')).length, 1, 'a note on the folder is no source');
});

for (const [how, capabilities] of [
  ['pulls', undefined],
  ['is pushed to', PUSHED_TO],
] as const) {
  test(`which files are sources follows the settings at once, for a client that ${how}`, async () => {
    await start({ files: { 'library/wrong.md': DRAFT }, ...(capabilities && { capabilities }) });
    const shown = async () =>
      capabilities
        ? client.published.findLast(({ uri }) => uri === client.uri('library/wrong.md'))?.diagnostics.length
        : (await client.pull('library/wrong.md')).length;
    await client.open('library/wrong.md', DRAFT);
    await eventually('the finding of a draft', async () => (await shown()) === 1);
    const set = (include: string[]) => {
      client.settings = { sources: { include } };
      return client.connection.sendNotification('workspace/didChangeConfiguration', {
        settings: { policyFactCheck: client.settings },
      });
    };
    await set(['library/*.md']);
    await sources(1);
    await eventually('the finding to go', async () => (await shown()) === 0);
    await set([]);
    await sources(0);
    await eventually('the finding again', async () => (await shown()) === 1);
  });
}

test('a source that is too large or no text is told of, until it is gone', async () => {
  await start({
    files: { 'sources/large.txt': 'Trade grew. '.repeat(175_000), 'sources/picture.md': '\u0000\u0001', 'sources/ice.md': ICE },
  });
  await sources(1);
  const told = (name: string) => client.published.findLast(({ uri }) => uri === client.uri(name))?.diagnostics;
  const large = await eventually('the large one', () => told('sources/large.txt'));
  assert.match(messageOf(large[0]), /This source is not read: it is 2\.1 MB, and no more than 2 MB are read\./);
  assert.match(messageOf((await eventually('the picture', () => told('sources/picture.md')))[0]), /it is not text/);
  rmSync(join(client.folder, 'sources/large.txt'));
  await client.watched('sources/large.txt', 3);
  await eventually('the large one to be gone', () => told('sources/large.txt')?.length === 0);
});

test('a draft is checked against the sources, and the evidence points into them', async () => {
  await start({ files: { 'sources/trade.md': ARTICLE } });
  await client.open('draft.md', ARTICLE_DRAFT);
  const [diagnostic, ...others] = await client.pull('draft.md');
  assert.deepEqual(others, []);
  assert.deepEqual(diagnostic?.range, rangeIn(ARTICLE_DRAFT, ARTICLE_WRONG));
  assert.match(messageOf(diagnostic), /Doe 2024/);
  const [related] = diagnostic?.relatedInformation ?? [];
  assert.equal(related?.location.uri, client.uri('sources/trade.md'));
  const pointed = TextDocument.create('', 'markdown', 0, ARTICLE).getText(related?.location.range);
  assert.ok(pointed.includes(ARTICLE_RIGHT), pointed);
  assert.doesNotMatch(pointed, /Norland|Exports/);
});

test('what no source holds is shown to a writer who asks, as loud as asked for, with a page that tells why', async () => {
  await start({ files: { 'sources/ice.md': ICE } });
  await sources(1);
  const text = 'Cargo fell by 4.2% in 2022. Cranes for €7.3 million were bought.\n';
  await client.open('draft.md', text);
  assert.deepEqual(await client.pull('draft.md'), []);
  for (const [unsourcedFigures, severity] of [
    ['hint', 4],
    ['information', 3],
  ] as const) {
    client.settings = { unsourcedFigures };
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { policyFactCheck: client.settings },
    });
    const [diagnostic, ...others] = await eventually(unsourcedFigures, async () => {
      const found = await client.pull('draft.md');
      return found[0]?.severity === severity ? found : undefined;
    });
    assert.deepEqual(others, []);
    assert.deepEqual(diagnostic?.range, rangeIn(text, '€7.3 million'));
    assert.equal(messageOf(diagnostic), 'No source holds this figure.');
    assert.equal(diagnostic?.code, 'unsourced');
  }
});

test('the card of a value that a source bears out shows its sentence', async () => {
  await start({ files: { 'sources/ice.md': ICE } });
  await sources(1);
  await client.open('draft.md', 'Cargo fell by 4.2% in 2022.\n');
  const card = await client.connection.sendRequest('textDocument/hover', {
    textDocument: { uri: client.uri('draft.md') },
    position: { line: 0, character: 15 },
  });
  assert.match(JSON.stringify(card), /Agrees.*The source gives.*Cargo fell by .*4.*in 2022.*Thin Ice/);
});

test('drafts are checked anew as a source is edited, closed unsaved, changed and deleted', async () => {
  await start({ files: { 'sources/trade.md': ARTICLE } });
  const findings = async () => (await client.pull('draft.md')).length;
  await client.open('draft.md', ARTICLE_DRAFT);
  assert.equal(await findings(), 1);
  await client.open('sources/trade.md', ARTICLE);
  const refreshes = client.refreshes;
  await client.change('sources/trade.md', 2, { text: ARTICLE.replaceAll(ARTICLE_RIGHT, ARTICLE_WRONG) });
  assert.equal(await findings(), 0);
  await eventually('a refresh', () => client.refreshes > refreshes);
  await client.close('sources/trade.md');
  await eventually('the saved text', async () => (await findings()) === 1);
  client.write('sources/trade.md', ARTICLE.replaceAll(ARTICLE_RIGHT, ARTICLE_WRONG));
  await client.watched('sources/trade.md', 2);
  await eventually('the changed text', async () => (await findings()) === 0);
  client.write('sources/trade.md', ARTICLE);
  await client.watched('sources/trade.md', 2);
  await eventually('the text again', async () => (await findings()) === 1);
  rmSync(join(client.folder, 'sources/trade.md'));
  await client.watched('sources/trade.md', 3);
  await eventually('the source to be gone', async () => (await findings()) === 0);
});

test('CSL-JSON beside a source names it in messages', async () => {
  await start({ files: { 'sources/trade.md': ARTICLE, 'draft.md': '' } });
  await client.open('draft.md', ARTICLE_DRAFT);
  assert.match(messageOf((await client.pull('draft.md'))[0]), /Doe 2024/);
  client.write('sources/trade.json', '{ "author": [{ "literal": "Port of Gearsund" }], "issued": { "date-parts": [[2025]] } }');
  await client.watched('sources/trade.json', 1);
  await eventually('the new name', async () => /Port of Gearsund 2025/.test(messageOf((await client.pull('draft.md'))[0])));
});
