import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quotedSpans, readClauses } from '../../src/core/context';
import { readDraft } from '../../src/core/draft';
import { readKeys } from '../../src/core/lexicon/keys';
import { recognizeNames } from '../../src/core/recognizers/names';
import { recognizeQuotations } from '../../src/core/recognizers/quotations';
import { growsInStep } from '../growth';

/** What a hostile text repeats. */
const FAMILIES =
  '>|> |[|]|[]|`|`x|*|*a |_a|<|<b|<div>|<!--|&|$|$x|a\n|:::\n|^[|@a|{|{{<|[^a]|[^a]: x\n|- |- a\n|1. |~~|![|(|[a](|[a](b|---\n| |\n|.|. |A. |" |“|”|’|\'|\\|http://|a@|# |\t|1,|***a|[*a_`|a\n=\n|<p>|\\cite{|\\cite[|\\section{|\\begin{quote}|\\(|\\[|\\verb!|$$ |%|``|.. a\n|a::\n|__|footnote:[|= a\n|Mr Smith |Prime Minister |China Sea Bank of |“Ab.” Xi said |critics claim that, |if were to |not |  |     a|Ministry of Defence and |Center For X (CFX) |U.S. |a, |a; |(a) | — |trade rose and fell |May 1 |Co-|Aa'.split(
    '|',
  );

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

for (const [name, read] of READERS) {
  test(`${name}: time grows in step with the text`, () => {
    const slow = FAMILIES.filter(family => !growsInStep(length => fill(family, length), read, 10_000));
    assert.deepEqual(slow, []);
  });

  test(`${name}: so it does up to a megabyte of the worst`, () => {
    const slow = ['>', '[a](', ' ', '“', 'Prime Minister ', '(a) ', '*a ', '\n', '1,'].filter(
      family => !growsInStep(length => fill(family, length), read, 125_000),
    );
    assert.deepEqual(slow, []);
  });
}

function fill(family: string, length: number): string {
  return family.repeat(Math.ceil(length / family.length));
}
