import assert from 'node:assert/strict';
import { test } from 'node:test';
import { misspeltWord } from '../../src/core/compare/misspeltName';
import { isSameName } from '../../src/core/compare/names';
import { isSameGivenName } from '../../src/core/lexicon/short-names';
import type { Name, NameType } from '../../src/core/mention';

const nameOf = (text: string, type: NameType = 'unknown'): Name => ({
  kind: 'name',
  start: 0,
  end: text.length,
  text,
  type,
  canonical: text,
});

test('one body by its whole name and by one cut short', () => {
  assert.ok(isSameName(nameOf('Man City'), nameOf('Manchester City')));
  assert.ok(!isSameName(nameOf('Man City'), nameOf('Manchester United')));
  assert.ok(!isSameName(nameOf('Bank of China', 'organisation'), nameOf('Bank of Japan', 'organisation')));
});

test('a form of address is no part of a name', () => {
  assert.ok(isSameName(nameOf('Ms Carrick', 'person'), nameOf('Carrick', 'person')));
  assert.ok(!isSameName(nameOf('Ms Carrick', 'person'), nameOf('Ms Merrow', 'person')));
});

test('a body is not the town that it is in', () => {
  assert.ok(!isSameName(nameOf('Court of Appeal in Helsinki', 'organisation'), nameOf('Helsinki', 'country')));
});

test('an accent may be a letter of its own', () => {
  assert.ok(isSameName(nameOf('Noe\u0308l Aubert', 'person'), nameOf('Noël Aubert', 'person')));
});

test('given names that one person may go by', () => {
  for (const [a, b] of [
    ['Bob', 'Robert'],
    ['Ben', 'Benjamin'],
    ['Jim', 'Jamie'],
    ['J', 'Jane'],
  ] as const)
    assert.ok(isSameGivenName(a, b), `${a} ${b}`);
  for (const [a, b] of [
    ['Anna', 'Fergal'],
    ['Bob', 'William'],
  ] as const)
    assert.ok(!isSameGivenName(a, b), `${a} ${b}`);
});

test('one word that is a slip for the word in its place', () => {
  assert.equal(misspeltWord(nameOf('Helena Quadras'), nameOf('Helena Quadros')), 'Quadras');
  assert.equal(misspeltWord(nameOf('Helena Quadras'), nameOf('Elena Quadros')), undefined);
  assert.equal(misspeltWord(nameOf('Sergei Orlov'), nameOf('Sergey Orlov')), undefined);
});
