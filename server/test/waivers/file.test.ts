import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import Ajv from 'ajv';
import fc from 'fast-check';
import { parse } from 'yaml';
import { builtInSheets } from '../../src/builtIn';
import { applyWaivers, buildReference, checkDraft, readWaivers } from '../../src/core/index';
import { waiversSchema } from '../../src/core/waivers/schema';

const SCHEMA = 'server/data/waivers.schema.json';
const PAGE = readFileSync('server/src/core/waivers/waiver.md', 'utf8');
/** The example of the page. */
const EXAMPLE = /^```yaml\n(.*?)^```$/ms.exec(PAGE)?.[1] ?? '';
const DRAFT = 'Trade between China and Russia reached $204.1bn in 2023.';
const reference = buildReference(builtInSheets());

test('the published JSON Schema is what the reader reads (UPDATE=1 writes it)', () => {
  const generated = `${JSON.stringify(publish(toJsonSchema(waiversSchema, { errorMode: 'ignore' })), null, 2)}\n`;
  if (process.env['UPDATE'] === '1') writeFileSync(SCHEMA, generated);
  assert.equal(readFileSync(SCHEMA, 'utf8'), generated);
  const validate = new Ajv({ strict: false }).compile(JSON.parse(generated));
  assert.ok(validate(parse(EXAMPLE)), JSON.stringify(validate.errors));
  assert.ok(!validate(parse(EXAMPLE.replace('reason:', 'raeson:'))));
});

/** Each row: what is changed, in the file, the draft or the day, and what the entry says of it; undefined where it waives. */
const CHANGES: readonly [
  what: string,
  change: Partial<{ file: [string, string]; draft: string; today: string }>,
  why?: RegExp,
][] = [
  ['nothing', {}],
  ['the last day of the month', { today: '2027-06-30' }],
  ['the day after', { today: '2027-07-01' }, /held until 2027-06/],
  ['line breaks, emphasis, a no-break space', { draft: 'Trade between China and Russia\nreached **$204.1bn** in\u00a02023.' }],
  ['another sentence elsewhere', { draft: `A preface.\n\n${DRAFT} And more, 5 per cent more.` }],
  ['the sentence', { draft: DRAFT.replace('Trade', 'Total trade') }, /sentence has changed/],
  ['the words', { draft: DRAFT.replace('204', '214') }, /Nothing is found at “\$204.1bn”/],
  ['the draft is mended', { draft: DRAFT.replace('204', '240') }, /this waiver can go/],
  ['the value', { file: ['value: $240.1bn', 'value: $240.2bn'] }, /source has changed/],
  ['the evidence', { file: ['quote: to reach', 'quote: and so to reach'] }, /source has changed/],
  ['the name of the source', { file: ['source: Michta 2024', 'source: Chels Michta 2024'] }],
  ['no value', { file: ['    value: $240.1bn\n', ''] }],
  ['the check', { file: ['check: amount-mismatch', 'check: count-mismatch'] }, /Nothing is found/],
];

for (const [what, { file, draft = DRAFT, today = '2026-11-28' }, why] of CHANGES) {
  test(`a waiver of the file, after a change of ${what}`, () => {
    const { shown, waived, idle } = apply(draft, file ? EXAMPLE.replace(...file) : EXAMPLE, today);
    if (why === undefined) {
      assert.deepEqual([shown, idle], [[], []]);
      assert.equal(waived.length, 1);
      return;
    }
    assert.deepEqual(waived, []);
    assert.equal(idle.length, 1);
    assert.match(idle[0]?.why ?? '', why);
  });
}

test('a row of a table is its sentence', () => {
  const table = (year: string) =>
    `| Year | Trade between China and Russia |\n|---|---|\n| ${year} | $204.1bn |\n| 2022 | $190bn |`;
  const file = EXAMPLE.replace(/sentence: .*/, 'sentence: 2023 | $204.1bn').replace(/ {4}evidence:\n.*\n.*\n/, '');
  assert.equal(apply(table('2023'), file).waived.length, 1);
  assert.equal(apply(table('2024'), file).waived.length, 0);
});

test('what a comment waives is not blamed on the file', () => {
  const { waived, idle, shown } = apply(`<!-- policy-fact-check-disable-next-line -- why -->\n${DRAFT}`, EXAMPLE);
  assert.deepEqual([waived.length, idle, shown], [1, [], []]);
});

/** Each row: a broken file, the words that are blamed, and what is said. */
const BROKEN: readonly [file: string, words: string, message: RegExp][] = [
  [
    EXAMPLE.replace('    reason: The customs service has revised the figure.\n', ''),
    'draft: chapters/trade.md',
    /"reason" is missing/,
  ],
  [EXAMPLE.replace('kind: source-is-wrong', 'kind: wrong'), 'wrong', /"kind" must be "accepted" or "source-is-wrong"/],
  [EXAMPLE.replace('check: amount-mismatch', 'check: amount'), 'amount', /"check" must be one of/],
  [EXAMPLE.replace('2027-06', 'summer'), 'summer', /must be a date such as/],
  [EXAMPLE.replace('2027-06', '2027-13'), '2027-13', /must be a date such as/],
  [EXAMPLE.replace('author:', 'writer:'), 'writer', /"writer" is not a field/],
  [EXAMPLE.replace('waivers:', 'waiver:'), 'waiver:', /one list with the name "waivers"/],
  ['waivers: none\n', 'none', /must be a list/],
  ['- a\n- b\n', '- a', /one list with the name "waivers"/],
];

for (const [text, words, message] of BROKEN) {
  test(`a broken file: ${message.source}`, () => {
    const { entries, problems } = readWaivers(text);
    assert.deepEqual(entries, []);
    assert.equal(problems.length, 1, JSON.stringify(problems));
    assert.match(problems[0]?.message ?? '', message);
    assert.ok(text.slice(problems[0]?.start).startsWith(words), text.slice(problems[0]?.start, problems[0]?.end));
  });
}

test('one broken entry costs that entry', () => {
  const { entries, problems } = readWaivers(`${EXAMPLE}  - draft: other.md\n    check: amount-mismatch\n`);
  assert.equal(entries.length, 1);
  assert.ok(problems.length > 0);
});

test('no text makes the reader throw, and every problem stands inside it', () => {
  const pieces = fc.constantFrom(...EXAMPLE.split(/(?<=\n)|(?<= )/), '- ', ': ', '\n', '"', '[', '&a ', '*a ', '\r\n');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), parts => {
      const text = parts.join('');
      for (const { start, end } of readWaivers(text).problems) assert.ok(0 <= start && start <= end && end <= text.length);
    }),
  );
});

test('an empty file is no mistake', () => {
  for (const text of ['', '# to come\n', 'waivers:\n', 'waivers: []\n'])
    assert.deepEqual(readWaivers(text), { entries: [], problems: [] });
});

function apply(text: string, file: string, today = '2026-11-28') {
  const { entries, problems } = readWaivers(file);
  assert.deepEqual(problems, []);
  const { draft, findings } = checkDraft({ text, language: 'markdown' }, reference);
  return applyWaivers(draft, findings, { entries, today, unsourced: true });
}

/** Editors read `expires: 2027` as a number, the reader as text: the published schema takes both. */
function publish(schema: JsonSchema): unknown {
  return JSON.parse(JSON.stringify(schema), (key, value) => {
    if (key === '$schema' || value?.type !== 'string' || value.enum) return value;
    return { ...value, type: ['string', 'number'] };
  });
}
