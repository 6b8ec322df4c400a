import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildReference, type Claim, checkDraft, readArticle, readSheet } from '../../src/core/index';

const harbour = readArticle(
  '# The Harbour at Tallinn\n\nThe port of **Tallinn** handled 36.5 million tonnes of freight in 2023. The port authority employs 412 people.\n' +
    'Dredging of the inner basin cost €18 million. “We have never been busier,” said its director.',
  'file:///harbour.md',
  'markdown',
);
const ports = readArticle(
  '# Baltic Ports\n\nThe port of Tallinn handled 35.6 million tonnes of freight in 2023. Dredging of the inner basin cost €18 million.',
  'file:///ports.md',
  'markdown',
);
const sheet = (value: string) =>
  readSheet(
    `source:\n  id: yearbook\n  type: report\n  title: Yearbook\nfacts:\n  - subject: freight of the port of Tallinn\n    value: ${value}\n    time: 2023\n    evidence: In 2023 the port of Tallinn had ${value} of freight.\n`,
    'file:///yearbook.facts.yaml',
  );

const DRAFT = 'In 2023 the port of Tallinn handled 36.5 million tonnes of freight.';

function claimAt(text: string, words: string, reference = buildReference([], [harbour])): Claim | undefined {
  const at = text.indexOf(words);
  return checkDraft({ text, language: 'markdown' }, reference).claims.find(({ start, end }) => start <= at && at < end);
}

test('a value that an article bears out is supported, in whose words and which of them', () => {
  const claim = claimAt(DRAFT, '36.5');
  assert.equal(claim?.verdict, 'supported');
  assert.equal(claim.value, '36.5 million tonnes');
  const [evidence] = claim.evidence;
  assert.equal(evidence?.source, 'The Harbour at Tallinn');
  assert.equal(evidence.quote, 'The port of Tallinn handled 36.5 million tonnes of freight in 2023.');
  assert.equal(evidence.quote.slice(evidence.marked?.start, evidence.marked?.end), '36.5 million tonnes');
});

test('a coarser value is rounded, another is contradicted, and of what no source speaks nothing is said', () => {
  assert.equal(claimAt(DRAFT.replace('36.5', 'about 36'), 'about 36')?.verdict, 'rounded');
  assert.equal(claimAt(DRAFT.replace('36.5', '35.6'), '35.6')?.verdict, 'contradicted');
  assert.equal(claimAt('The theatre of Tartu sold 51,000 tickets in 2019.', '51,000'), undefined);
});

test('what says more than the source is not supported by it', () => {
  assert.equal(claimAt('The port authority employs more than 412 people.', '412'), undefined);
  assert.equal(claimAt('The port authority employs between 400 and 450 people.', 'between'), undefined);
  assert.equal(claimAt('The port authority employs 412 people.', '412')?.verdict, 'supported');
});

test('words that a source has are supported as a quotation', () => {
  const claim = claimAt('The director was content: “We have never been busier.”', 'never');
  assert.equal(claim?.verdict, 'supported');
  assert.equal(claim.evidence[0]?.source, 'The Harbour at Tallinn');
});

test('where two articles disagree the claim shows both, and the finding is an information', () => {
  const reference = buildReference([], [harbour, ports]);
  const claim = claimAt(DRAFT, '36.5', reference);
  assert.deepEqual(
    [claim?.verdict, claim?.value, claim?.otherValue, claim?.evidence.map(({ source }) => source)],
    ['ambiguous', '36.5 million tonnes', '35.6 million tonnes', ['The Harbour at Tallinn', 'Baltic Ports']],
  );
  const { findings } = checkDraft({ text: DRAFT, language: 'markdown' }, reference);
  assert.deepEqual(
    findings.map(({ check, severity, message }) => [check, severity, message]),
    [
      [
        'sources-disagree',
        'information',
        'Sources disagree: 36.5 million tonnes (The Harbour at Tallinn), 35.6 million tonnes (Baltic Ports).',
      ],
    ],
  );
  assert.equal(claimAt('Dredging of the inner basin cost €18 million.', '€18', reference)?.verdict, 'supported');
});

test('a curated sheet goes before an article, and the message and the claim say so', () => {
  const reference = buildReference([sheet('35.6 million tonnes')], [harbour]);
  const { findings } = checkDraft({ text: DRAFT, language: 'markdown' }, reference);
  assert.equal(findings.length, 1);
  assert.equal(findings[0]?.evidence[0]?.source, 'Yearbook');
  assert.match(
    findings[0].message,
    /gives 35\.6 million tonnes.* An article has it as written here \(The Harbour at Tallinn\); the fact sheet goes before it\.$/,
  );
  const claim = claimAt(DRAFT, '36.5', reference);
  assert.deepEqual(
    [claim?.verdict, claim?.value, claim?.overruled?.value],
    ['contradicted', '35.6 million tonnes', '36.5 million tonnes'],
  );
});

test('what a sheet bears out no article contradicts', () => {
  const reference = buildReference([sheet('36.5 million tonnes')], [ports]);
  assert.deepEqual(checkDraft({ text: DRAFT, language: 'markdown' }, reference).findings, []);
  const claim = claimAt(DRAFT, '36.5', reference);
  assert.deepEqual([claim?.verdict, claim?.overruled?.value], ['supported', '35.6 million tonnes']);
});
