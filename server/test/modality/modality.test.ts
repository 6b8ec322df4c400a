import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { alignModality } from '../../src/core/align/alignModality';
import { buildReference, readArticle, readDraft } from '../../src/core/index';
import { readBlocks } from '../../src/core/reading';
import { growsInStep } from '../growth';
import { findIn, writeMarks } from '../marks';
import { readPage, updatePage } from '../pages';

const FOLDER = 'server/test/modality';
const text = readFileSync(`${FOLDER}/article.md`, 'utf8');
const reference = buildReference([], [readArticle(text, 'file:///article.md', 'markdown')]);

/** What is said with what certainty alone: what else is wrong in a draft is for other tests. */
const find: ReturnType<typeof findIn> = draft => {
  const { text, marks } = findIn(reference)(draft);
  return { text, marks: marks.filter(({ check }) => check === 'modality-mismatch') };
};

for (const name of ['found', 'silent']) {
  test(`certainty against an article: ${name}`, () => {
    const file = `${FOLDER}/${name}.md`;
    updatePage(file, find);
    for (const draft of readPage(file).drafts) {
      assert.equal(draft.marks.length > 0, name === 'found');
      assert.equal(writeMarks(find(draft)), writeMarks(draft));
    }
  });
}

test('the article is as certain as itself', () => {
  assert.deepEqual(find({ text }).marks, []);
});

const LONG: Readonly<Record<string, (times: number) => string>> = {
  verbs: times => 'the canal will probably halve it, '.repeat(times),
  adverbs: times => `the canal will ${'surely '.repeat(times)}`,
  sentences: times => 'A second canal will halve the losses of the northern fields. '.repeat(times),
};

for (const [name, make] of Object.entries(LONG)) {
  test(`a text of many ${name} is compared in a time in step with its length`, () => {
    const read = (count: number) => {
      const draft = readDraft(make(count), 'plaintext');
      return { blocks: readBlocks(draft), prose: draft.prose };
    };
    assert.ok(growsInStep(read, ({ blocks, prose }) => alignModality(blocks, prose, reference), 250));
  });
}
