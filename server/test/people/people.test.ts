import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { alignAffiliations } from '../../src/core/align/alignAffiliations';
import { buildReference, checkDraft, readArticle, readDraft } from '../../src/core/index';
import { readBlocks } from '../../src/core/reading';
import { growsInStep } from '../growth';
import { findIn, writeMarks } from '../marks';
import { readPage, updatePage } from '../pages';

const FOLDER = 'server/test/people';
const CHECKS = ['role-mismatch', 'affiliation-mismatch'];
const text = readFileSync(`${FOLDER}/article.md`, 'utf8');
const reference = buildReference([], [readArticle(text, 'file:///article.md', 'markdown')]);

/** What is said of people alone: what else is wrong in a draft is for other tests. */
const find: ReturnType<typeof findIn> = draft => {
  const { text, marks } = findIn(reference)(draft);
  return { text, marks: marks.filter(({ check }) => CHECKS.includes(check)) };
};

for (const name of ['found', 'silent']) {
  test(`people of an article: ${name}`, () => {
    const file = `${FOLDER}/${name}.md`;
    updatePage(file, find);
    for (const draft of readPage(file).drafts) {
      assert.equal(draft.marks.length > 0, name === 'found');
      assert.equal(writeMarks(find(draft)), writeMarks(draft));
    }
  });
}

test('the article agrees with itself', () => {
  assert.deepEqual(find({ text }).marks, []);
});

test('where either half may be wrong, both fixes are there and name the evidence', () => {
  const draft = 'Bangladesh’s power adviser, Ghanshyam Bista, has asked an arbitrator to look at the tariff again.';
  const [finding] = checkDraft({ text: draft, language: 'markdown' }, reference).findings;
  assert.deepEqual(
    finding?.suggestions.map(suggestion => [draft.slice(suggestion.span.start, suggestion.span.end), suggestion.newText]),
    [
      ['Ghanshyam Bista', 'Farhana Siddiqui'],
      ['power adviser', 'managing director'],
    ],
  );
  assert.ok(text.replace(/\s+/g, ' ').includes(finding?.evidence[0]?.quote ?? 'nothing'));
});

const LONG: Readonly<Record<string, (times: number) => string>> = {
  ranks: times => `Rao, ${'the senior deputy '.repeat(times)}minister`,
  bodies: times => `Rao of the ${'Institute of '.repeat(times)}`,
  posts: times => 'Rao, a fellow at CEPA and an adviser, '.repeat(times),
  names: times => 'Rao '.repeat(times),
  titles: times => `${'Energy Minister '.repeat(times)}Rao`,
};

for (const [name, make] of Object.entries(LONG)) {
  test(`a long sentence of ${name} is read in a time in step with its length`, () => {
    const read = (count: number) => {
      const draft = readDraft(make(count), 'plaintext');
      return { blocks: readBlocks(draft), draft };
    };
    assert.ok(growsInStep(read, ({ blocks, draft }) => alignAffiliations(blocks, draft, reference), 250));
  });
}
