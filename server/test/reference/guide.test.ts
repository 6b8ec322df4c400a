import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { buildReference, readSheet } from '../../src/core/index';
import { findIn, writeMarks } from '../marks';
import { readPage, updatePage } from '../pages';

const GUIDE = 'server/data/README.md';
const sheet = readSheet(/^```yaml\n(.*?)^```$/ms.exec(readFileSync(GUIDE, 'utf8'))?.[1] ?? '', 'file:///guide.facts.yaml');

test('the sheet of the guide is read without a problem', () => {
  assert.deepEqual(sheet.problems, []);
  assert.ok(sheet.facts.length >= 8);
});

const find = findIn(buildReference([sheet]));
updatePage(GUIDE, find);
for (const draft of readPage(GUIDE).drafts) {
  test(`the guide: ${draft.text.slice(0, 70)}`, () => assert.equal(writeMarks(find(draft)), writeMarks(draft)));
}
