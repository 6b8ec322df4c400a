import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CITABLES_REQUEST, type Citables } from '../../server/src/protocol';
import { screenshotThemes, until, workspaceFile } from './editor';
import { policyFactCheck } from './extension';

const BIBLIOGRAPHY = 'source-snippets.bib';
const ENTRIES = String.raw`@book{signs2025,
  author = {Sand, Ada},
  title = {Costs of \$5, \{a\} \textbackslash b | c, 3\% \& D\_e \#f \textasciitilde{} \textasciicircum},
  publisher = {NUP},
  date = {2025}
}

@book{undated,
  author = {Moe, Kim},
  title = {Seas of \$9},
  publisher = {NUP}
}
`;
const PLAIN = 'Costs of $5, {a} \\b | c, 3% & D_e #f ~ ^';
const MARKDOWN = '*Costs of \\$5, {a} \\\\b \\| c, 3% & D\\_e \\#f \\~ \\^*';
const LATEX = '\\emph{Costs of \\$5, \\{a\\} \\textbackslash{}b | c, 3\\% \\& D\\_e \\#f \\textasciitilde{} \\textasciicircum{}}';

/** What is typed in a draft of a language, and what stands there when the first snippet that is offered has been taken. */
const TAKEN: readonly (readonly [language: string, typed: string, expected: string])[] = [
  ['markdown', 'ref-signs', `Sand, Ada. ${MARKDOWN}. NUP, 2025.`],
  ['quarto', 'ref-signs', `Sand, Ada. ${MARKDOWN}. NUP, 2025.`],
  ['latex', 'ref-signs', `Sand, Ada. ${LATEX}. NUP, 2025.`],
  ['plaintext', 'ref-signs', `Sand, Ada. ${PLAIN}. NUP, 2025.`],
  ['latex', 'srcline-signs', `\\emph{Source:} Sand, Ada. ${LATEX}. NUP, 2025.`],
  ['plaintext', 'srcline-signs', `Source: Sand, Ada. ${PLAIN}. NUP, 2025.`],
  ['markdown', 'blockquote-signs', `> “words”\n>\n> — speaker[^1]\n\n[^1]: Ada Sand, ${MARKDOWN} (NUP, 2025).\n`],
  ['quarto', 'Costs rose cite-signs', 'Costs rose [@signs2025]'],
  ['plaintext', 'Costs rose cite-signs', `Costs rose (Ada Sand, ${PLAIN} (NUP, 2025))`],
  ['latex', 'Trade came to figure-trade-2021', 'Trade came to \\$147bn \\autocite{michta2024}'],
  ['quarto', 'Trade came to figure-trade-2021', 'Trade came to $147bn [@michta2024]'],
  ['markdown', 'ref-undated', 'Moe, Kim. *Seas of \\$9*. NUP, date.'],
];

suite('a snippet of a source', () => {
  suiteSetup(() => vscode.workspace.fs.writeFile(workspaceFile(BIBLIOGRAPHY), new TextEncoder().encode(ENTRIES)));
  // A draft without a file asks nobody whether it is to be saved.
  teardown(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));
  suiteTeardown(() => vscode.workspace.fs.delete(workspaceFile(BIBLIOGRAPHY)));

  for (const [language, typed, expected] of TAKEN) {
    test(`in ${language}, ${typed}, comes out sign by sign, and undo takes it back`, async () => {
      const editor = await draft(language, typed);
      await accept(editor);
      assert.equal(editor.document.getText(), expected);
      if (typed === 'ref-undated') assert.equal(editor.document.getText(editor.selection), 'date');
      await vscode.commands.executeCommand('undo');
      assert.equal(editor.document.getText(), typed);
    });
  }

  test('that cites by key a source which the bibliography of the draft lacks adds it there', async () => {
    const [file, own] = [workspaceFile('snippet-cites.qmd'), workspaceFile('snippet-own.bib')];
    const write = (uri: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    await write(own, '@book{seas,\n  title = {Seas}\n}\n');
    const text = '---\nbibliography: snippet-own.bib\n---\nCosts rose cite-signs';
    await write(file, text);
    const editor = await vscode.window.showTextDocument(file);
    const end = editor.document.positionAt(text.length);
    editor.selection = new vscode.Selection(end, end);
    await until('the bibliography', () => hasOwn(editor, 'seas'));
    await accept(editor);
    assert.equal(editor.document.getText(), text.replace('cite-signs', '[@signs2025]'));
    await until('the entry', async () =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(own)).includes('@book{signs2025,\n  author = {Sand, Ada},'),
    );
    await vscode.commands.executeCommand('workbench.action.files.save');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await Promise.all([file, own].map(uri => vscode.workspace.fs.delete(uri)));
  });

  test('is offered when its name is typed, and not among ordinary words', async () => {
    const editor = await draft('markdown', 'Costs rose on a fact');
    await vscode.commands.executeCommand('type', { text: '-' });
    assert.deepEqual(await offered(editor), []);
    await vscode.commands.executeCommand('type', { text: 'finding tour. blockquote-' });
    assert.ok((await offered(editor)).includes('blockquote-signs2025'));
    await screenshotThemes('source-snippets', () => vscode.commands.executeCommand('editor.action.triggerSuggest'));
  });
});

/** Whether the server knows a source as one of the bibliography that the draft names. */
async function hasOwn({ document }: vscode.TextEditor, key: string): Promise<boolean> {
  const params = { textDocument: { uri: document.uri.toString() }, query: key };
  const found = await policyFactCheck().exports.client()?.sendRequest<Citables | null>(CITABLES_REQUEST, params);
  return found?.sources.some(source => source.key === key && source.own) === true;
}

async function draft(language: string, content: string): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
  const end = editor.document.positionAt(content.length);
  editor.selection = new vscode.Selection(end, end);
  return editor;
}

/** Our own of what is offered at the cursor. */
async function offered({ document, selection }: vscode.TextEditor): Promise<readonly string[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    selection.active,
  );
  const ours = items.filter(({ sortText }) => /^\d{4}$/.test(sortText ?? ''));
  return ours.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** Takes the first that is offered, once the server knows the draft and its sources. */
async function accept(editor: vscode.TextEditor): Promise<void> {
  const before = editor.document.getText();
  await until('the snippet in the list', async () => (await offered(editor)).length > 0);
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
  await until('the snippet in the draft', async () => {
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    return editor.document.getText() !== before;
  });
}
