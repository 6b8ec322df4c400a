import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TestClient } from './client';
import { DRAFT } from './texts';

/** Pieces that move paragraphs, open and close markup, make faults and mend them. */
const PIECES = [
  '\n\n',
  '\n',
  ' ',
  '`',
  '```\n',
  '> ',
  '“',
  '”',
  '<!--',
  '-->',
  '# ',
  '4',
  '204.1',
  '$',
  ' not',
  ' if',
  '🎉',
  'é',
  '\r\n',
  '---\n',
  DRAFT,
];

const edit = fc.record({ from: fc.nat(), length: fc.nat({ max: 12 }), piece: fc.constantFrom('', ...PIECES) });

test('after any edits the findings are those of the text opened afresh', async () => {
  const client = await TestClient.start();
  let count = 0;
  let found = 0;
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async edits => {
        const edited = `edited-${++count}.md`;
        const fresh = `fresh-${count}.md`;
        const mirror = TextDocument.create('', 'markdown', 1, `# Trade\n\n${DRAFT}\n${DRAFT}`);
        await client.open(edited, mirror.getText());
        for (const [index, { from, length, piece }] of edits.entries()) {
          const start = from % (mirror.getText().length + 1);
          const range = { start: mirror.positionAt(start), end: mirror.positionAt(start + length) };
          TextDocument.update(mirror, [{ range, text: piece }], index + 2);
          await client.change(edited, index + 2, { range, text: piece });
          await client.pull(edited);
        }
        await client.open(fresh, mirror.getText());
        const expected = await client.pull(fresh);
        found += expected.length;
        assert.deepEqual(await client.pull(edited), expected, JSON.stringify(mirror.getText()));
        await client.close(edited);
        await client.close(fresh);
      }),
      { numRuns: 150 },
    );
  } finally {
    await client.stop();
  }
  assert.ok(found > 50, 'there were findings to lose');
});
