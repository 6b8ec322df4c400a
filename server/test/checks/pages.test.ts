import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInSheets } from '../../src/builtIn';
import { buildReference, CHECKS, readArticle } from '../../src/core/index';
import { findIn, writeMarks } from '../marks';
import { readPage, sourceOf, updatePage } from '../pages';

const findBuiltIn = findIn(buildReference(builtInSheets()));

for (const check of CHECKS) {
  test(`the page of ${check.id} tells the truth`, () => {
    const file = `server/src/core/checks/${check.id}.md`;
    const source = sourceOf(file);
    const find =
      source === undefined
        ? findBuiltIn
        : findIn(buildReference([], [readArticle(source, `file:///${check.id}.md`, 'markdown')]));
    updatePage(file, find);
    const { text, drafts } = readPage(file);
    assert.ok(text.startsWith(`# ${check.id}\n`), 'the page opens with the id of its check');
    assert.ok(
      drafts.some(draft => draft.marks.length > 0) && drafts.some(draft => draft.marks.length === 0),
      'the page shows found and silent',
    );
    for (const draft of drafts) assert.equal(writeMarks(find(draft)), writeMarks(draft));
    for (const mark of drafts.flatMap(draft => draft.marks)) assert.equal(mark.check, check.id);
  });
}
