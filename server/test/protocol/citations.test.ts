import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type {
  CompletionItem,
  CompletionList,
  Hover,
  Location,
  LocationLink,
  Range,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { cardText, eventually, messageOf, PULLING, PUSHED_TO, positionIn, rangeIn, TestClient } from './client';

let client: TestClient;
afterEach(() => client.stop());

const SEAS = '@book{doe2019, author = {Doe, Jo}, title = {Seas}, publisher = {Tide}, address = {Oslo}, year = 2019}\n';
const BIB = '@report{lind2025,\n  author = {Lind, Ada},\n  title = {Two Ports},\n  year = 2025\n}\n';
const draft = (bibliography: string) => `---\nbibliography: ${bibliography}\n---\nExports rose [@lind2025; @doe2019].\n`;

async function unknown(name: string): Promise<readonly string[]> {
  const found = await client.pull(name);
  return found.filter(({ code }) => code === 'unknown-source').map(diagnostic => messageOf(diagnostic).split('"')[1] ?? '');
}

test('what a draft cites is looked up in its bibliography, as that changes', async () => {
  client = await TestClient.start({ files: { 'refs.bib': BIB } });
  await client.open('draft.md', draft('refs.bib'));
  assert.deepEqual(await unknown('draft.md'), ['doe2019']);
  client.write('refs.bib', `${BIB}\n@book{doe2019, title = {Seas}}\n`);
  await client.watched('refs.bib', 2);
  await eventually('the new entry', async () => (await unknown('draft.md')).length === 0);
  assert.ok(client.refreshes > 0);
});

test('a bibliography that no glob names is read for the draft that names it, and one that is gone says nothing', async () => {
  client = await TestClient.start({
    files: { 'lib/all sources.json': '[{"id": "lind2025", "title": "Two Ports"}]', 'x.md': '' },
  });
  await client.open('draft.md', draft('"lib/all sources.json"'));
  assert.deepEqual(await unknown('draft.md'), ['doe2019']);
  client.write('lib/all sources.json', '[{"id": "doe2019", "title": "Seas"}]');
  await client.watched('lib/all sources.json', 2);
  await eventually('the other entry', async () => (await unknown('draft.md')).join() === 'lind2025');
  await client.open('other.md', draft('gone.bib'));
  assert.deepEqual(await unknown('other.md'), []);
});

for (const capabilities of [undefined, PUSHED_TO]) {
  test(`what is wrong in a bibliography is told at its place while it is open, ${capabilities ? 'pushed' : 'pulled'}`, async () => {
    const broken = `${BIB}\n@book{doe2019\n  title = {Seas}\n}\n`;
    client = await TestClient.start({ files: { 'refs.bib': broken }, ...(capabilities && { capabilities }) });
    await client.open('refs.bib', broken, 'bibtex');
    const told = () => client.published.findLast(({ uri }) => uri === client.uri('refs.bib'))?.diagnostics ?? [];
    const problems = await eventually('the problem', async () => {
      const items = capabilities ? told() : await client.pull('refs.bib');
      return items.length > 0 && items;
    });
    assert.match(messageOf(problems[0]), /comma is missing after the key "doe2019"/);
    assert.deepEqual(problems[0]?.range.start, rangeIn(broken, 'doe2019').start);
    await client.open('draft.md', draft('refs.bib'));
    if (!capabilities) assert.deepEqual(await unknown('draft.md'), [], 'a broken entry is not unknown');
    await client.change('refs.bib', 2, { text: BIB });
    if (capabilities) await eventually('nothing wrong', () => told().length === 0);
    else assert.deepEqual(await client.pull('refs.bib'), []);
    if (!capabilities) assert.deepEqual(await unknown('draft.md'), ['doe2019'], 'unsaved text counts');
  });
}

const CITING = `---
bibliography: refs.bib
---
Exports rose [see @lind2025, p. 12].[^1] They fell, says @doe2019.

[^1]: Or so it is said [@doe2019].
`;
const OTHER = 'Nothing new [@lind2025].\n';
const RENAMES = {
  ...PULLING,
  textDocument: { ...PULLING.textDocument, rename: { prepareSupport: true }, definition: { linkSupport: true } },
};

async function startCiting(settings: object = {}) {
  const files = {
    'refs.bib': BIB + SEAS,
    'other.md': OTHER,
    'third.md': '---\nbibliography: own.json\n---\n[@lind2025]\n',
    'own.json': '[{"id":"lind2025"}]',
  };
  client = await TestClient.start({ capabilities: RENAMES, files, settings: { caretDelay: 0, ...settings } });
  await client.open('draft.md', CITING);
}

function ask<Result>(method: string, passage: string, more: object = {}, [name, text] = ['draft.md', CITING]): Promise<Result> {
  const position = positionIn(text!, text!.indexOf(passage) + 1);
  return client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: client.uri(name!) }, position, ...more });
}

