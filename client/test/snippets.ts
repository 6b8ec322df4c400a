import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, screenshot, until } from './editor';
import { policyFactCheck } from './extension';
import { untilFindings } from './findings';

const url = 'https://cepa.org/article/china-russia-axis-heralds-an-ominous-future';

const SELECTED = 'Trade grew.';

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

  for (const language of ['markdown', 'quarto', 'rmd', 'latex', 'plaintext', 'html']) {
    test(`of ${language}, each put in round what is selected, leaves no sign of a snippet, and undo takes it back`, async () => {
      const editor = await untitled(language, SELECTED);
      for (const [name, body] of await snippetsOf(language)) {
        editor.selection = new vscode.Selection(0, 0, 0, SELECTED.length);
        await insert(language, name);
        const text = editor.document.getText();
        assert.notEqual(text, SELECTED, name);
        assert.doesNotMatch(text, /\$\{|\$\d\b(?!\d)|TM_|CURRENT_|\|\}/, `${name}: ${text}`);
        if (body.includes('TM_SELECTED_TEXT')) assert.ok(text.includes(SELECTED), `${name}: ${text}`);
        if (body.includes('CURRENT_MONTH_NAME')) assert.match(text, /(?<!\d)[1-9]\d? \p{L}{3,} 20\d\d/u, name);
        await vscode.commands.executeCommand('undo');
        assert.equal(editor.document.getText(), SELECTED, name);
        await vscode.commands.executeCommand('leaveSnippet');
      }
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
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

/** The snippets of a language, by their names, with their bodies. */
async function snippetsOf(language: string): Promise<readonly (readonly [name: string, body: string])[]> {
  const { packageJSON, extensionUri } = policyFactCheck();
  const all = (packageJSON as Manifest).contributes.snippets.filter(one => one.language === language);
  const files = await Promise.all(all.map(({ path }) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, path))));
  return files.flatMap(bytes => {
    const read = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, { readonly body: string | readonly string[] }>;
    return Object.entries(read).map(([name, { body }]) => [name, [body].flat().join('\n')] as const);
  });
}

interface Manifest {
  readonly contributes: { readonly snippets: readonly { readonly language: string; readonly path: string }[] };
}

async function untitled(language: string, content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
}

function insert(langId: string, name: string): Thenable<unknown> {
  return vscode.commands.executeCommand('editor.action.insertSnippet', { langId, name });
}
