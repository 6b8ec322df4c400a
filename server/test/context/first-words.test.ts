import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstWordsOf } from '../../src/core/context/first-words';

const TABLE: readonly (readonly [pattern: string, words: string])[] = [
  ['said|told', 'said told'],
  ['sa(?:ys?|id)', 'said say says'],
  ['(?:even |only )?if', 'even if only'],
  ['(?:is|was)n[’]t', 'isn wasn'],
  ['claim(?:s|ed)?(?! of)', 'claim claimed claims'],
  ['(?<!no )claim', 'claim'],
  ['emphasi[sz]e[sd]?', 'emphasise emphasised emphasises emphasize emphasized emphasizes'],
  ['pre-?war|1[0-2]th', '10th 11th 12th pre prewar'],
  ['no(?= \\p{Ll})', 'no'],
];

test('finds the words that a pattern may begin with', () => {
  for (const [pattern, words] of TABLE) assert.equal([...firstWordsOf(pattern)].sort().join(' '), words, pattern);
});

test('refuses a pattern that may begin with anything', () => {
  assert.throws(() => firstWordsOf('(?:very )?'));
});