test('a key shows its reference in the style of the settings or of the draft, a mark its note', async () => {
  await startCiting();
  const card = async (passage: string) => cardText(await ask<Hover | null>('hover', passage)).replace(/\\(?=[^\w\s])/g, '');
  assert.match(await card('lind2025'), /^Ada Lind, Two Ports \(2025\), 12\.$/);
  assert.match(await card('[^1]'), /Or so it is said .*@doe2019.*\n\nJo Doe, Seas \(Tide, 2019\)/);
  client.settings = { citations: { style: 'apa' } };
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await eventually('the other style', async () => /^Doe, J\. \(2019\)/.test(await card('doe2019')));
  const [definition] = await ask<LocationLink[]>('definition', 'lind2025');
  assert.equal(definition?.targetUri, client.uri('refs.bib'));
  assert.deepEqual(definition.targetSelectionRange, rangeIn(BIB, 'lind2025'));
  const [note] = await ask<LocationLink[]>('definition', '[^1]');
  assert.deepEqual(note?.targetSelectionRange.start, rangeIn(CITING, '1]: Or').start);
});

test('a key leads to all its uses, and is renamed everywhere at once, but not to one that there is', async () => {
  await startCiting();
  const context = { includeDeclaration: true };
  const inBib: [string, string] = ['refs.bib', BIB];
  for (const place of [undefined, inBib]) {
    const found = await ask<Location[]>('references', 'lind2025', { context }, place);
    assert.deepEqual(
      found.map(({ uri }) => uri),
      ['refs.bib', 'draft.md', 'other.md'].map(name => client.uri(name)),
      'and not where the key is another source’s',
    );
  }
  const prepared = await ask<{ range: Range; placeholder: string }>('prepareRename', 'lind2025');
  assert.deepEqual(prepared, { range: rangeIn(CITING, 'lind2025'), placeholder: 'lind2025' });
  assert.equal(await ask('prepareRename', 'Exports'), null);
  const edit = await ask<WorkspaceEdit>('rename', 'lind2025', { newName: 'lind2025ports' }, inBib);
  const changed = (edit.documentChanges as TextDocumentEdit[]).map(({ textDocument, edits }) => [textDocument.uri, edits.length]);
  assert.deepEqual(changed, [
    [client.uri('refs.bib'), 1],
    [client.uri('draft.md'), 1],
    [client.uri('other.md'), 1],
  ]);
  await assert.rejects(ask('rename', 'lind2025', { newName: 'doe2019' }), /There is a source with the key "doe2019" already/);
  await assert.rejects(ask('rename', 'lind2025', { newName: 'two words' }), /no citation key/);
});

test('a key that a fact sheet has beside a bibliography is renamed in both, from either and from a draft', async () => {
  const sheet = 'source: { id: lind2025, title: Two Ports }\nfacts: []\n';
  const other = 'source: { id: lind2025, title: Another Work }\nfacts: []\n';
  const files = { 'refs.bib': BIB, 'ports.facts.yaml': sheet, 'other.facts.yaml': other, 'other.md': OTHER };
  client = await TestClient.start({ capabilities: RENAMES, files, settings: { caretDelay: 0 } });
  await client.open('draft.md', CITING);
  const places: [string, string][] = [
    ['draft.md', CITING],
    ['refs.bib', BIB],
    ['ports.facts.yaml', sheet],
  ];
  for (const place of places) {
    assert.ok(await ask('prepareRename', 'lind2025', {}, place), place[0]);
    const edit = await ask<WorkspaceEdit>('rename', 'lind2025', { newName: 'ports2025' }, place);
    const changed = (edit.documentChanges as TextDocumentEdit[]).map(({ textDocument, edits }) => [
      textDocument.uri,
      edits.length,
    ]);
    assert.deepEqual(
      changed.sort(),
      ['draft.md', 'other.md', 'ports.facts.yaml', 'refs.bib'].map(name => [client.uri(name), 1]),
    );
  }
});

test('a key of the sheet that comes with the checker is nobody’s to rename', async () => {
  const text = 'Trade grew [@michta2024].\n';
  client = await TestClient.start({ capabilities: RENAMES, files: { 'a.md': text }, settings: { caretDelay: 0 } });
  await client.open('a.md', text);
  assert.equal(await ask('prepareRename', 'michta2024', {}, ['a.md', text]), null);
  assert.equal(await ask('rename', 'michta2024', { newName: 'm' }, ['a.md', text]), null);
});

test('a key is offered where one is written, found by author, title and year', async () => {
  await startCiting();
  const offered = async (text: string, languageId = 'markdown') => {
    const name = languageId === 'latex' ? 'new.tex' : 'new.md';
    await client.open(name, text, languageId);
    const position = positionIn(text, text.indexOf('|') < 0 ? text.length : text.indexOf('|'));
    const list: CompletionList | CompletionItem[] | null = await client.connection.sendRequest('textDocument/completion', {
      textDocument: { uri: client.uri(name) },
      position,
    });
    await client.close(name);
    return list !== null && 'items' in list ? list.items.map(({ label }) => label) : [];
  };
  assert.deepEqual(await offered('Exports rose [@'), ['lind2025', 'doe2019', 'michta2024']);
  assert.deepEqual(await offered('Exports rose [@ports'), ['lind2025']);
  assert.deepEqual(await offered('Exports rose, says @2019'), ['doe2019']);
  assert.deepEqual(await offered('Exports rose \\autocite[12]{doe2019,lin', 'latex'), ['lind2025']);
  assert.deepEqual(await offered('Exports rose.[^|\n\n[^7]: Lind 2025.\n'), ['7']);
  assert.deepEqual(await offered('```r\nclass @'), []);
  assert.deepEqual(await offered('Write to jane@'), []);
});
