import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, until } from './editor';
import { policyFactCheck } from './extension';
import { findingsIn, untilFindings } from './findings';

suite('a source article', () => {
  teardown(closeAll);

  test('is counted, and is not itself checked', async () => {
    const { reference } = await policyFactCheck().activate();
    await until('the source to be read', () => reference()?.sources === 1);
    const { document: source } = await open('sources/widget-trade.md');
    // The draft says the same, and is checked: once its finding stands, that of the source would stand as well.
    const { document: draft } = await open('widgets.md');
    await untilFindings(draft, ['amount-mismatch $21bn']);
    assert.deepEqual(findingsIn(source), []);
  });

  test('contradicts a draft, and its own words are the evidence', async () => {
    const { document } = await open('quoting.md');
    const [finding] = await untilFindings(document, ['misquotation gears']);
    const [evidence] = finding?.diagnostic.relatedInformation ?? [];
    assert.match(evidence?.location.uri.path ?? '', /sources\/widget-trade\.md$/);
    assert.match(evidence?.message ?? '', /Doe 2024/);
  });

  test('is one by the settings', async () => {
    const { reference } = await policyFactCheck().activate();
    const settings = vscode.workspace.getConfiguration('policyFactCheck');
    await settings.update('sources.include', ['none/*.md'], vscode.ConfigurationTarget.Workspace);
    await until('no source', () => reference()?.sources === 0);
    const { document } = await open('sources/widget-trade.md');
    await untilFindings(document, ['amount-mismatch $21bn']);
    await settings.update('sources.include', undefined, vscode.ConfigurationTarget.Workspace);
    await until('the source again', () => reference()?.sources === 1);
    await untilFindings(document, []);
  });
});
