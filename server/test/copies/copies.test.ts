import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { buildReference, readArticle } from '../../src/core/index';
import { findIn, writeMarks } from '../marks';
import { readPage, updatePage } from '../pages';

const FOLDER = 'server/test/copies';
const text = readFileSync(`${FOLDER}/article.md`, 'utf8');
const find = findIn(buildReference([], [readArticle(text, 'file:///article.md', 'markdown')]));

test('the one value that a copy has otherwise is found, and nothing else', () => {
  const file = `${FOLDER}/drafts.md`;
  updatePage(file, find);
  const { drafts } = readPage(file);
  for (const draft of drafts) assert.equal(writeMarks(find(draft)), writeMarks(draft));
  assert.ok(drafts.some(({ marks }) => marks.length === 0));
});

test('the article agrees with itself', () => {
  assert.deepEqual(find({ text }).marks, []);
});
