import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitSentences } from '../../src/core/draft/sentences';

/** Sentences parted by |. */
const TABLE = [
  'Trade rose.|It fell.',
  'Mr. Smith met Dr. Lee.|They spoke.',
  'On Dec. 5 it rose.|Until Dec.|The rest fell.',
  'Sept. 11, 2001 was a Tuesday.',
  'The U.S. Navy left.|It was the U.S.|The rest stayed.',
  'Aid from the U.S. fell by 3.5%.|Then it rose.',
  'See Fig. 3 and No. 7 on pp. 12–14.|He said no.|Then he left.',
  'In St. Petersburg, e.g. in May, it rose.',
  'R. Venkatesan and J. F. Kennedy spoke.|All left.',
  '“Stupidity needs no flag.”|She left.',
  '“Really?” he asked.|“Yes!”|They agreed.',
  'It rose … and fell.|It ended …|Then came peace.',
  'He wrote “it […] The end”.|So it was.',
  'Version 3.5 rose to $2.4bn.|It did.',
  'It rose.)|(It fell.)|Done.',
  'Acme Inc. and Beta Ltd. merged.|They grew.|Gamma Corp.|The rest fell.',
  '1. The plan is old.|It is late.',
  'What?!|No.|Five left.',
  'Was it 5 p.m.|The rest is silence.',
  'No stop here',
  'It cost 5 bn. euros in 2023.|Fine.',
  'He left at 5 a.m. on Monday.',
  'Gen. Mark Milley and Lt. Col. Vindman spoke.|Fine.',
];

test('splits sentences at stops, not at abbreviations', () => {
  for (const marked of TABLE) {
    const text = marked.replaceAll('|', ' ');
    const sentences = splitSentences(text, { start: 0, end: text.length });
    assert.equal(sentences.map(one => text.slice(one.start, one.end)).join('|'), marked);
  }
});

test('keeps to its block', () => {
  const text = 'Before. One. Two. After.';
  assert.deepEqual(splitSentences(text, { start: 8, end: 17 }), [
    { start: 8, end: 12 },
    { start: 13, end: 17 },
  ]);
});
