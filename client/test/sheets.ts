import assert from 'node:assert/strict';
import { closeAll, open, screenshot, until } from './editor';
import { findingsIn } from './findings';

suite('a fact sheet', () => {
  teardown(closeAll);

  test('with mistakes shows them at their places', async () => {
    const { document } = await open('broken.facts.yaml');
    const problems = await until('problems in the sheet', () => {
      const found = findingsIn(document);
      return found.length > 0 && found;
    });
    const lines = new Set(problems.map(({ diagnostic }) => document.lineAt(diagnostic.range.start.line).text.trim()));
    assert.ok(lines.has('value: several, perhaps'), [...lines].join('; '));
    assert.ok(lines.has('valeu: $3bn'), [...lines].join('; '));
    assert.equal(lines.size, 2, 'the good fact is not blamed');
    await screenshot('sheet');
  });
});
