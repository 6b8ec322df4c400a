import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { CodeAction, CompletionList, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  ADD_TO_BIBLIOGRAPHY,
  ADD_TO_BIBLIOGRAPHY_REQUEST,
  CITABLES_REQUEST,
  CITATION_EDITS_REQUEST,
  CITE_FACT,
  type Citables,
  type CitationEdits,
  type CitationEditsParams,
  MOST_CITABLES,
  REFERENCE_LIST_REQUEST,
  type ReferenceListEdit,
} from '../../src/protocol';
import { PULLING, positionIn, rangeIn, TestClient } from './client';

let client: TestClient;
afterEach(() => client.stop());

const LIND =
  '@book{lind2025,\n  author = {Lind, Ada},\n  title = {Two Ports at {\\$5} a Day},\n  publisher = {NUP},\n  date = {2025}\n}';
const KERR = '@book{kerr2024,\n  author = {Kerr, Jo},\n  title = {Seas}\n}';
const SHEET = `source:
  id: mill2023
  type: book
  title: Steel in the North
  author:
    - { family: Mill, given: Eva }
  publisher: Office of Metals
  issued: "2023"
facts:
  - subject: Norland steel output
    value: 7.5 million tonnes
    time: 2022
    evidence: output of steel came to 7.5 million tonnes in 2022
    locator: p. 12
`;
const FACT = 'In 2022 the steel output of Norland was 7.5 million tonnes, a record.';

async function edits(name: string, text: string, at: string, part: Partial<CitationEditsParams>): Promise<CitationEdits | null> {
  const { end } = rangeIn(text, at);
  const params: CitationEditsParams = { textDocument: { uri: client.uri(name) }, range: { start: end, end }, ...part };
  return client.connection.sendRequest(CITATION_EDITS_REQUEST, params);
}

function applied(text: string, found: CitationEdits | null): string {
  assert.ok(found);
  return TextDocument.applyEdits(TextDocument.create('file:///x', '', 0, text), [...found.edits] as TextEdit[]);
}

/** What becomes of a draft when Lind is cited behind "grew". */
async function cited(name: string, text: string, part: Partial<CitationEditsParams> = {}): Promise<string> {
  await client.open(name, text, 'plaintext');
  return applied(text, await edits(name, text, 'grew', { key: 'lind2025', ...part }));
}

const PLAIN = 'Ada Lind, Two Ports at $5 a Day (NUP, 2025)';
const FULL = 'Ada Lind, *Two Ports at \\$5 a Day* (NUP, 2025)';
const GREW = 'Trade grew.\n';

test('a source is cited in each form, as the language has it', async () => {
  client = await TestClient.start({ files: { 'refs.bib': `${LIND}\n` } });
  assert.equal(await cited('a.md', GREW), `Trade grew[^1].\n\n[^1]: ${FULL}.\n`);
  assert.equal(await cited('b.md', GREW, { form: 'note' }), `Trade grew (${FULL}).\n`);
  const named = '---\nbibliography: refs.bib\n---\n\n';
  assert.equal(await cited('c.md', GREW, { form: 'pandoc', locator: 'p. 12' }), `${named}Trade grew [@lind2025, p. 12].\n`);
  assert.equal(await cited('d.md', GREW, { form: 'authorDate', locator: '12' }), 'Trade grew (Lind 2025, 12).\n');
  assert.equal(await cited('e.qmd', GREW), `${named}Trade grew [@lind2025].\n`);
  assert.equal(await cited('f.tex', GREW, { locator: 'pp. 3-4' }), 'Trade grew \\autocite[3--4]{lind2025}.\n');
  assert.equal(
    await cited('g.tex', GREW, { form: 'footnote' }),
    'Trade grew\\footnote{Ada Lind, \\emph{Two Ports at \\$5 a Day} (NUP, 2025).}.\n',
  );
  assert.equal(await cited('h.txt', GREW), `Trade grew (${PLAIN}).\n`);
  assert.equal(await cited('i.txt', GREW, { form: 'authorDate' }), 'Trade grew (Lind 2025).\n');
});

test('a form that the language does not have gives way to the usual one, and a note within a note to its words', async () => {
  client = await TestClient.start({
    files: { 'refs.bib': `${LIND}\n` },
    settings: { caretDelay: 0, citations: { form: 'pandoc' } },
  });
  assert.equal(await cited('a.txt', GREW), `Trade grew (${PLAIN}).\n`);
  assert.match(await cited('b.md', GREW), /\n\nTrade grew \[@lind2025\]\.\n$/, 'the setting counts');
  const noted = 'Up.[^1]\n\n[^1]: Trade grew\n';
  assert.equal(await cited('c.md', noted, { form: 'footnote' }), `Up.[^1]\n\n[^1]: Trade grew ${FULL}.\n`);
});

