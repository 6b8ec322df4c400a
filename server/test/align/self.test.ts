import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alignSelf } from '../../src/core/align/alignSelf';
import { alignSpellings } from '../../src/core/align/alignSelfNames';
import { readDraft } from '../../src/core/draft/index';
import { buildReference, checkDraft, type Finding } from '../../src/core/index';
import { readBlocks } from '../../src/core/reading';
import { growsInStep } from '../growth';

const nothing = buildReference([]);

function findingsIn(text: string): readonly Finding[] {
  return checkDraft({ text, language: 'markdown' }, nothing).findings;
}

const ransom =
  '## Summary\n\nThe intruders asked for a ransom of €2.5m.\n\n## The attack\n\nThe ransom demanded by the intruders, €5.2m, was never paid.';

test('the finding quotes the other place, and its evidence is that sentence, letter by letter', () => {
  const [finding] = findingsIn(ransom);
  assert.equal(
    finding?.message,
    'The draft contradicts itself: €5.2m here, €2.5m in “The intruders asked for a ransom of €2.5m”.',
  );
  assert.equal(finding.evidence[0]?.quote, 'The intruders asked for a ransom of €2.5m.');
  assert.ok(ransom.includes(finding.evidence[0].quote));
});

test('a warning needs two things that speak for a slip; with one the finding is an information', () => {
  const severities = (text: string) => findingsIn(text).map(({ severity }) => severity);
  assert.deepEqual(severities(ransom), ['warning']);
  const alike = (value: string) => `The ferry programme of Orkney employs ${value} sailors on the islands.`;
  assert.deepEqual(severities(`${alike('240')} Few of them are young.\n\nIn short: ${alike('260')}`), ['information']);
});

test('the value that stands alone against two is marked, wherever it stands', () => {
  const say = (value: string) => `The fisheries fund of Iceland lent $${value} to trawler owners in 2022.`;
  const marked = (...values: readonly string[]) => findingsIn(values.map(say).join('\n\n')).map(({ text }) => text);
  assert.deepEqual(marked('418m', '481m', '481m'), ['$418m']);
  assert.deepEqual(marked('481m', '481m', '418m'), ['$418m']);
  assert.deepEqual(marked('481m', '418m', '841m'), [], 'three values are a series');
});

test('the fix writes the other value as the draft does here', () => {
  const text =
    '# Reservoirs of the Drava hold 82m cubic metres\n\nThe reservoirs of the Drava hold 28 million cubic metres, engineers found.';
  const [finding] = findingsIn(text);
  assert.equal(finding?.suggestions[0]?.newText, '82 million cubic metres');
});

test('the work grows with the draft and not with its square', () => {
  const repeated = (count: number) => read(Array.from({ length: count }, (_, at) => paragraph(at)).join('\n\n'));
  assert.ok(growsInStep(repeated, alignAll, 200));
});

test('nor does one long sentence of values cost its square', () => {
  const long = (count: number) =>
    read(`In 2023 ${Array.from({ length: count }, (_, at) => `depot ${at} sent ${100 + at}m tonnes`).join(', ')}.`);
  assert.ok(growsInStep(long, alignAll, 60));
});

/** All of one unit; names that are near to each other. */
function paragraph(at: number): string {
  const letter = (by: number) => String.fromCharCode(97 + (Math.floor(at / by) % 26));
  return `Depot ${letter(1)}${letter(26)} sent ${100 + at}m tonnes by rail in 2023, says Anna Brack${letter(1)}n${letter(26)}ury.`;
}

function read(text: string) {
  const draft = readDraft(text, 'markdown');
  return { blocks: readBlocks(draft), prose: draft.prose };
}

function alignAll({ blocks, prose }: ReturnType<typeof read>): void {
  alignSelf(blocks, prose);
  alignSpellings(blocks, prose);
}
