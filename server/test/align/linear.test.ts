import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { builtInSheets } from '../../src/builtIn';
import { buildReference, checkDraft, type Reference, readArticle } from '../../src/core/index';
import { growsInStep } from '../growth';

/** One sentence without an end, of what the evidence speaks of. */
const reference = buildReference(builtInSheets());
const texts = {
  names: (times: number) =>
    'Foreign Minister Sergey Lavrov in Chengdu with Chinese and Russian officers over Taiwan, '.repeat(times),
  words: (times: number) =>
    'supplies of grain in exchange for the termination of US aid to Kyiv in favour of China, more than '.repeat(times),
};

for (const [name, make] of Object.entries(texts)) {
  test(`a long sentence of ${name} is checked in a time in step with its length`, () => {
    assert.ok(growsInStep(make, text => check(text, reference), 100));
  });
}

const both = buildReference(builtInSheets(), [
  readArticle(readFileSync('server/test/articles/school-meals.md', 'utf8'), 'file:///school-meals.md', 'markdown'),
]);

test('a long paragraph of sentences with values is checked in a time in step with its length', () => {
  const sentence = (at: number) =>
    `In ${1960 + (at % 60)} trade of farms rose by ${at % 97}.4% to R$${at}.7 million, from R$${at}.1 million. `;
  const make = (count: number) =>
    Array.from({ length: count }, (_, at) => sentence(at))
      .join('')
      .trim();
  assert.ok(growsInStep(make, text => check(text, both), 40));
});

function check(text: string, against: Reference): void {
  checkDraft({ text: `${text}.`, language: 'plaintext' }, against);
}
