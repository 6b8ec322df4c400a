import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COPY_CLAIM_REVIEW } from '../../server/src/protocol';
import type { ClaimNode } from '../src/views/claimsTree';
import type { EntryNode } from '../src/views/libraryTree';
import { closeAll, open, rangeOf, screenshotThemes, select, until } from './editor';
import { policyFactCheck } from './extension';

suite('the view Claims', () => {
  teardown(closeAll);

  test('lists the claims of the active draft by verdict, and counts contradictions in its badge', async () => {
    const { document } = await open('draft.md');
    const groups = await untilGroups({ contradicted: 3 });
    assert.deepEqual(
      groups.get('contradicted')?.map(({ claim }) => claim.text),
      ['$204.1bn', '2020', 'Sino-Soviet'],
    );
    assert.ok((groups.get('supported')?.length ?? 0) > 4);
    assert.ok(groups.get('rounded')?.some(({ claim }) => claim.text === 'about $240bn'));
    const { claimsView, claims } = await views();
    assert.equal(claimsView.badge?.value, 3);
    const [first] = groups.get('contradicted') ?? [];
    assert.ok(first);
    const item = claims.getTreeItem(first);
    assert.match(String(item.accessibilityInformation?.label), /^\$204\.1bn, .*line 3/);
    assert.match(String(item.tooltip), /240\.1bn/);
    await run(item);
    assert.equal(document.getText(vscode.window.activeTextEditor?.selection), '$204.1bn');
    await vscode.commands.executeCommand('policyFactCheck.showClaims');
    await screenshotThemes('views-claims');
  });

  test('keeps its items through edits, and takes them away when they are mended', async () => {
    const editor = await open('draft.md');
    const before = await untilGroups({ contradicted: 3 });
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'A new first line.\n\n'));
    const moved = await until('the claims two lines further down', async () => {
      const groups = await groupsNow();
      return groups.get('contradicted')?.[0]?.claim.range.start.line === 4 && groups;
    });
    assert.deepEqual(idsOf(moved), idsOf(before));
    await editor.edit(edit => edit.replace(rangeOf(editor.document, '$204.1bn'), '$240.1bn'));
    const mended = await untilGroups({ contradicted: 2 });
    assert.deepEqual(idsOf(mended).contradicted, idsOf(before).contradicted?.slice(1));
  });

  test('stays with the draft while a sheet is looked at, and is empty when it is closed', async () => {
    await open('draft.md');
    const groups = await untilGroups({ contradicted: 3 });
    await vscode.commands.executeCommand('policyFactCheck.claims.openSource', groups.get('contradicted')?.[0]);
    await until('the built-in sheet', () => vscode.window.activeTextEditor?.document.uri.scheme === 'policy-fact-check');
    assert.match(vscode.window.activeTextEditor?.document.getText(vscode.window.activeTextEditor.selection) ?? '', /240\.1bn/);
    await untilGroups({ contradicted: 3 });
    await closeAll();
    await until('no claims', async () => (await groupsNow()).size === 0);
    assert.equal((await views()).claimsView.badge, undefined);
  });

  test('copies what was found of a claim as ClaimReview, from the list and at the cursor', async () => {
    const editor = await open('draft.md');
    const [first] = (await untilGroups({ contradicted: 3 })).get('contradicted') ?? [];
    for (const listed of [first, undefined]) {
      await vscode.env.clipboard.writeText('');
      select(editor, rangeOf(editor.document, listed ? 'Sino-Soviet' : '$204.1bn'));
      await vscode.commands.executeCommand(COPY_CLAIM_REVIEW, listed);
      const copied = JSON.parse(await vscode.env.clipboard.readText());
      assert.equal(copied['@type'], 'ClaimReview');
      assert.match(copied.claimReviewed, /\$204\.1bn/);
      assert.equal(copied.reviewRating.alternateName, 'Contradicted by the source');
    }
  });

  test('shows what no source holds, and follows the caret, when asked to', async () => {
    const editor = await open('widgets.md');
    await untilGroups({ contradicted: 1, 'not-covered': 0 });
    await vscode.commands.executeCommand('policyFactCheck.claims.showNotCovered');
    await until('figures of no source', async () => ((await groupsNow()).get('not-covered')?.length ?? 0) > 0);
    await vscode.commands.executeCommand('policyFactCheck.claims.hideNotCovered');
    await untilGroups({ 'not-covered': 0 });

    await vscode.commands.executeCommand('policyFactCheck.showClaims');
    const { claimsView } = await views();
    await until('the view', () => claimsView.visible);
    await vscode.window.showTextDocument(editor.document);
    select(editor, rangeOf(editor.document, '$21bn'));
    assert.equal(claimsView.selection.length, 0);
    await vscode.commands.executeCommand('policyFactCheck.claims.followCaret');
    await until('the claim at the caret', () => {
      const [node] = claimsView.selection;
      return node?.kind === 'claim' && node.claim.text === '$21bn';
    });
    await vscode.commands.executeCommand('policyFactCheck.claims.stopFollowingCaret');
  });
});

