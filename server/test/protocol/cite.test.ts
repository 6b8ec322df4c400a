import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { CodeAction } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CITABLES_REQUEST, CITE_FACT, CITE_REQUEST, type Citable, type CiteResult } from '../../src/protocol';
import { PULLING, rangeIn, TestClient } from './client';

let client: TestClient;
afterEach(() => client.stop());

const BIB = '@report{lind2025,\n\tauthor = {Lind, Ada},\n\ttitle = {Two Ports},\n\tyear = 2025\n}\n';
const SHEET = `source:
  id: north2024
  type: report
  title: The North in Figures
  author: [{ family: North, given: Nora }]
  issued: "2024"
facts:
  - subject: Norland's exports to Sudland
    value: $14.7bn
    time: 2021
    evidence: Norland's exports to Sudland came to $14.7bn in 2021
    locator: p. 12
`;
const SENTENCE = "Norland's exports to Sudland came to $14.7bn in 2021, and grew.";
const FILES = { 'refs.bib': BIB, 'north.facts.yaml': SHEET };
const CAPABILITIES = { ...PULLING, experimental: { commands: { commands: [CITE_FACT] } } };

async function start(text: string, settings: object = {}, name = 'draft.md') {
  client = await TestClient.start({ capabilities: CAPABILITIES, files: FILES, settings: { caretDelay: 0, ...settings } });
  await client.open(name, text, name.endsWith('tex') ? 'latex' : 'markdown');
}

/** The draft as it is after citing, and what is added to the bibliography. */
async function cite(text: string, passage: string, more: object = {}, name = 'draft.md'): Promise<readonly [string, string]> {
  const params = { textDocument: { uri: client.uri(name) }, range: rangeIn(text, passage), ...more };
  const answered: CiteResult | null = await client.connection.sendRequest(CITE_REQUEST, params);
  assert.ok(answered);
  const document = TextDocument.create('', '', 0, text);
  return [TextDocument.applyEdits(document, [...answered.draft]), answered.bibliography?.edit.newText ?? ''];
}

test('what can be cited is listed: sources, and the facts of sheets', async () => {
  await start('Ports grow.\n');
  const params = { textDocument: { uri: client.uri('draft.md') } };
  const listed: readonly Citable[] = await client.connection.sendRequest(CITABLES_REQUEST, params);
  const [lind, north] = listed;
  assert.deepEqual(lind, { key: 'lind2025', author: 'Lind', title: 'Two Ports', year: '2025', file: 'refs.bib', isCited: false });
  assert.deepEqual([north?.key, north?.author, north?.year], ['north2024', 'North', '2024']);
  const fact = listed.find(one => one.key === 'north2024' && one.fact !== undefined);
  assert.deepEqual([fact?.fact, fact?.locator], ["Norland's exports to Sudland: $14.7bn in 2021", 'p. 12']);
});

test('a fact is cited at the end of its clause with the locator of the evidence, and the source added to the bibliography', async () => {
  const text = `---\nbibliography: refs.bib\n---\n${SENTENCE}\n`;
  await start(text);
  const range = rangeIn(text, '$14.7bn');
  const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: client.uri('draft.md') },
    range,
    context: { diagnostics: [] },
  });
  const [action] = actions.filter(({ title }) => title === 'Cite this fact');
  assert.deepEqual(action?.command?.arguments, [{ uri: client.uri('draft.md'), range }]);
  const [cited, added] = await cite(text, '$14.7bn');
  assert.equal(cited, text.replace('in 2021,', 'in 2021 [@north2024, p. 12],'));
  assert.match(added, /^\n\n@report\{north2024,\n\tauthor = \{North, Nora\},\n/);
});

test('the form is that of the draft, of its language, or of the settings', async () => {
  const notes = `Ports grow.[^1] ${SENTENCE}\n\n[^1]: See elsewhere.\n`;
  await start(notes);
  const [cited, added] = await cite(notes, '$14.7bn');
  assert.match(
    cited,
    /in 2021,\[\^2\] and grew\.\n\n\[\^1\]: See elsewhere\.\n\[\^2\]: Nora North, “The North in Figures,” 2024, 12\.\n$/,
  );
  assert.equal(added, '');
  client.settings = { citations: { style: 'apa', form: 'author-date' } };
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  assert.match((await cite(notes, '$14.7bn'))[0], /in 2021 \(North, 2024, p\. 12\), and grew/);
  const latex = `\\addbibresource{refs.bib}\n${SENTENCE.replaceAll('$', '\\$')}\n`;
  await client.open('draft.tex', latex, 'latex');
  client.settings = {};
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  assert.match((await cite(latex, '14.7bn', {}, 'draft.tex'))[0], /in 2021 \\autocite\[12\]\{north2024\}, and grew/);
});

test('a source that was chosen is cited at the caret', async () => {
  const text = 'Ports grow [@north2024], and more will.\n';
  await start(text);
  assert.equal(
    (
      await cite(text, '.\n', { key: 'lind2025', range: { start: { line: 0, character: 38 }, end: { line: 0, character: 38 } } })
    )[0],
    'Ports grow [@north2024], and more will [@lind2025].\n',
  );
});
