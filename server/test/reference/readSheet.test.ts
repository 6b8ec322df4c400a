import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readSheet } from '../../src/core/index';

const GOOD = `source: { id: a2024, title: A }
facts:
  - id: total
    subject: steel output
    value: $240.1bn
    time: 2023
    evidence: it was $240.1bn
`;

test('a value is read by the recognizers that read drafts', () => {
  const [fact] = readSheet(GOOD, 'a.facts.yaml').facts;
  assert.ok(fact?.reading.kind === 'quantity');
  assert.equal(fact.reading.unit, 'USD');
  assert.equal(fact.reading.value, 240.1e9);
  assert.equal(fact.time, '2023');
});

/** A mistake, the text that its problem must stand on, and a word of the message. What is good in the sheet still serves. */
const mistakes: readonly (readonly [mistake: string, at: string, says: RegExp])[] = [
  ['  - { subject: a, value: 1, evidence: b, evidense: c }\n', 'evidense', /"evidense" is not a field/],
  ['  - { id: Bad Id, subject: a, value: 1, evidence: b }\n', 'Bad Id', /lower-case/],
  ['  - { subject: a, value: $240.x1, evidence: b }\n', '$240.x1', /cannot be read/],
  ['  - { subject: a, value: 12 firms, time: last year, evidence: b }\n', 'last year', /EDTF/],
  ['  - { subject: a, value: "", evidence: b }\n', '""', /must not be empty/],
  ['  - { id: total, subject: a, value: 1, evidence: b }\n', 'id', /stands twice/],
  ['  - just words\n', 'just words', /must be a map/],
  ['  - { subject: a, value: 1 }\n', '{ subject: a, value: 1 }', /"evidence" is missing/],
  ['fakts: []\n', 'fakts', /no "fakts"/],
  ['people: Xi\n', 'Xi', /must be a list/],
];

for (const [mistake, at, says] of mistakes) {
  test(`"${mistake.trim()}" is reported at its place, and the good fact serves`, () => {
    const text = GOOD + mistake;
    const sheet = readSheet(text, 'a.facts.yaml');
    assert.equal(sheet.problems.length, 1, JSON.stringify(sheet.problems));
    const [problem] = sheet.problems;
    assert.match(problem?.message ?? '', says);
    assert.equal(text.slice(problem?.start, problem?.end), at);
    assert.equal(sheet.facts[0]?.id, 'total');
  });
}

test('broken YAML costs what is broken', () => {
  const sheet = readSheet(`${GOOD}  - { subject: a, value: "1\n`, 'a.facts.yaml');
  assert.ok(sheet.problems.length > 0 && sheet.problems.every(problem => problem.start < problem.end));
  assert.equal(sheet.facts[0]?.id, 'total');
});

test('an empty sheet is no mistake, a sheet without a source is', () => {
  assert.deepEqual(readSheet('', 'a').problems, []);
  assert.match(readSheet('facts: []\n', 'a').problems[0]?.message ?? '', /"source" is missing/);
  assert.match(readSheet('- a\n', 'a').problems[0]?.message ?? '', /is a map/);
});

test('no text makes the reader throw, and every problem stands inside it', () => {
  const pieces = fc.constantFrom(
    'source:',
    'facts:',
    '\n',
    '  - ',
    'value: ',
    '$1',
    '{',
    '}',
    '[',
    '&a ',
    '*a',
    '"',
    ': ',
    '\t',
    '!!x ',
    'é',
    '|',
    '>',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), parts => {
      const text = parts.join('');
      for (const { start, end } of readSheet(text, 'a').problems) assert.ok(start >= 0 && start <= end && end <= text.length);
    }),
    { numRuns: 3000, examples: [[['source:', '\n', '  - ', '*a']]] },
  );
});
