import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Mention } from '../../src/core/mention';
import { recognizeValues } from '../../src/core/recognizers/index';
import { expressions } from './expressions';
import { negatives } from './negatives';
import { readTable } from './table';

const pieces = [...readTable(expressions).map(row => row.prose), ...negatives.split('\n')];

/** Texts of the tables, torn into words and mixed with odd characters: what no table thinks of. */
const words = fc.constantFrom(...new Set(pieces.flatMap(piece => piece.split(' '))));
const odd = fc.constantFrom(
  ' ',
  '\n',
  '\u00a0',
  '\u202f',
  '\u00ad',
  '\u200b',
  '😀',
  '-',
  '–',
  '.',
  ',',
  '%',
  '$',
  '€',
  '(',
  ')',
  '’',
  '1',
  '20',
  '2023',
);
const jumble = fc
  .array(fc.oneof({ weight: 4, arbitrary: words }, { weight: 1, arbitrary: odd }), { maxLength: 40 })
  .map(parts => parts.join(' '));
const anything = fc.oneof(jumble, fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom(...pieces));

test('spans are in range, true to the text, without outer spaces, in order and disjoint', () => {
  fc.assert(
    fc.property(anything, prose => {
      const mentions = recognizeValues(prose);
      for (const mention of mentions) {
        assert.ok(mention.start >= 0 && mention.start < mention.end && mention.end <= prose.length);
        assert.equal(mention.text, prose.slice(mention.start, mention.end));
        assert.equal(mention.text.trim(), mention.text);
      }
      for (let index = 1; index < mentions.length; index++) {
        assert.ok(mentions[index - 1]!.end <= mentions[index]!.start, `${mentions[index - 1]!.text} | ${mentions[index]!.text}`);
      }
    }),
    { numRuns: 3000 },
  );
});

test('quantities are intervals in order, with their numeral inside the mention', () => {
  fc.assert(
    fc.property(anything, prose => {
      for (const mention of recognizeValues(prose)) {
        if (mention.kind !== 'quantity') continue;
        const { lower, upper, precision, numeral } = mention;
        assert.ok(lower <= upper, `${mention.text}: ${lower} > ${upper}`);
        assert.ok(precision >= 0 && Number.isFinite(precision));
        assert.ok(mention.start <= numeral.start && numeral.start < numeral.end && numeral.end <= mention.end, mention.text);
      }
    }),
    { numRuns: 3000 },
  );
});

test('dates are well-formed EDTF, durations well-formed ISO 8601', () => {
  const part = /^(?:\d{4}|\d{3}X|\d\dXX|XXXX)(?:-\d\d){0,2}~?$/;
  fc.assert(
    fc.property(anything, prose => {
      for (const mention of recognizeValues(prose)) {
        if (mention.kind === 'date') for (const each of mention.edtf.split('/')) assert.match(each, part);
        if (mention.kind === 'duration') assert.match(mention.iso, /^P(?:T\d+(?:\.\d+)?[HMS]|\d+(?:\.\d+)?[YMWD])$/);
      }
    }),
    { numRuns: 3000 },
  );
});

test('a text is read alike whatever was read before it', () => {
  fc.assert(
    fc.property(anything, anything, (before, prose) => {
      const alone = recognizeValues(prose);
      recognizeValues(before);
      assert.deepEqual(recognizeValues(prose), alone);
    }),
    { numRuns: 1000 },
  );
});

test('sentences of the table read the same in a row, less what hangs on an earlier date', () => {
  const rows = readTable(expressions).filter(row => /^[A-Z][a-z].*[a-z»]\.$/.test(row.prose) && !row.prose.includes('\n'));
  fc.assert(
    fc.property(fc.constantFrom(...rows), fc.constantFrom(...rows), (first, second) => {
      const joined = `${first.prose} ${second.prose}`;
      const offset = first.prose.length + 1;
      const late = recognizeValues(joined).filter(mention => mention.start >= offset && !isAnchored(mention));
      const alone = recognizeValues(second.prose).filter(mention => !isAnchored(mention));
      assert.deepEqual(
        late.map(mention => mention.text),
        alone.map(mention => mention.text),
        joined,
      );
    }),
    { numRuns: 3000 },
  );
});

function isAnchored(mention: Mention): boolean {
  return mention.kind === 'date' ? mention.anchor !== undefined : mention.kind === 'duration';
}
