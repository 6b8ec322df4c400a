import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expressions } from './expressions';
import { holdout } from './holdout';
import { readTable, type Score, score } from './table';

test('every expression of the table is read with its exact span and value, and nothing beside it', () => {
  const scores = readTable(expressions).map(score);
  assert.ok(scores.length >= 300, `the table has ${scores.length} rows`);
  assert.deepEqual(failures(scores), []);
});

/** The floor is the first run, before anything was changed for it: it may only rise. */
test('the hold-out table stays above its first run', t => {
  const scores = readTable(holdout).map(score);
  assert.ok(scores.length >= 80, `the table has ${scores.length} rows`);
  t.diagnostic(
    `hold-out: found ${share(scores, 'found')}, exact span ${share(scores, 'exact')}, right ${share(scores, 'right')}`,
  );
  assert.ok(scores.filter(each => each.right).length >= 0.8 * scores.length, failures(scores).join('\n'));
});

function failures(scores: readonly Score[]): string[] {
  return scores.filter(each => !each.right).map(each => `${each.row.line}\n    read: ${each.actual}`);
}

function share(scores: readonly Score[], what: 'found' | 'exact' | 'right'): string {
  return `${scores.filter(each => each[what]).length}/${scores.length}`;
}