test('a link stands on the words selected, or brings its own; an address that is missing is a tab stop', async () => {
  const url = 'url = {https://example.org/a_(b)?x=1&y=50%}';
  client = await TestClient.start({ files: { 'refs.bib': `${LIND.replace('date', `${url},\n  date`)}\n${KERR}\n` } });
  const range = rangeIn(GREW, 'grew');
  assert.equal(await cited('a.md', GREW, { form: 'link', range }), 'Trade [grew](<https://example.org/a_(b)?x=1&y=50%>).\n');
  assert.match(await cited('b.md', GREW, { form: 'link' }), /^Trade grew \[Lind 2025\]\(<https.*>\)\.\n$/);
  assert.match(await cited('c.md', GREW, { form: 'html', range }), /^Trade <a href="https[^"]*&amp;y=50%">grew<\/a>\.\n$/);
  const found = await edits('a.md', GREW, 'grew', { key: 'kerr2024', form: 'link', range });
  assert.deepEqual(
    found?.edits.map(({ newText, snippet }) => [newText, snippet?.replace('$', '§')]),
    [
      ['[', undefined],
      ['](⟦address⟧)', '](§{1:address})'],
    ],
  );
});

test('a source is added to the bibliography that the draft names and that lacks it', async () => {
  client = await TestClient.start({ files: { 'refs.bib': `${KERR}\n`, 'all.bib': `${LIND}\n` } });
  const text = `---\nbibliography: refs.bib\n---\n${GREW}`;
  await client.open('a.md', text);
  const found = await edits('a.md', text, 'grew', { key: 'lind2025' });
  assert.match(applied(text, found), /grew \[@lind2025\]\./);
  const [added] = (found?.bibliography as WorkspaceEdit | undefined)?.changes?.[client.uri('refs.bib')] ?? [];
  assert.equal(added?.newText, `\n\n${LIND}`);
  assert.equal((await edits('a.md', text, 'grew', { key: 'kerr2024' }))?.bibliography, undefined);
});

test('a key that is completed is added to the bibliography that lacks it, by a command of our own client', async () => {
  const capabilities = {
    ...PULLING,
    textDocument: { ...PULLING.textDocument, completion: { completionItem: { snippetSupport: true } } },
    experimental: { commands: { commands: [ADD_TO_BIBLIOGRAPHY] } },
  };
  const files = { 'refs.bib': `${KERR}\n`, 'all.bib': `${LIND}\n` };
  client = await TestClient.start({ files, capabilities });
  const offered = async (name: string, begun: string) => {
    const text = `---\nbibliography: refs.bib\n---\nTrade grew ${begun}`;
    await client.open(name, text);
    const params = { textDocument: { uri: client.uri(name) }, position: positionIn(text, text.length) };
    const list = await client.connection.sendRequest<CompletionList>('textDocument/completion', params);
    return new Map(list.items.map(({ label, command }) => [label, command?.arguments]));
  };
  const added = (name: string) => [{ uri: client.uri(name), key: 'lind2025' }];
  const keys = await offered('a.md', '[@');
  assert.deepEqual([keys.get('lind2025'), keys.get('kerr2024')], [added('a.md'), undefined]);
  assert.deepEqual((await offered('b.md', 'cite-')).get('cite-lind2025'), added('b.md'));
  assert.deepEqual((await offered('c.md', 'ref-')).get('ref-lind2025'), undefined, 'it needs no entry');
  const edit = await client.connection.sendRequest<WorkspaceEdit>(ADD_TO_BIBLIOGRAPHY_REQUEST, added('a.md')[0]);
  assert.deepEqual(
    edit.changes?.[client.uri('refs.bib')]?.map(({ newText }) => newText),
    [`\n\n${LIND}`],
  );
  const known = { uri: client.uri('a.md'), key: 'kerr2024' };
  assert.equal(await client.connection.sendRequest(ADD_TO_BIBLIOGRAPHY_REQUEST, known), null);
});

test('references that stand in the draft itself are added to there', async () => {
  client = await TestClient.start({ files: { 'all.bib': `${LIND}\n` } });
  const text = `---\nreferences:\n- id: kerr2024\n  title: Seas\n---\n${GREW}`;
  const written = await cited('a.md', text);
  assert.match(written, /title: Seas\n- id: lind2025\n {2}type: book\n[\s\S]*\n---\nTrade grew \[@lind2025\]\.\n$/);
});

