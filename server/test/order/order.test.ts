import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { alignOrder } from '../../src/core/align/alignOrder';
import { buildReference, readArticle, readDraft } from '../../src/core/index';
import { readBlocks } from '../../src/core/reading';
import { growsInStep } from '../growth';
import { findIn, writeMarks } from '../marks';
import { readPage, updatePage } from '../pages';

const FOLDER = 'server/test/order';
const text = readFileSync(`${FOLDER}/ferries.md`, 'utf8');
const reference = buildReference([], [readArticle(text, 'file:///ferries.md', 'markdown')]);
const find = findIn(reference);

for (const [page, check] of [
  ['ferries-turns', 'direction-mismatch'],
  ['ferries-order', 'order-mismatch'],
] as const) {
  test(`${page}: what is wrong is found, and nothing else`, () => {
    const file = `${FOLDER}/${page}.md`;
    updatePage(file, find);
    const { drafts } = readPage(file);
    for (const draft of drafts) assert.equal(writeMarks(find(draft)), writeMarks(draft));
    assert.ok(drafts.some(({ marks }) => marks.length === 0));
    assert.deepEqual([...new Set(drafts.flatMap(({ marks }) => marks.map(mark => mark.check)))], [check]);
  });
}

test('a long paragraph, or a long sentence, of places does not cost its square', () => {
  const claim = 'Sweden leads with 46 car ferries, Denmark comes second and Finland has the most';
  for (const join of ['. ', ', ']) {
    const make = (count: number) => read(`${Array.from({ length: count }, () => claim).join(join)}.`);
    assert.ok(growsInStep(make, ({ blocks, prose }) => alignOrder(blocks, prose, reference), 50));
  }
});

function read(text: string) {
  const draft = readDraft(text, 'markdown');
  return { blocks: readBlocks(draft), prose: draft.prose };
}

test('the ferries article agrees with itself', () => {
  assert.deepEqual(find({ text }).marks, []);
});
