import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recognizeValues } from '../../src/core/recognizers/index';
import { growsInStep } from '../growth';

/** What a pattern that backtracks, or a reader that looks ahead without end, chokes on. */
const families: Readonly<Record<string, string>> = {
  spaces: ' ',
  'no-break spaces': '1\u00a0',
  'digits and commas': '1,',
  'commas and spaces': '1, ',
  digits: '1',
  noughts: '0',
  'stops and digits': '1.',
  'numbers in a row': '12 ',
  'groups of three': '100\u00a0',
  'twenty-twenty': 'twenty-',
  'twenty twenty': 'twenty ',
  'thousands of thousands': 'one thousand ',
  hundreds: 'a hundred and ',
  halves: 'half a ',
  fractions: 'two and a ',
  'May 1': 'May 1 ',
  May: 'May ',
  'year ranges': '2019–',
  decades: '1990s ',
  early: 'early in the ',
  dollars: '$',
  'US dollars': 'US$',
  quotes: '"',
  apostrophes: '’',
  brackets: '(',
  'both brackets': '()',
  hyphens: '-',
  pluses: '+',
  'one to': '1 to ',
  between: 'between 1 and ',
  'one in': 'one in ',
  hedges: 'more than ',
  adjectives: '20 new ',
  labels: '5 and ',
  'list marks': '1.\n',
  slashes: '1/2/',
  addresses: 'www.',
  'relative dates': 'in 2019 a year later ',
  'years later': 'a year later ',
  'soft hyphens': 'a\u00ad',
  emoji: '😀',
};

function fill(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

for (const [name, piece] of Object.entries(families)) {
  test(`1 MB of ${name} is read in linear time`, () => {
    assert.ok(growsInStep(length => fill(piece, length), recognizeValues, 125_000));
  });
}