suite('the view Sources and Facts', () => {
  teardown(closeAll);

  test('lists sheets and articles with what drafts make of their facts', async () => {
    await open('widgets.md');
    const article = await untilEntry('The Widget Trade', ({ entry }) => entry.used > 0);
    assert.equal(article.entry.kind, 'article');
    const [passage] = article.facts;
    assert.match(passage?.fact.label ?? '', /^Widgetland’s exports of widgets came to \$21bn/);
    const sheet = await untilEntry('An Example', ({ entry }) => entry.contradicted > 0);
    assert.equal(sheet.entry.problems > 0, true, 'the sheet with a mistake in it says so');
    const { library } = await views();
    const item = library.getTreeItem(sheet);
    assert.match(String(item.description), /1 contradicted/);
    const [fact] = sheet.facts;
    assert.ok(fact);
    await vscode.commands.executeCommand('policyFactCheck.library.findUses', fact);
    assert.match(vscode.window.activeTextEditor?.document.fileName ?? '', /broken\.facts\.yaml$/);
    await screenshotThemes('views-uses');
  });

  test('counts what the active draft uses of the built-in sheet, and leaves open what leaves no trace', async () => {
    await open('draft.md');
    const title = 'China-Russia Axis Heralds an Ominous Future';
    const { facts } = await untilEntry(title, ({ entry }) => entry.used > 2 && entry.contradicted > 1);
    const states = new Set(facts.map(({ fact }) => fact.state));
    assert.deepEqual([...states].sort(), ['contradicted', 'untold', 'unused', 'used']);
    await vscode.commands.executeCommand('policyFactCheck.library.focus');
    for (const key of ['focusFirst', 'focusDown', 'expand']) await vscode.commands.executeCommand(`list.${key}`);
    await screenshotThemes('views-library');
    await vscode.commands.executeCommand('list.collapse');
  });
});

suite('the language status', () => {
  teardown(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  test('tells how the active draft stands', async () => {
    await open('draft.md');
    const { status } = await policyFactCheck().activate();
    await until('the counts', () => /^3 contradictions · \d+ sourced$/.test(status.text));
    assert.match(status.detail ?? '', /^Source articles: 1, fact sheets: \d$/);
    assert.equal(status.command?.command, 'policyFactCheck.showClaims');
    await vscode.commands.executeCommand('policyFactCheck.fixAll');
    await until('no contradictions', () => /^No contradictions · \d+ sourced$/.test(status.text));
  });

  test('says when the editor shows fewer findings than there are', async function () {
    this.timeout(120_000);
    const content = 'Trade between China and Russia reached $204.1bn in 2023.\n\n'.repeat(1010);
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
    await until('the findings', () => vscode.languages.getDiagnostics(document.uri).length >= 1000);
    const { status } = await policyFactCheck().activate();
    await until('the counts', () => status.text.startsWith('1010 contradictions'));
    assert.match(status.detail ?? '', /the editor shows 1000 of 1010 findings/);
  });
});

async function views() {
  return (await policyFactCheck().activate()).views;
}

type Groups = ReadonlyMap<string, readonly ClaimNode[]>;

async function groupsNow(): Promise<Groups> {
  return new Map((await views()).claims.groups.map(({ verdict, claims }) => [verdict, claims]));
}

/** Waits until the groups have as many claims. */
function untilGroups(counts: Readonly<Record<string, number>>): Promise<Groups> {
  return until(JSON.stringify(counts), async () => {
    const groups = await groupsNow();
    return (
      groups.size > 0 &&
      Object.entries(counts).every(([verdict, count]) => (groups.get(verdict)?.length ?? 0) === count) &&
      groups
    );
  });
}

function idsOf(groups: Groups): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries([...groups].map(([verdict, nodes]) => [verdict, nodes.map(({ id }) => id)]));
}

function untilEntry(title: string, isRight: (node: EntryNode) => boolean): Promise<EntryNode> {
  return until(title, async () => (await views()).library.entries.find(node => node.entry.title === title && isRight(node)));
}

function run({ command }: vscode.TreeItem): Thenable<unknown> {
  assert.ok(command);
  return vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}
