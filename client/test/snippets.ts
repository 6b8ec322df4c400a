import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, screenshot, until } from './editor';
import { untilFindings } from './findings';

const url = 'https://cepa.org/article/china-russia-axis-heralds-an-ominous-future';

/** A snippet of each kind of file, and the text that must come out. */
const inserted: readonly { file: string; language: string; name: string; text: string }[] = [
  {
    file: 'snippets.md',
    language: 'markdown',
    name: 'China–Russia trade in 2023',
    text: `China–Russia trade reached [$240.1bn](${url}) in 2023, 26.3% more than the year before`,
  },
  {
    file: 'snippets.qmd',
    language: 'quarto',
    name: 'Michta 2024: Pandoc key',
    text: '[@michta2024]',
  },
  {
    file: 'snippets.tex',
    language: 'latex',
    name: 'China–Russia trade in 2022',
    text: `China--Russia trade reached \\href{${url}}{\\$190bn} in 2022, beating the previous record of \\$147bn set in 2021`,
  },
  {
    file: 'snippets.txt',
    language: 'plaintext',
    name: 'Michta 2024: Chicago full note',
    text: `Chels Michta, “China-Russia Axis Heralds an Ominous Future,” Europe’s Edge, Center for European Policy Analysis (CEPA), 2024, ${url}.`,
  },
];

suite('a snippet', () => {
  teardown(closeAll);

  for (const { file, language, name, text } of inserted) {
    test(`of ${language} comes out right, and nothing in it is found wrong`, async () => {
      const { document } = await open(file);
      assert.equal(document.languageId, language);
      await insert(language, name);
      await until('the snippet', () => document.getText() !== '');
      assert.equal(document.getText(), text);
      await untilFindings(document, []);
      if (language === 'markdown') await screenshot('snippet');
    });
  }

  test('is offered by its prefix', async () => {
    const editor = await open('snippets.md');
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'cite-'));
    editor.selection = new vscode.Selection(0, 5, 0, 5);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await screenshot('suggest');
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      new vscode.Position(0, 5),
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    for (const prefix of ['cite-key', 'cite-footnote', 'cite-note', 'cite-author-date', 'cite-link']) {
      assert.ok(labels.includes(prefix), `${prefix} is not among ${labels.join(', ')}`);
    }
  });
});

function insert(langId: string, name: string): Thenable<unknown> {
  return vscode.commands.executeCommand('editor.action.insertSnippet', { langId, name });
}
