import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  CITABLES_REQUEST,
  CITATION_EDITS_REQUEST,
  type Citables,
  type CitationEdits,
  type CitationEditsParams,
} from '../../src/protocol';
import { eventually, messageOf, rangeIn, TestClient } from './client';

let client: TestClient;
afterEach(() => client.stop());

const GREW = 'Trade grew.\n';
const entry = (key: string, family: string) =>
  `@book{${key},\n  author = {${family}, Ada},\n  title = {Of ${family}},\n  publisher = {NUP},\n  date = {2025}\n}\n`;
const FILES = {
  '_quarto.yml': 'project:\n  type: book\nbibliography:\n  - lib/all.json\ncsl: apa\nlang: en-GB\n',
  'lib/all.json': '[\n  {"id": "doe", "type": "book", "title": "Of Doe"}\n]\n',
  'more.bib': entry('lind', 'Lind'),
  'part/_metadata.yml': 'bibliography: part.bib\n',
  'part/part.bib': entry('kerr', 'Kerr'),
  'own.bib': entry('mill', 'Mill'),
};

async function own(name: string): Promise<readonly string[]> {
  const found = await client.connection.sendRequest<Citables | null>(CITABLES_REQUEST, {
    textDocument: { uri: client.uri(name) },
  });
  return (found?.sources ?? []).filter(source => source.own).map(({ key }) => key);
}

async function cite(name: string, text: string, more: Partial<CitationEditsParams>): Promise<CitationEdits & { text: string }> {
  const { end } = rangeIn(text, 'grew');
  const params: CitationEditsParams = { textDocument: { uri: client.uri(name) }, range: { start: end, end }, ...more };
  const found = await client.connection.sendRequest<CitationEdits | null>(CITATION_EDITS_REQUEST, params);
  assert.ok(found);
  const document = TextDocument.create('file:///x', '', 0, text);
  return { ...found, text: TextDocument.applyEdits(document, [...found.edits] as TextEdit[]) };
}

test('the bibliography and the style of a project count for the drafts below it, the nearest before those above, the draft’s own first', async () => {
  client = await TestClient.start({ files: FILES });
  await client.open('a.qmd', GREW, 'quarto');
  await client.open('part/b.md', GREW);
  await client.open('part/c.qmd', `---\nbibliography: ../own.bib\n---\n${GREW}`, 'quarto');
  await client.open('d.tex', GREW, 'latex');
  assert.deepEqual(await own('a.qmd'), ['doe']);
  assert.deepEqual(await own('part/b.md'), ['kerr']);
  assert.deepEqual(await own('part/c.qmd'), ['mill']);
  assert.deepEqual(await own('d.tex'), [], 'LaTeX is no part of a project');
  const byDate = await cite('a.qmd', GREW, { key: 'lind', form: 'authorDate' });
  assert.equal(byDate.text, 'Trade grew (Lind, 2025).\n', 'in the style of the project');
});

test('a path that begins with a slash leads from the folder of the project, in it and in its drafts', async () => {
  client = await TestClient.start({
    files: {
      'book/_quarto.yml': 'bibliography: /refs/a.bib\n',
      'book/refs/a.bib': entry('lind', 'Lind'),
      'book/b.bib': entry('mill', 'Mill'),
    },
  });
  await client.open('book/part/a.qmd', GREW, 'quarto');
  await client.open('book/part/b.qmd', `---\nbibliography: /b.bib\ncsl: /no.csl\n---\n${GREW}`, 'quarto');
  assert.deepEqual(await own('book/part/a.qmd'), ['lind']);
  assert.deepEqual(await own('book/part/b.qmd'), ['mill']);
  assert.deepEqual(await faults('book/part/b.qmd'), [
    'The style "/no.csl" is not there; citations are shown in the style of the settings.',
  ]);
});

test('a draft whose project names a bibliography gets no line of its own; what is lacking is added to that of the project', async () => {
  client = await TestClient.start({ files: FILES });
  await client.open('a.qmd', GREW, 'quarto');
  const found = await cite('a.qmd', GREW, { key: 'lind' });
  assert.equal(found.text, 'Trade grew [@lind].\n');
  const changes = (found.bibliography as WorkspaceEdit).changes ?? {};
  assert.deepEqual(Object.keys(changes), [client.uri('lib/all.json')]);
  assert.match(changes[client.uri('lib/all.json')]![0]!.newText, /"id": "lind"/);
});

