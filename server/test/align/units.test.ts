import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildReference, checkDraft, readArticle } from '../../src/core/index';

const ARTICLE = `# Ferries of the Skerries

The four ferry lines of the Skerries carried 3.42 million passengers in 2023. Their crews burnt 18,700 tonnes of fuel that year, 6.5% more
than in 2022. The harbour board lent the yard at Brevik C$41.5m in March 2023 for two electric ferries, and Ottawa added a grant of €2.75bn.

The new ferries draw 4.6 MWh from the quay at each call, and their batteries hold 12.8 MWh. The yard at Brevik has to deliver the first ferry within
28 months. Lighthouse keepers on the outer skerries guard 3,750 square kilometres of water. The toll for a lorry was raised by £26 a day.

The share of walkers among the passengers rose from 31% to 36%, a gain of five percentage points. Freight fell by 4.5% in 2022.
`;

const reference = buildReference([], [readArticle(ARTICLE, 'file:///ferries.md', 'markdown')]);

function unitsIn(text: string): readonly string[] {
  const { findings } = checkDraft({ text, language: 'markdown' }, reference);
  return findings
    .filter(one => one.check === 'unit-mismatch' && one.severity === 'warning')
    .map(one => `${one.text} → ${one.suggestions[0]?.newText}`);
}

const FOUND: readonly (readonly [text: string, found: string])[] = [
  ['At each call the new ferries draw 4.6 GWh from the quay.', '4.6 GWh → 4.6 MWh'],
  ['The crews of the ferries burnt 18,700 barrels of fuel in 2023.', '18,700 barrels → 18,700 tonnes'],
  ['In 2022 freight on the ferries fell by 4.5 percentage points.', '4.5 percentage points → 4.5 per cent'],
  ['Fuel burnt by the crews went up by 6.5 percentage points in 2023.', '6.5 percentage points → 6.5 per cent'],
  ['The harbour board lent the yard at Brevik €41.5m for the electric ferries.', '€41.5m → C$41.5m'],
  ['Ottawa gave the electric ferries a grant of €2.75 million.', '€2.75 million → €2.75 billion'],
  ['The lighthouse keepers of the outer skerries guard 3,750 square miles.', '3,750 square miles → 3,750 square kilometres'],
];

for (const [text, found] of FOUND) test(`found: ${text}`, () => assert.deepEqual(unitsIn(text), [found]));

const SILENT: readonly string[] = [
  // The same, said otherwise.
  'The toll for a lorry was raised by £26 per lorry.',
  'At each call the new ferries draw 4,600 kWh from the quay.',
  'The harbour board lent the yard at Brevik C$41.5 million for the electric ferries.',
  'The crews of the ferries burnt 18.7 kilotonnes of fuel in 2023.',
  // A plain dollar sign is that of the country.
  'The harbour board of the Skerries lent the yard at Brevik $41.5m for two electric ferries.',
  // The same number of something else, or with nothing else in common.
  'A museum in Lisbon lent its twin $41.5m.',
  'The yard at Brevik has 28 days of leave a year.',
  'Elsewhere 4.6 GWh were lost.',
  'Passengers paid 18,700 crowns.',
  // What follows from the source's own numbers: points from two shares.
  'The share of walkers among the passengers rose by five percentage points, from 31% to 36%.',
  // Both units stand there.
  'The lighthouse keepers guard 3,750 square kilometres, or 1,448 square miles.',
  // Quoted, denied, supposed, asked.
  '“The new ferries draw 4.6 GWh from the quay at each call,” says the keeper.',
  'It is not true that the new ferries draw 4.6 GWh from the quay at each call.',
  'Had the new ferries drawn 4.6 GWh from the quay at each call, the lights would have gone out.',
  'Do the new ferries draw 4.6 GWh from the quay at each call?',
  // Of votes, points and per cent are the same.
  'In the vote of 2022 the freight lobby of the ferries led by 4.5 percentage points.',
];

for (const text of SILENT) test(`silent: ${text}`, () => assert.deepEqual(unitsIn(text), []));

test('an article is silent against itself', () => assert.deepEqual(unitsIn(ARTICLE), []));

test('the heading of a column may say what the amounts below it are for', () => {
  const text = '| Line | € per lorry |\n|---|---:|\n| Skerries | 26 |\n';
  const { mentions } = checkDraft({ text, language: 'markdown' }, reference);
  assert.ok(mentions.some(one => one.kind === 'quantity' && one.dimension === 'money' && one.unit === 'EUR' && one.value === 26));
});
