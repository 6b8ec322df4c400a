import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { serverCommands } from '../src/serverCommands';
import { closeAll, open, rangeOf, screenshotThemes, select, until } from './editor';
import { untilFindings } from './findings';
import { threeFindings } from './workspace';

suite('from a mention to its source, and back', () => {
  teardown(closeAll);

  test('the fact card of a supported value goes to its source, and runs nothing else', async () => {
    const editor = await open('draft.md');
    await untilFindings(editor.document, threeFindings);
    const mention = rangeOf(editor.document, '$190bn');
    const [card] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      mention.start,
    );
    const [content] = card?.contents ?? [];
    assert.ok(content instanceof vscode.MarkdownString);
    assert.match(content.value, /^\*\*Agrees\*\*/);
    assert.deepEqual(content.isTrusted, { enabledCommands: [...serverCommands] });
    const link = /\(command:(policyFactCheck\.goToSource)\?([^)]+)\)/.exec(content.value);
    assert.ok(link?.[1] && link[2], content.value);
    await showHover(editor, mention);
    await screenshotThemes('card');
    await vscode.commands.executeCommand(link[1], ...JSON.parse(decodeURIComponent(link[2])));
    const source = vscode.window.activeTextEditor;
    assert.equal(source?.document.uri.scheme, 'policy-fact-check');
    assert.match(source.document.getText(source.selection), /id: trade-2022[\s\S]*\$190bn/);
  });

  test('go to definition finds the fact of exactly the mention, the article where there is one, and nothing elsewhere', async () => {
    const editor = await open('draft.md');
    await untilFindings(editor.document, threeFindings);
    const mention = rangeOf(editor.document, '$204.1bn');
    const [link] = await definitionsAt(editor.document, mention.start.translate(0, 3));
    assert.ok(link);
    assert.ok(link.originSelectionRange?.isEqual(mention));
    const target = await vscode.workspace.openTextDocument(link.targetUri);
    assert.equal(target.getText(link.targetSelectionRange), '$240.1bn');
    assert.deepEqual(await definitionsAt(editor.document, new vscode.Position(2, 2)), []);
    select(editor, new vscode.Range(mention.start, mention.start));
    await vscode.commands.executeCommand('editor.action.peekDefinition');
    await screenshotThemes('peek-definition');
  });

  test('find references goes through drafts that nobody has open', async () => {
    const editor = await open('draft.md');
    await untilFindings(editor.document, threeFindings);
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      editor.document.uri,
      rangeOf(editor.document, '$204.1bn').start,
    );
    const files = [...new Set(found.map(({ uri }) => uri.path.replace(/^.*\//, '')))].sort();
    assert.ok(files.includes('draft.md') && files.includes('brief.qmd'), files.join());
  });

  test('the facts of a sheet are its outline, and found in the workspace', async () => {
    const { document } = await open('broken.facts.yaml');
    const outline = await until('an outline', async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return symbols && symbols.length > 0 && symbols;
    });
    assert.deepEqual(
      outline.map(({ name }) => name),
      ['Facts'],
    );
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      '240.1bn',
    );
    assert.ok(found.some(({ location }) => location.uri.scheme === 'policy-fact-check'));
  });
});

suite('quiet marks', () => {
  teardown(async () => {
    await set('inlayHints.enabled', undefined);
    await set('codeLens.enabled', undefined);
    await closeAll();
  });

  test('come with their settings and go with them', async () => {
    const editor = await open('draft.md');
    await untilFindings(editor.document, threeFindings);
    assert.deepEqual(await lensesOf(editor.document), []);
    await set('inlayHints.enabled', true);
    await set('codeLens.enabled', true);
    const lenses = await until('the lenses', async () => {
      const found = await lensesOf(editor.document);
      return found.length > 0 && found;
    });
    assert.match(lenses[0]?.command?.title ?? '', /^\d+ claims · .*contradictions$/);
    assert.equal(lenses[0]?.command?.command, 'policyFactCheck.showClaims');
    const hints = await until('the hints', async () => {
      const found = await hintsOf(editor.document);
      return found.length > 0 && found;
    });
    const agreed = rangeOf(editor.document, '$190bn').end;
    assert.ok(hints.some(({ position }) => position.isEqual(agreed)));
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await screenshotThemes('marks');
    await set('inlayHints.enabled', undefined);
    await set('codeLens.enabled', undefined);
    await until('no marks', async () => (await lensesOf(editor.document)).length + (await hintsOf(editor.document)).length === 0);
  });
});

suite('completion', () => {
  teardown(closeAll);

  test('offers the fact that fits where a value is being written, and writes it', async () => {
    const editor = await open('typing.md');
    const last = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(last, last);
    await type('\n\nIn 2022 trade between China and Russia was ');
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      editor.selection.active,
      ' ',
    );
    assert.ok(list.items.some(({ label }) => (typeof label === 'string' ? label : label.label) === '$190bn'));
    await screenshotThemes('completion');
    await until('the value', async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return editor.document.getText().endsWith('China and Russia was $190bn');
    });
  });
});

async function definitionsAt(document: vscode.TextDocument, position: vscode.Position): Promise<readonly vscode.LocationLink[]> {
  const found = await vscode.commands.executeCommand<(vscode.LocationLink | vscode.Location)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    position,
  );
  return found.filter((one): one is vscode.LocationLink => 'targetUri' in one);
}

function lensesOf(document: vscode.TextDocument): Thenable<vscode.CodeLens[]> {
  return vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri);
}

function hintsOf(document: vscode.TextDocument): Thenable<vscode.InlayHint[]> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  return vscode.commands.executeCommand('vscode.executeInlayHintProvider', document.uri, whole);
}

async function showHover(editor: vscode.TextEditor, mention: vscode.Range): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeSidebar');
  select(editor, new vscode.Range(mention.start.translate(0, 2), mention.start.translate(0, 2)));
  await vscode.commands.executeCommand('editor.action.showHover');
}

function set(key: string, value: unknown): Thenable<void> {
  return vscode.workspace.getConfiguration('policyFactCheck').update(key, value, vscode.ConfigurationTarget.Workspace);
}

async function type(text: string): Promise<void> {
  for (const key of text) await vscode.commands.executeCommand('type', { text: key });
}
