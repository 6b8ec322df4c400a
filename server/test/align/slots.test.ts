import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { builtInSheets } from '../../src/builtIn';
import { buildReference, readSheet } from '../../src/core/index';
import { findIn, writeMarks } from '../marks';
import { readPage, updatePage } from '../pages';

const second = 'server/test/drafts/second.facts.yaml';
const PAGES = [
  { file: 'server/test/align/slots-china-russia.md', reference: buildReference(builtInSheets()) },
  { file: 'server/test/align/slots-second.md', reference: buildReference([readSheet(readFileSync(second, 'utf8'), second)]) },
];

for (const { file, reference } of PAGES) {
  const find = findIn(reference);
  updatePage(file, find);
  for (const draft of readPage(file).drafts) {
    test(`${file}: ${draft.text.slice(0, 60)}`, () => {
      assert.deepEqual(writeMarks(find(draft)), writeMarks(draft));
    });
  }
}
