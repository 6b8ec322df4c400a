import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { CodeAction, Hover, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CITATION_EDITS_REQUEST, CITE_FACT, type CitationEdits } from '../../src/protocol';
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
  const answered: CitationEdits | null = await client.connection.sendRequest(CITATION_EDITS_REQUEST, params);
  assert.ok(answered);
  const document = TextDocument.create('', '', 0, text);
  return [TextDocument.applyEdits(document, [...answered.edits] as TextEdit[]), addedBy(answered)];
}

function addedBy({ bibliography }: CitationEdits): string {
  const changes = Object.values((bibliography as WorkspaceEdit | undefined)?.changes ?? {}).flat();
  return changes.map(({ newText }) => newText).join('');
}

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
  const hover: Hover | null = await client.connection.sendRequest('textDocument/hover', {
    textDocument: { uri: client.uri('draft.md') },
    position: range.start,
  });
  assert.match(JSON.stringify(hover?.contents), /\[Cite this fact\]\(command:policyFactCheck\.citeFact\?/);
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
    /in 2021,\[\^2\] and grew\.\n\n\[\^1\]: See elsewhere\.\n\[\^2\]: Nora North, \*The North in Figures\* \(2024\), 12\.\n$/,
  );
  assert.equal(added, '');
  client.settings = { citations: { style: 'apa', form: 'authorDate' } };
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
    '---\nbibliography: refs.bib\n---\n\nPorts grow [@north2024], and more will [@lind2025].\n',
  );
});