test('an empty list of references is filled, whatever stands for nothing', async () => {
  client = await TestClient.start({ files: { 'all.bib': `${LIND}\n` } });
  for (const [index, nothing] of ['', ' []', ' ~ # mine'].entries()) {
    const written = await cited(`${index}.md`, `---\nreferences:${nothing}\ntitle: Trade\n---\n${GREW}`);
    assert.match(
      written,
      /^---\nreferences:(?: # mine)?\n- id: lind2025\n[\s\S]*\ntitle: Trade\n---\nTrade grew \[@lind2025\]\.\n$/,
    );
  }
});

test('a draft that names no bibliography names the files of what it cites by key, in one step with the citation', async () => {
  client = await TestClient.start({ files: { 'refs/all.bib': `${LIND}\n`, 'kerr.bib': `${KERR}\n`, 'steel.facts.yaml': SHEET } });
  const text = `---\ntitle: Trade\n---\n\nSeas [@kerr2024]. ${GREW}`;
  assert.equal(
    await cited('drafts/a.qmd', text),
    '---\ntitle: Trade\nbibliography: [ ../refs/all.bib, ../kerr.bib ]\n---\n\nSeas [@kerr2024]. Trade grew [@lind2025].\n',
  );
  const latex = `\\usepackage{biblatex}\n\\begin{document}\n${GREW}`;
  assert.equal(
    await cited('b.tex', latex),
    '\\usepackage{biblatex}\n\\addbibresource{refs/all.bib}\n\\begin{document}\nTrade grew \\autocite{lind2025}.\n',
  );
  assert.equal(await cited('c.qmd', GREW, { key: 'mill2023' }), 'Trade grew [@mill2023].\n', 'a sheet is no bibliography');
  assert.equal(await cited('d.md', GREW), `Trade grew[^1].\n\n[^1]: ${FULL}.\n`, 'nor does a note need one');
});

test('a draft that was never saved, and names files, cites all the same', async () => {
  client = await TestClient.start({ files: { 'refs.bib': `${LIND}\n` } });
  const text = `---\nbibliography: refs.bib\ncsl: own.csl\n---\n${GREW}`;
  const textDocument = { uri: 'untitled:Untitled-1', languageId: 'markdown', version: 1, text };
  await client.connection.sendNotification('textDocument/didOpen', { textDocument });
  const params = { textDocument, range: rangeIn(text, 'grew'), key: 'lind2025', form: 'note' };
  const found = await client.connection.sendRequest<CitationEdits | null>(CITATION_EDITS_REQUEST, params);
  assert.match(applied(text, found), /Trade grew \(Ada Lind, /);
});

test('what a draft may cite is told, its own first, with the facts of sheets', async () => {
  const files = { 'refs.bib': `${KERR}\n`, 'all.bib': `${LIND}\n`, 'steel.facts.yaml': SHEET };
  client = await TestClient.start({ files, settings: { caretDelay: 0, builtInSheet: { enabled: false } } });
  await client.open('a.md', `---\nbibliography: refs.bib\n---\n${FACT}\n`);
  const textDocument = { uri: client.uri('a.md') };
  const found = await client.connection.sendRequest<Citables>(CITABLES_REQUEST, { textDocument });
  assert.deepEqual(
    found.sources.map(({ key, authors, year, own }) => [key, authors, year, own]),
    [
      ['kerr2024', 'Kerr', undefined, true],
      ['lind2025', 'Lind', '2025', false],
      ['mill2023', 'Mill', '2023', false],
    ],
  );
  assert.deepEqual(
    found.facts.map(({ key, value, locator }) => [key, value, locator]),
    [['mill2023', '7.5 million tonnes', 'p. 12']],
  );
  const text = `---\nbibliography: refs.bib\n---\n${FACT}\n`;
  const byFact = await edits('a.md', text, 'a record', { fact: found.facts[0]!.id });
  assert.match(applied(text, byFact), /a record \[@mill2023, p\. 12\]\./);
});

test('of many sources those are told in which every word stands, in whatever part, and never more than a list can show', async () => {
  const entry = (index: number) =>
    `@report{key${index}, author = {Ng, Ann and Author${index}, Bo}, title = {Report on ${index % 2 ? 'Ports' : 'Rails'}}, date = {${1990 + (index % 30)}}}`;
  const bibliography = Array.from({ length: 300 }, (_, index) => entry(index)).join('\n');
  client = await TestClient.start({ files: { 'many.bib': bibliography } });
  await client.open('a.md', 'As Doe says [@key299].\n');
  const textDocument = { uri: client.uri('a.md') };
  const keys = async (query?: string) => {
    const { sources } = await client.connection.sendRequest<Citables>(CITABLES_REQUEST, { textDocument, query });
    return sources.map(({ key }) => key);
  };
  const all = await keys();
  assert.equal(all.length, MOST_CITABLES);
  assert.equal(all[0], 'key299', 'what is cited already stands first');
  assert.deepEqual(await keys('PORTS author131'), ['key131']);
  assert.deepEqual(await keys('rails author131'), []);
});

test('the fact at the cursor is cited behind its clause, where the evidence stands, and only once', async () => {
  client = await TestClient.start({ files: { 'steel.facts.yaml': SHEET } });
  await client.open('a.md', FACT);
  const found = await edits('a.md', FACT, '7.5 million', {});
  assert.equal(
    applied(FACT, found),
    'In 2022 the steel output of Norland was 7.5 million tonnes,[^1] a record.\n\n[^1]: Eva Mill, *Steel in the North* (Office of Metals, 2023), 12.\n',
  );
  const asKey = applied(FACT, await edits('a.md', FACT, '7.5 million', { form: 'pandoc' }));
  assert.equal(asKey, FACT.replace('tonnes,', 'tonnes [@mill2023, p. 12],'));
  assert.equal(await edits('a.md', FACT, 'Norland was', {}), null);
});

async function actions(name: string, text: string, at: string): Promise<readonly CodeAction[]> {
  const textDocument = { uri: client.uri(name) };
  const params = { textDocument, range: rangeIn(text, at), context: { diagnostics: [] } };
  const found = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', params);
  return found.filter(({ title }) => title === 'Cite this fact');
}

test('a fix cites a fact that nothing in its sentence cites: our own client by its command, others where no style is needed', async () => {
  const files = { 'steel.facts.yaml': SHEET };
  client = await TestClient.start({ files });
  await client.open('a.md', FACT);
  assert.deepEqual(await actions('a.md', FACT, '7.5 million'), [], 'a note needs the style');
  await client.open('a.qmd', FACT, 'quarto');
  const [fix] = await actions('a.qmd', FACT, '7.5 million');
  assert.match(JSON.stringify(fix?.edit), /\[@mill2023, p\. 12\]/);
  const done = FACT.replace('record.', 'record [@mill2023].');
  await client.open('b.qmd', done, 'quarto');
  assert.deepEqual(await actions('b.qmd', done, '7.5 million'), []);
  const wrong = FACT.replace('7.5', '8.5');
  await client.open('c.qmd', wrong, 'quarto');
  assert.deepEqual(await actions('c.qmd', wrong, '8.5 million'), []);
  await client.stop();
  client = await TestClient.start({ files, capabilities: { ...PULLING, experimental: { commands: { commands: [CITE_FACT] } } } });
  await client.open('a.md', FACT);
  const [own] = await actions('a.md', FACT, '7.5 million');
  assert.deepEqual(own?.command?.arguments, [{ uri: client.uri('a.md'), range: rangeIn(FACT, '7.5 million tonnes') }]);
});

async function listed(name: string, text: string): Promise<ReferenceListEdit & { readonly text: string }> {
  await client.open(name, text, 'plaintext');
  const params = { textDocument: { uri: client.uri(name) } };
  const found: ReferenceListEdit | null = await client.connection.sendRequest(REFERENCE_LIST_REQUEST, params);
  assert.ok(found);
  return {
    ...found,
    text: TextDocument.applyEdits(TextDocument.create('file:///x', '', 0, text), found.edit ? [found.edit] : []),
  };
}

test('the list of references has the style of the citations, and says what it lacks', async () => {
  client = await TestClient.start({ files: { 'refs.bib': `${LIND}\n${KERR}\n`, 'mill.facts.yaml': SHEET } });
  const dated = await listed('a.md', 'Trade grew (Lind 2025, 12; Kerr n.d.; Doe 2019), as did steel (Mill 2023).\n');
  assert.match(
    dated.text,
    /\n## References\n\n<!-- [\w-]+ -->\n\nKerr, Jo\. ⟦date⟧\. \*Seas\*\. ⟦publisher⟧\.\n\nLind, Ada\. 2025\./,
  );
  assert.deepEqual(
    [dated.kind, dated.count, dated.incomplete, dated.unknown, dated.ambiguous],
    ['list', 3, ['Kerr'], ['Doe 2019'], []],
  );
  const noted = await listed('b.md', `Trade grew[^1].\n\n[^1]: ${FULL}.\n`);
  assert.match(noted.text, /## Bibliography\n\n<!-- [\w-]+ -->\n\nLind, Ada\. \*Two Ports at \\\$5 a Day\*\. NUP, 2025\.\n/);
  const keyed = await listed('c.qmd', 'Trade grew [@lind2025; @unknown2019].\n');
  assert.equal(keyed.text, 'Trade grew [@lind2025; @unknown2019].\n\n## References\n\n::: {#refs}\n:::\n');
  assert.deepEqual([keyed.kind, keyed.unknown], ['processor', ['unknown2019']]);
  assert.deepEqual(await listed('d.md', 'Trade grew.\n').then(({ kind, edit }) => [kind, edit]), ['nothing', undefined]);
  const bluebook = `---\ncsl: bluebook\n---\n\nTrade grew[^1].\n\n[^1]: Ada Lind, Two Ports at \\$5 a Day (2025).\n`;
  assert.equal((await listed('e.md', bluebook)).kind, 'no-bibliography');
});
