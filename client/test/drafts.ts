import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, rangeOf, screenshot, select } from './editor';
import { type Shown, untilFindings } from './findings';
import { threeFindings } from './workspace';

suite('the example draft', () => {
  teardown(closeAll);

  test('shows the wrong total, the slip and the wrong year, and nothing else', async () => {
    const { document } = await open('draft.md');
    const findings = await untilFindings(document, threeFindings);
    for (const finding of findings) await provesItself(finding);
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await screenshot('problems');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  test('opens the page of a check with no network', async () => {
    const { document } = await open('draft.md');
    const [finding] = await untilFindings(document, threeFindings);
    const code = finding?.diagnostic.code;
    assert.ok(typeof code === 'object');
    const page = await vscode.workspace.openTextDocument(code.target);
    assert.match(page.getText(), /amount-mismatch/);
  });

  test('shows the fact card of exactly the mention', async () => {
    const editor = await open('draft.md');
    await untilFindings(editor.document, threeFindings);
    const mention = rangeOf(editor.document, '$204.1bn');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      mention.start.translate(0, 2),
    );
    const card = hovers.find(hover => textOf(hover).includes('$240.1bn'));
    assert.ok(card, 'no fact card');
    assert.ok(card.range?.isEqual(mention), 'the card is of the mention, not of its line');
    for (const part of ['2023', 'to reach $240.1bn overall', 'Michta 2024']) assert.ok(textOf(card).includes(part), part);
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    select(editor, new vscode.Range(mention.start.translate(0, 2), mention.start.translate(0, 2)));
    await vscode.commands.executeCommand('editor.action.showHover');
    await screenshot('hover');
  });

  test('is mended by the preferred fix, and the finding goes', async () => {
    const editor = await open('draft.md');
    await untilFindings(editor.document, threeFindings);
    const mention = rangeOf(editor.document, '$204.1bn');
    select(editor, new vscode.Range(mention.start, mention.start));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      mention,
      vscode.CodeActionKind.QuickFix.value,
    );
    assert.equal(actions.filter(action => action.isPreferred).length, 1, actions.map(action => action.title).join('; '));
    await vscode.commands.executeCommand('editor.action.quickFix');
    await screenshot('quickfix');
    await vscode.commands.executeCommand('hideCodeActionWidget');
    await vscode.commands.executeCommand('editor.action.autoFix');
    await untilFindings(editor.document, threeFindings.slice(1));
    assert.match(editor.document.getText(), /reached \$240\.1bn, a 26\.3% increase/);
    await screenshot('mended');
  });
});

/** What the finding says, its page, and the words of the source that it stands on. */
async function provesItself({ check, diagnostic }: Shown): Promise<void> {
  const { code, message, relatedInformation } = diagnostic;
  assert.ok(typeof code === 'object', `${check} has a page`);
  assert.ok(code.target.path.includes(check), code.target.toString());
  assert.ok(message.length > 20, message);
  const [evidence] = relatedInformation ?? [];
  assert.ok(evidence, `${check} shows its evidence`);
  const quote = /^“(.+)” — Michta 2024/.exec(evidence.message)?.[1];
  assert.ok(quote, evidence.message);
  const sheet = await vscode.workspace.openTextDocument(evidence.location.uri);
  assert.ok(sheet.getText().includes(quote), `${quote} stands where the evidence points`);
}

function textOf(hover: vscode.Hover): string {
  // Markdown escapes are the server's business.
  return hover.contents
    .map(content => (typeof content === 'string' ? content : content.value))
    .join('\n')
    .replace(/\\(?=[^\w\s])|\*\*/g, '');
}
