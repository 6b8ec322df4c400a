import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { builtInSheets } from '../../src/builtIn';
import { buildReference, checkDraft } from '../../src/core/index';

/** The article is not part of the project; where a copy lies beside the checkout, the evidence is held against it. */
const ARTICLE = process.env['PFC_ARTICLE'] ?? '../shared/reference/article.txt';

test('the built-in sheets are read without a problem', () => {
  for (const sheet of builtInSheets()) {
    assert.deepEqual(sheet.problems, []);
    assert.ok(sheet.source, sheet.uri);
    assert.ok(sheet.facts.length >= 20 && sheet.people.length >= 4 && sheet.terms.length >= 1);
  }
});

test('each entry has its own id and evidence', () => {
  for (const sheet of builtInSheets()) {
    const ids = entriesOf(sheet).map(entry => entry.id);
    assert.equal(new Set(ids).size, ids.length, 'ids are unique in the sheet');
    assert.ok(ids.every(id => id !== undefined));
  }
});

test('evidence stands verbatim in the article, where it is present', context => {
  if (!existsSync(ARTICLE)) {
    context.diagnostic('no copy of the article beside the checkout: nothing to hold the evidence against');
    return;
  }
  const article = normalise(readFileSync(ARTICLE, 'utf8'));
  for (const sheet of builtInSheets()) {
    for (const entry of entriesOf(sheet))
      assert.ok(article.includes(normalise(entry.evidence)), `${entry.id}: “${entry.evidence}”`);
  }
});

test('a value of a fact stands in its evidence', () => {
  for (const sheet of builtInSheets()) {
    for (const fact of sheet.facts) {
      if (fact.reading.kind !== 'quantity') continue;
      assert.ok(normalise(fact.evidence).includes(normalise(fact.value)), `${fact.id}: ${fact.value} in “${fact.evidence}”`);
    }
  }
});

test('the article itself has only its own slips, where it is present', context => {
  if (!existsSync(ARTICLE)) {
    context.diagnostic('no copy of the article beside the checkout');
    return;
  }
  const text = readFileSync(ARTICLE, 'utf8');
  const { findings } = checkDraft({ text, language: 'plaintext' }, buildReference(builtInSheets()));
  const found = findings.map(({ check, severity, start, end }) => `${severity} ${check}: ${text.slice(start, end)}`);
  assert.deepEqual(found, ['warning term-slip: Sino-Soviet', 'hint term-slip: Sino-Russia']);
});

function entriesOf(sheet: ReturnType<typeof builtInSheets>[number]) {
  return [...sheet.facts, ...sheet.people, ...sheet.organisations, ...sheet.places, ...sheet.terms, ...sheet.quotations];
}

/** The documented normalisation: every run of white space is one space, and quotation marks and apostrophes are straight. */
function normalise(text: string): string {
  return text
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'");
}
