import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quotedSpans, readClauses } from '../../src/core/context';
import { readDraft } from '../../src/core/draft';
import { readKeys } from '../../src/core/lexicon/keys';
import { recognizeNames } from '../../src/core/recognizers/names';
import { recognizeQuotations } from '../../src/core/recognizers/quotations';

/** What a hostile text repeats. */
const FAMILIES =
  '>|> |[|]|[]|`|`x|*|*a |_a|<|<b|<div>|<!--|&|$|$x|a\n|:::\n|^[|@a|{|{{<|[^a]|[^a]: x\n|- |- a\n|1. |~~|![|(|[a](|[a](b|---\n| |\n|.|. |A. |" |“|”|’|\'|\\|http://|a@|# |\t|1,|***a|[*a_`|a\n=\n|<p>|\\cite{|\\cite[|\\section{|\\begin{quote}|\\(|\\[|\\verb!|$$ |%|``|.. a\n|a::\n|__|footnote:[|= a\n|Mr Smith |Prime Minister |China Sea Bank of |“Ab.” Xi said |critics claim that, |if were to |not |  |     a|Ministry of Defence and |Center For X (CFX) |U.S. |a, |a; |(a) | — |trade rose and fell |May 1 |Co-|Aa'.split(
    '|',
  );
const ORDINARY =
  'Trade between China and Russia rose to a new high of $240.1bn in 2023, said Mr Smith of the Bank of Asia; “it grew”.\n\n';

const READERS: readonly (readonly [name: string, read: (text: string) => unknown])[] = [
  ...['markdown', 'latex', 'html', 'asciidoc', 'restructuredtext', 'plaintext'].map(
    language => [language, (text: string) => readDraft(text, language)] as const,
  ),
  ['clauses', text => readClauses(text, { start: 0, end: text.length })],
  ['quotes', quotedSpans],
  ['keys', text => readKeys(text, { start: 0, end: text.length })],
  ['names', text => recognizeNames(text)],
  ['quotations', text => recognizeQuotations(text)],
];

/**
 * Four times the text must not take much more than four times as long; sixteen times would be a square.
 * Short times are noise, so only texts that take more than a blink at all are compared.
 */
for (const [name, read] of READERS) {
  test(`${name}: time grows in step with the text`, () => {
    time(read, ORDINARY, 100_000);
    const slow: string[] = [];
    for (const family of FAMILIES) {
      const grows = () => {
        const long = time(read, family, 80_000);
        return long > 200 && long > 9 * Math.min(time(read, family, 20_000), time(read, family, 20_000));
      };
      // Measured again before it counts: other work on the machine doubles a time easily.
      if (grows() && grows() && grows()) slow.push(JSON.stringify(family));
    }
    assert.deepEqual(slow, []);
  });

  test(`${name}: a megabyte of the worst in bounds of plain text`, () => {
    const plain = Math.max(time(read, ORDINARY, 1_000_000), 50);
    const slow = ['>', '[a](', ' ', '“', 'Prime Minister ', '(a) ', '*a ', '\n', '1,']
      .map(family => ({ family, took: time(read, family, 1_000_000) }))
      // Measured once more before it counts: other work on the machine doubles a time easily.
      .filter(({ family, took }) => took > 60 * plain && time(read, family, 1_000_000) > 60 * plain);
    assert.deepEqual(slow, []);
  });
}

function time(read: (text: string) => unknown, family: string, length: number): number {
  const text = family.repeat(Math.ceil(length / family.length));
  const start = performance.now();
  read(text);
  return Math.round(performance.now() - start);
}
