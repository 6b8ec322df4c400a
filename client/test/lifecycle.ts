import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SETTINGS_SECTION } from '../../server/src/protocol';
import { closeAll, open, rangeOf, until, workspaceFile } from './editor';
import { findingsIn, untilFindings } from './findings';
import { settle } from './history';
import { threeFindings } from './workspace';

const sheetOf = (value: string) => `source: { id: prices2024, title: Prices in 2024, issued: "2024" }
facts:
  - subject: Ruritania
    attribute: inflation
    value: ${value}
    time: 2023
    evidence: Inflation in Ruritania was ${value} in 2023
`;
const pricesDraft = 'Inflation in Ruritania was 9% in 2023.\n';

suite('findings are right and stay right', () => {
  teardown(closeAll);

  test('when edits come faster than checks', async () => {
    const editor = await open('draft.md');
    await untilFindings(editor.document, threeFindings);
    const wrong = '$204.1bn';
    const expected = threeFindings.slice(1);
    await settle(
      editor.document,
      expected,
      async () => {
        for (const [from, to] of [
          [wrong, '$214.1bn'],
          ['$214.1bn', '$24.1bn'],
          ['$24.1bn', '$24'],
          ['$24', wrong],
          [wrong, '$240.1bn'],
        ] as const) {
          await editor.edit(edit => edit.replace(rangeOf(editor.document, from), to));
        }
      },
      'anything',
    );
  });

  test('when lines come and go above them', async () => {
    const editor = await open('draft.md');
    await untilFindings(editor.document, threeFindings);
    await settle(
      editor.document,
      threeFindings,
      async () => {
        for (let nth = 0; nth < 5; nth++) {
          await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'Trade is discussed below.\n\n'));
        }
        await editor.edit(edit => edit.delete(new vscode.Range(0, 0, 4, 0)));
      },
      'anything',
    );
  });

  test('when the draft is closed and opened again at once', async () => {
    const { document } = await open('draft.md');
    await untilFindings(document, threeFindings);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    const again = await open('draft.md');
    await settle(again.document, threeFindings, async () => {}, [[]]);
  });

  test('when the draft is renamed', async () => {
    const [from, to] = [workspaceFile('renamed-from.md'), workspaceFile('renamed-to.md')];
    await write('renamed-from.md', 'Widgetland’s exports of widgets came to $21bn in 2023.\n');
    const { document } = await open('renamed-from.md');
    await untilFindings(document, ['amount-mismatch $21bn']);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(from, to);
    assert.ok(await vscode.workspace.applyEdit(edit));
    const renamed = await open('renamed-to.md');
    await settle(renamed.document, ['amount-mismatch $21bn'], async () => {}, [[]]);
    await until('nothing to be said of the old name', () => vscode.languages.getDiagnostics(from).length === 0);
    await remove('renamed-to.md');
  });

  test('when a sheet comes, changes and is deleted', async () => {
    await write('prices.md', pricesDraft);
    const { document } = await open('prices.md');
    const wrong = ['percent-mismatch 9%'];
    await untilFindings(document, []);
    await settle(document, wrong, () => write('prices.facts.yaml', sheetOf('7%')));
    await settle(document, [], () => write('prices.facts.yaml', sheetOf('9%')));
    await settle(document, wrong, () => write('prices.facts.yaml', sheetOf('8%')));
    await settle(document, [], () => remove('prices.facts.yaml'));
    await remove('prices.md');
  });

  test('when a sheet is edited and not saved', async () => {
    await write('prices.md', pricesDraft);
    await write('prices.facts.yaml', sheetOf('7%'));
    const { document } = await open('prices.md');
    const wrong = ['percent-mismatch 9%'];
    await untilFindings(document, wrong);
    const sheet = await open('prices.facts.yaml');
    const { document: text } = sheet;
    await settle(document, [], () =>
      sheet.edit(edit => {
        edit.replace(new vscode.Range(0, 0, text.lineCount, 0), sheetOf('9%'));
      }),
    );
    await settle(document, wrong, async () => {
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    });
    for (const name of ['prices.md', 'prices.facts.yaml']) await remove(name);
  });

  test('when a setting is changed', async () => {
    const { document } = await open('draft.md');
    await untilFindings(document, threeFindings);
    const set = (value: string | undefined) =>
      vscode.workspace.getConfiguration(SETTINGS_SECTION).update('checks.term-slip', value, vscode.ConfigurationTarget.Workspace);
    await settle(document, threeFindings.slice(0, 2), () => set('off'));
    await settle(document, threeFindings, () => set(undefined));
  });

  test('when the server is restarted', async () => {
    const { document } = await open('draft.md');
    await untilFindings(document, threeFindings);
    await settle(document, threeFindings, () => vscode.commands.executeCommand('policyFactCheck.restartServer'), [[]]);
  });
});

suite('words, ranges and fixes are right', () => {
  teardown(closeAll);

  const line = '🇵🇱 Zażółć\u00a0— 👩🏽‍🚀\u00a0in 2023, Widgetland’s exports of widgets came to\u00a0$21bn; é 𝔘.';
  for (const [name, ending] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const) {
    test(`with emoji and no-break spaces in a line that ends in ${name}`, async () => {
      const before = `# 👋 Widgets${ending}${ending}${line}${ending}${ending}Nothing else 🙂.${ending}`;
      const file = `emoji-${name}.md`;
      await write(file, before);
      const { document } = await open(file);
      assert.equal(document.eol, name === 'CRLF' ? vscode.EndOfLine.CRLF : vscode.EndOfLine.LF);
      const [finding] = await untilFindings(document, ['amount-mismatch $21bn']);
      const range = rangeOf(document, '$21bn');
      assert.ok(finding?.diagnostic.range.isEqual(range));
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        vscode.CodeActionKind.QuickFix.value,
      );
      const edit = actions.find(action => action.isPreferred)?.edit;
      assert.ok(edit, 'a preferred fix');
      await settle(document, [], () => vscode.workspace.applyEdit(edit), 'anything');
      assert.equal(document.getText(), before.replace('$21bn', '$12bn'));
      await remove(file);
    });
  }
});

suite('a draft with three thousand findings', () => {
  teardown(closeAll);

  test('stays usable: a fix at its end is seen, and so is a new mistake at its beginning', async () => {
    const wrong = 'Widgetland’s exports of widgets came to $21bn in 2023.\n';
    await write('many.md', `# Many\n\n${`${wrong}\n`.repeat(3000)}`);
    const editor = await open('many.md');
    const { document } = editor;
    // VS Code keeps a thousand of one file, and says itself that there are more.
    await until('as many findings as VS Code shows', () => findingsIn(document).length >= 999);
    const first = () => findingsIn(document)[0]?.diagnostic.range.start.line;
    assert.equal(first(), 2);
    const begun = Date.now();
    await editor.edit(edit => edit.replace(rangeOf(document, '$21bn'), '$12bn'));
    await until('the first one to go', () => first() === 4);
    await editor.edit(edit => edit.insert(new vscode.Position(1, 0), wrong));
    await until('a new one before it', () => first() === 1);
    const card = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      rangeOf(document, '$21bn').start,
    );
    assert.ok(card.length > 0, 'a card');
    console.log(`│ two edits and a card among 3,000 findings: ${Date.now() - begun} ms`);
    await remove('many.md');
  });
});

function write(name: string, text: string): Thenable<void> {
  return vscode.workspace.fs.writeFile(workspaceFile(name), new TextEncoder().encode(text));
}

async function remove(name: string): Promise<void> {
  await vscode.workspace.fs.delete(workspaceFile(name));
}
