import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInSheets } from '../../src/builtIn';
import { buildReference } from '../../src/core/index';
import { findIn, writeMarks } from '../marks';
import { readPage, updatePage } from '../pages';

const file = 'server/test/drafts/china-russia.md';
const find = findIn(buildReference(builtInSheets()));

updatePage(file, find);
for (const draft of readPage(file).drafts) {
  test(draft.text.slice(0, 90), () => assert.equal(writeMarks(find(draft)), writeMarks(draft)));
}
