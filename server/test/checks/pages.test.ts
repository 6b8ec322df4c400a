import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInSheets } from '../../src/builtIn';
import { buildReference, CHECKS, CHECKS_ON_REQUEST, type Reference, readArticle } from '../../src/core/index';
import { findIn, writeMarks } from '../marks';
import { readPage, sourcesOf, updatePage } from '../pages';

const builtIn = buildReference(builtInSheets());

/** A page may bring the articles that its drafts are checked against. */
function referenceOf(file: string): Reference {
  const articles = sourcesOf(file).map((article, at) => readArticle(article, `file:///source-${at}.md`, 'markdown'));
  return articles.length === 0 ? builtIn : buildReference([], articles);
}

for (const check of [...CHECKS, ...CHECKS_ON_REQUEST]) {
  test(`the page of ${check.id} tells the truth`, () => {
    const file = `server/src/core/checks/${check.id}.md`;
    const find = findIn(referenceOf(file), CHECKS.includes(check) ? 'findings' : 'unsourced');
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
