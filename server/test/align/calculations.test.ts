import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildReference, checkDraft, readArticle } from '../../src/core/index';

const ARTICLE = `# Warehouses of the Levant

In June 2023 the warehouses of the Levant could hold 0.7 million pallets. In June 2025 they could hold 1.1 million pallets, 57% more.
Their rents came to €48m in 2024, 12% less than the year before.
`;

const reference = buildReference([], [readArticle(ARTICLE, 'file:///warehouses.md', 'markdown')]);

function findingsIn(text: string, against = reference): readonly string[] {
  const { findings } = checkDraft({ text, language: 'markdown' }, against);
  return findings.filter(one => one.check === 'arithmetic-mismatch').map(one => one.message);
}

test('a multiple beside the amount that a source has with its growth', () => {
  assert.deepEqual(
    findingsIn('By the middle of 2025 they could hold 1.1 million pallets, nearly twice what they could two years before.'),
    ['1.1 million pallets, 57% more: that is 1.6 times, not nearly twice (Warehouses of the Levant).'],
  );
  assert.equal(findingsIn('In 2024 rents came to €48m, twice what they were.').length, 1);
});

const SILENT: readonly string[] = [
  'By the middle of 2025 they could hold 1.1 million pallets, over one and a half times what they could two years before.',
  'By the middle of 2025 they could hold 1.1 million pallets. Lorries come twice a day.',
  'They could hold 1.1 million pallets, and the port twice as many.',
  'By the middle of 2025 they could hold 1.1 million pallets, twice what they could ten years before.',
  'By the middle of 2025 they could hold 1.1 million pallets, twice the number of Egypt.',
  'Elsewhere 1.2 million pallets are held, twice what the Levant can.',
  '“They hold 1.1 million pallets, twice what they could,” says the owner.',
  'It is not true that they hold 1.1 million pallets, twice what they could.',
];

for (const text of SILENT) test(`silent: ${text}`, () => assert.deepEqual(findingsIn(text), []));

test('a share in words that is nearly right is right', () => {
  assert.deepEqual(
    findingsIn('Of the 52.4m tonnes shipped, gas made up 26.0m, just under half of the total.', buildReference([])),
    [],
  );
  assert.deepEqual(findingsIn('Of the 52.4m tonnes shipped, gas made up 26.3m, half of the total.', buildReference([])), []);
});
