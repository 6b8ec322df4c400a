import assert from 'node:assert/strict';
import { closeAll, open, screenshot, until } from './editor';
import { findingsIn, untilFindings } from './findings';

suite('a fact sheet', () => {
  teardown(closeAll);

  test('with mistakes shows them at their places', async () => {
    const { document } = await open('broken.facts.yaml');
    const problems = await until('problems in the sheet', () => {
      const found = findingsIn(document);
      return found.length > 0 && found;
    });
    const lines = problems.map(({ diagnostic }) => document.lineAt(diagnostic.range.start.line).text.trim());
    assert.deepEqual([...new Set(lines)], ['- id: misspelt-field', 'valeu: $3bn'], 'the good fact is not blamed');
    await screenshot('sheet');
  });

  test('serves with what is good in it', async () => {
    const { document } = await open('widgets.md');
    await untilFindings(document, ['amount-mismatch $21bn']);
  });
});
