import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { buildReference, checkDraft, readArticle } from '../../../src/core/index';
import { type Mark, type MarkedDraft, writeMarks } from '../../marks';
import { readPage, updatePage } from '../../pages';

const FOLDER = 'server/test/align/otherNames';
const text = readFileSync(`${FOLDER}/article.md`, 'utf8');
const reference = buildReference([], [readArticle(text, 'file:///article.md', 'markdown')]);
const PAGE = `${FOLDER}/drafts.md`;

/** Warnings on names: what is less sure, or altered in a quotation, is for other tests. */
function find({ text }: { readonly text: string }): MarkedDraft {
  const marks = checkDraft({ text, language: 'markdown' }, reference)
    .findings.filter(({ severity, check }) => severity === 'warning' && check !== 'misquotation')
    .map(
      ({ start, end, check, suggestions: [first] }): Mark => ({
        start,
        end,
        check,
        ...(first ? { suggestion: first.newText } : {}),
      }),
    );
  return { text, marks };
}

updatePage(PAGE, find);
for (const draft of readPage(PAGE).drafts) {
  test(`names against an article: ${draft.text.replace(/\s+/g, ' ').slice(0, 60)}`, () => {
    assert.deepEqual(writeMarks(find(draft)), writeMarks(draft));
  });
}

test('the article agrees with itself', () => {
  assert.deepEqual(find({ text }).marks, []);
});
