import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readSheet } from '../../src/core/index';

const sheet = readSheet(readFileSync('server/test/drafts/second.facts.yaml', 'utf8'), 'file:///second.facts.yaml');
const article = readFileSync('server/test/drafts/second.md', 'utf8');

test('the second sheet is read without a problem', () => {
  assert.deepEqual(sheet.problems, []);
  assert.ok(sheet.facts.length >= 28);
});

test('each piece of its evidence stands letter by letter in its article', () => {
  const { facts, people, organisations, places, terms, quotations } = sheet;
  for (const { id, evidence } of [...facts, ...people, ...organisations, ...places, ...terms, ...quotations])
    assert.ok(article.includes(evidence), `${id}: “${evidence}”`);
});
