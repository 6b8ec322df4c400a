import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { builtInSheets } from '../../src/builtIn';
import { buildReference, checkDraft, readArticle } from '../../src/core/index';

/** One sentence without an end, of what the evidence speaks of: eight times the length may cost little more than eight times the time. */
const reference = buildReference(builtInSheets());
const texts = {
  names: (times: number) =>
    'Foreign Minister Sergey Lavrov in Chengdu with Chinese and Russian officers over Taiwan, '.repeat(times),
  words: (times: number) =>
    'supplies of grain in exchange for the termination of US aid to Kyiv in favour of China, more than '.repeat(times),
};

for (const [name, make] of Object.entries(texts)) {
  test(`a long sentence of ${name} is checked in a time in step with its length`, () => {
    timeOf(make(50));
    const [short, long] = [timeOf(make(100)), timeOf(make(800))];
    assert.ok(long < 24 * short + 200, `${short} ms and ${long} ms`);
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
  timeOf(make(20), both);
  const [short, long] = [timeOf(make(40), both), timeOf(make(320), both)];
  assert.ok(long < 24 * short + 200, `${short} ms and ${long} ms`);
});

function timeOf(text: string, against = reference): number {
  const start = performance.now();
  checkDraft({ text: `${text}.`, language: 'plaintext' }, against);
  return performance.now() - start;
}
