import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildReference, checkDraft } from '../src/core/index';

const nothing = buildReference([]);
const paragraph = fc
  .array(
    fc.constantFrom(
      ...[
        'Trade',
        'rose',
        'to',
        '$240.1bn',
        'in',
        '2023,',
        'up',
        '26.3%',
        'a year earlier.',
        'On',
        'May 1',
        '20 companies',
        '“no limits”',
        '**bold**',
      ],
      ...[
        'Sergey Lavrov',
        'the Russian foreign minister,',
        '`$1bn`',
        '[a link](https://example.org/2020)',
        '😀',
        'half',
        'of',
        'it.',
        '\u00a0',
      ],
    ),
    { minLength: 1, maxLength: 20 },
  )
  .map(words => `So ${words.join(' ')}`);

test('a paragraph alone is read as in its document', () => {
  fc.assert(
    fc.property(paragraph, paragraph, (one, two) => {
      const alone = [mentionsIn(one), mentionsIn(two).map(mention => ({ ...mention, at: mention.at + one.length + 2 }))].flat();
      assert.deepEqual(mentionsIn(`${one}\n\n${two}`), alone);
    }),
    { numRuns: 500 },
  );
});

function mentionsIn(text: string) {
  return checkDraft({ text, language: 'markdown' }, nothing).mentions.map(({ kind, start, end }) => ({
    kind,
    at: start,
    length: end - start,
  }));
}
