import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { buildReference, checkDraft, readArticle } from '../../src/core/index';
import { findIn, writeMarks } from '../marks';
import { readPage, updatePage } from '../pages';

const FOLDER = 'server/test/quotations';
const article = readFileSync(`${FOLDER}/article.md`, 'utf8');
const reference = buildReference([], [readArticle(article, 'file:///article.md', 'markdown')]);
const all = findIn(reference);

/** What other checks find in these drafts is tested elsewhere. */
const find: typeof all = draft => {
  const { text, marks } = all(draft);
  return { text, marks: marks.filter(({ check }) => check === 'misquotation' || check === 'misattribution') };
};

for (const page of ['found', 'silent']) {
  test(`quotations of an article: ${page}`, () => {
    const file = `${FOLDER}/${page}.md`;
    updatePage(file, find);
    const { drafts } = readPage(file);
    assert.ok(drafts.length >= 20);
    for (const draft of drafts) assert.equal(writeMarks(find(draft)), writeMarks(draft));
    for (const draft of drafts) assert.equal(draft.marks.length > 0, page === 'found', draft.text);
  });
}

test('an article agrees with itself', () => {
  assert.deepEqual(find({ text: article }).marks, []);
});

test('mending a quotation leaves nothing to mend', () => {
  for (const { text } of readPage(`${FOLDER}/found.md`).drafts) {
    const findings = checkDraft({ text, language: 'markdown' }, reference).findings.filter(({ check }) =>
      check.startsWith('mis'),
    );
    const mended = [...findings]
      .sort((a, b) => b.start - a.start)
      .reduce((whole, { suggestions: [fix] }) => {
        assert.ok(fix);
        return whole.slice(0, fix.span.start) + fix.newText + whole.slice(fix.span.end);
      }, text);
    assert.deepEqual(find({ text: mended }).marks, [], mended);
  }
});
