import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDraft, updateDraft } from '../../src/core/draft';

/** Pieces that documents and edits are made of: every construct, whole and broken. */
const PIECES = [
  'Trade rose to $204.1 billion in 2023. ',
  'Mr. Smith said so. ',
  '\n',
  '\n\n',
  '\r\n',
  '# Heading\n',
  '## Two {#sec}\n',
  '- item one\n',
  '1. first\n',
  '  - nested\n',
  '    indented\n',
  '> quoted “words”\n',
  '> [!NOTE]\n',
  '```\ncode 5\n```\n',
  '```',
  '~~~\n',
  '~~struck~~',
  '`code`',
  '`',
  '**bold**',
  '*',
  '_',
  '[text](http://a.b/3)',
  '[',
  ']',
  '(',
  ')',
  '[^4]',
  '[^4]: a note\n',
  '^[inline]',
  '[@key, p. 3]',
  '@key ',
  '{#id .x}',
  '{{< meta x >}}',
  '::: note\n',
  ':::\n',
  '$x^2$',
  '$$\nx\n$$\n',
  '$',
  '$5 ',
  '| a | b |\n|---|---|\n| 1 | 2 |\n',
  '| 3 | |\n',
  '|',
  '---\n',
  'title: x\n---\n',
  '===\n',
  '<!-- hidden -->',
  '<!-- policy-fact-check-begin-bibliography -->\n',
  '<!-- policy-fact-check-end-bibliography -->\n',
  '<!--',
  '-->',
  '<div>\n',
  '</div>\n',
  '<p>Html 5</p>\n',
  '<b>',
  '&pound;3',
  '\\$',
  '\\',
  'http://x.y/5',
  'a@b.com',
  '\u00a0',
  '\u00ad',
  '😀',
  '[ref]: http://x.y\n',
  '![alt](a.png)\n',
  '\t',
  ' ',
  'a',
  '…',
  '“',
  '”',
  '- [x] task\n',
  '[^5]: other\n\n    more\n',
  '+++\n',
];

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
);
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  drop: fc.nat({ max: 30 }),
  insert: fc.array(piece, { maxLength: 3 }),
});

function applyEdit(text: string, { at, drop, insert }: { at: number; drop: number; insert: readonly string[] }): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + insert.join('') + text.slice(start + drop);
}

/** Short documents find the odd corner; in long ones the parser has something to reuse. */
const SIZES = [
  { name: 'short', pieces: fc.array(piece, { maxLength: 40 }), runs: 3000 },
  { name: 'long', pieces: fc.array(piece, { minLength: 150, maxLength: 500, size: 'max' }), runs: 400 },
];
const SCALE = Number(process.env['RUNS'] ?? 1);
const seed = Number(process.env['SEED'] ?? 20240501);

for (const { name, pieces, runs } of SIZES) {
  test(`after any edits a ${name} draft is what a fresh reading gives`, () => {
    const document = pieces.map(all => all.join(''));
    fc.assert(
      fc.property(document, fc.array(edit, { minLength: 1, maxLength: 6 }), (start, edits) => {
        let draft = readDraft(start, 'markdown');
        for (const one of edits) {
          draft = updateDraft(draft, applyEdit(draft.text, one));
          assert.deepEqual(draft, readDraft(draft.text, 'markdown'));
        }
      }),
      { numRuns: runs * SCALE, seed },
    );
  });
}

test('a former draft stays valid after it was updated', () => {
  const first = readDraft('One.\n\nTwo 5.\n', 'markdown');
  const copy = structuredClone(first);
  updateDraft(first, 'One.\n\nTwo `5`.\n');
  const other = updateDraft(first, 'Other.\n\nTwo 5.\n');
  assert.deepEqual(first, copy);
  assert.deepEqual(other, readDraft('Other.\n\nTwo 5.\n', 'markdown'));
});
