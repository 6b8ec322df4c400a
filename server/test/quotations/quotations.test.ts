import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { alignQuotations } from '../../src/core/align/alignQuotations';
import { alignReports } from '../../src/core/align/quotationReports';
import { alignSpeakers, withoutOthers } from '../../src/core/align/quotationSpeakers';
import { readDraft } from '../../src/core/draft/index';
import { buildReference, checkDraft, readArticle } from '../../src/core/index';
import { readBlocks } from '../../src/core/reading';
import { growsInStep } from '../growth';
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

test('what a quotation costs grows with its length', () => {
  const reference = buildReference(
    [],
    [readArticle(LONG_TEXTS.map(make => make(8)).join('\n\n'), 'file:///long.md', 'markdown')],
  );
  const align = ({ blocks, draft }: ReturnType<typeof read>) => {
    alignSpeakers(withoutOthers(alignQuotations(blocks, draft, reference)), blocks, draft);
    alignReports(blocks, draft, reference);
  };
  const slow = LONG_TEXTS.filter(make => !growsInStep(size => read(make(size)), align, 1)).map(make => make(1).slice(0, 30));
  assert.deepEqual(slow, []);
});

function read(text: string) {
  const draft = readDraft(text, 'markdown');
  return { blocks: readBlocks(draft), draft };
}

/** Much of one kind: a quotation that does not end, many of them, speakers upon speakers, a long box, words that all are the same. */
const LONG_TEXTS: readonly ((size: number) => string)[] = [
  size => `“${'We were not asked we were told by no one. '.repeat(125 * size)}”`,
  size => '“We were not asked,” said Ineke Vaasen. '.repeat(100 * size),
  size => `${'Ineke Vaasen, who said '.repeat(190 * size)}“we were told”`,
  size => `> ${'Water is the only crop that we plant upstream.\n> '.repeat(100 * size)}`,
  size => `“${'a river '.repeat(500 * size)}”`,
  size => '“[a] … [b] ... “'.repeat(190 * size),
];