test('a project file that changes, comes or goes is another one at once; one that is broken says so, and loses nothing else', async () => {
  client = await TestClient.start({ files: FILES });
  await client.open('a.qmd', GREW, 'quarto');
  assert.deepEqual(await own('a.qmd'), ['doe']);
  client.write('_quarto.yml', 'bibliography: own.bib\nformat: [html\ncsl: apa\n');
  await client.watched('_quarto.yml', 2);
  await eventually('the other bibliography', async () => (await own('a.qmd')).join() === 'mill');
  const told = () => client.published.findLast(({ uri }) => uri === client.uri('_quarto.yml'))?.diagnostics ?? [];
  const [problem] = await eventually('the problem', () => told().length > 0 && told());
  assert.match(
    messageOf(problem),
    /^This YAML is broken, so that a bibliography or style named in it may not count for the drafts below: /,
  );
  await client.open('_quarto.yml', 'bibliography: more.bib\n', 'yaml');
  await eventually('what is typed', async () => (await own('a.qmd')).join() === 'lind');
  await eventually('nothing wrong', () => told().length === 0);
  await client.close('_quarto.yml');
  client.write('_quarto.yml', '');
  await client.watched('_quarto.yml', 3);
  await eventually('nothing', async () => (await own('a.qmd')).length === 0);
  client.write('_metadata.yaml', 'bibliography: own.bib\n');
  await client.watched('_metadata.yaml', 1);
  await eventually('the new file', async () => (await own('a.qmd')).join() === 'mill');
});

const STYLE = '<style class="in-text"><info/><citation><layout><text variable="title"/></layout></citation></style>';

async function faults(name: string): Promise<readonly string[]> {
  const found = await client.pull(name);
  return found.filter(({ code }) => code === 'unread-file').map(diagnostic => messageOf(diagnostic));
}

test('a style that is missing or broken, and a bibliography that is missing or too large, are told where they are named', async () => {
  const large = `@comment{${'x'.repeat(20_000_001)}}\n`;
  client = await TestClient.start({
    files: { 'large.bib': large, 'broken.csl': STYLE.replace('</layout>', ''), 'fine.csl': STYLE },
  });
  const text = (bibliography: string, csl: string) => `---\nbibliography: ${bibliography}\ncsl: ${csl}\n---\n${GREW}`;
  await client.open('a.md', text('large.bib', 'broken.csl'));
  assert.deepEqual(await faults('a.md'), [
    'The bibliography "large.bib" is not read: it is 20.0 MB, and no more than 20 MB are read.',
    'The style "broken.csl" serves for nothing, for its XML is broken: the element <layout> in line 1 is not closed, or was not opened; citations are shown in the style of the settings.',
  ]);
  const [first] = (await client.pull('a.md')).filter(({ code }) => code === 'unread-file');
  assert.deepEqual(first?.range, rangeIn(text('large.bib', 'x'), 'large.bib'));
  const told = () => client.published.findLast(({ uri }) => uri === client.uri('large.bib'))?.diagnostics ?? [];
  const [problem] = await eventually('the file itself', () => told().length > 0 && told());
  assert.match(messageOf(problem), /^This bibliography is not read: it is 20\.0 MB/);
  client.write('broken.csl', STYLE);
  await client.watched('broken.csl', 2);
  client.write('large.bib', entry('lind', 'Lind'));
  await client.watched('large.bib', 2);
  await eventually('nothing wrong', async () => (await faults('a.md')).length === 0 && told().length === 0);
  await client.open('b.md', text('[gone.bib, lib/gone.json]', 'gone.csl'));
  assert.deepEqual(await faults('b.md'), [
    'The bibliography "gone.bib" is not there, so that nothing is known of its sources.',
    'The bibliography "lib/gone.json" is not there, so that nothing is known of its sources.',
    'The style "gone.csl" is not there; citations are shown in the style of the settings.',
  ]);
  client.write('gone.csl', STYLE);
  await client.watched('gone.csl', 1);
  await eventually('the style', async () => (await faults('b.md')).length === 2);
  for (const [index, [bibliography, csl]] of [
    ['large.bib', 'fine.csl'],
    ['large.bib', 'mla'],
    ['https://example.org/a.bib', 'https://www.zotero.org/styles/nature'],
    ['../elsewhere.bib', '../elsewhere.csl'],
  ].entries()) {
    await client.open(`${index}.md`, text(bibliography!, csl!));
    assert.deepEqual(await faults(`${index}.md`), [], `${bibliography}, ${csl}`);
  }
});

test('what a project file names and is not there is told in it, and not in the drafts', async () => {
  client = await TestClient.start({ files: { '_quarto.yml': 'bibliography: gone.bib\ncsl: gone.csl\n' } });
  await client.open('a.qmd', GREW, 'quarto');
  assert.deepEqual(await faults('a.qmd'), []);
  const told = () => client.published.findLast(({ uri }) => uri === client.uri('_quarto.yml'))?.diagnostics ?? [];
  const found = await eventually('both', () => told().length === 2 && told());
  assert.match(messageOf(found[0]), /^The bibliography "gone\.bib" is not there/);
  assert.match(messageOf(found[1]), /^The style "gone\.csl" is not there/);
});
