import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildReference, checkDraft, readArticle } from '../../src/core/index';

const ARTICLE = `# Warehouses of the Levant

In June 2023 the warehouses of the Levant could hold 0.7 million pallets. In June 2025 they could hold 1.1 million pallets, 57% more.
Their rents came to €48m in 2024, 12% less than the year before.

A guard waits eight months for his wages, against four months in 2021. The fare has gone from €640 in 2021 to €1,900.

The subsidy was 63bn in 2024. In 2018 it had been 26bn.
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

test('a multiple or a change against a year that the source has beside the same amount', () => {
  assert.deepEqual(findingsIn('The fare costs €1,900 now, twice as much as in 2021.'), [
    '€1,900 against €640 in 2021: that is 3 times, not twice (Warehouses of the Levant).',
  ]);
  assert.deepEqual(findingsIn('Guards wait eight months for their wages, three times as long as in 2021.'), [
    'Eight months against four months in 2021: that is two times, not three times (Warehouses of the Levant).',
  ]);
  assert.deepEqual(findingsIn('The subsidy is 63bn, 80% more than in 2018.'), [
    '63bn against 26bn in 2018: that is 142%, not 80% (Warehouses of the Levant).',
  ]);
});

const SILENT: readonly string[] = [
  'By the middle of 2025 they could hold 1.1 million pallets, over one and a half times what they could two years before.',
  'By the middle of 2025 they could hold 1.1 million pallets. Lorries come twice a day.',
  'They could hold 1.1 million pallets, and the port twice as many.',
  'By the middle of 2025 they could hold 1.1 million pallets, twice what they could ten years before.',
  'By the middle of 2025 they could hold 1.1 million pallets, twice the number of Egypt.',
  'Elsewhere 1.2 million pallets are held, twice what the Levant can.',
  'The fare costs €1,900 now, three times as much as in 2021.',
  'The fare costs €1,900 now, twice as much as in 2020.',
  'Guards wait eight months for their wages, twice as long as in 2021.',
  'The subsidy is 63bn, almost two and a half times what it was in 2018, or 140% more than in 2018.',
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
