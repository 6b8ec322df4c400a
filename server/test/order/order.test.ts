import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { buildReference, readArticle } from '../../src/core/index';
import { findIn, writeMarks } from '../marks';
import { readPage, updatePage } from '../pages';

const FOLDER = 'server/test/order';
const text = readFileSync(`${FOLDER}/ferries.md`, 'utf8');
const find = findIn(buildReference([], [readArticle(text, 'file:///ferries.md', 'markdown')]));

for (const [page, check] of [['ferries-turns', 'direction-mismatch']] as const) {
  test(`${page}: what is turned round is found, and nothing else`, () => {
    const file = `${FOLDER}/${page}.md`;
    updatePage(file, find);
    const { drafts } = readPage(file);
    for (const draft of drafts) assert.equal(writeMarks(find(draft)), writeMarks(draft));
    assert.ok(drafts.some(({ marks }) => marks.length === 0));
    assert.deepEqual([...new Set(drafts.flatMap(({ marks }) => marks.map(mark => mark.check)))], [check]);
  });
}

test('the ferries article agrees with itself', () => {
  assert.deepEqual(find({ text }).marks, []);
});
