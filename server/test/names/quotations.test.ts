import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recognizeQuotations } from '../../src/core/recognizers/quotations';

/** The quotations of a text, marks left out, and who says each. */
const TABLE: readonly (readonly [text: string, ...quotations: (readonly [inner: string, speaker?: string])[]])[] = [
  [
    '“Stupidity does not need a flag,” as Piet Lammers, the Federation’s secretary-general, likes to put it.',
    ['Stupidity does not need a flag,', 'Piet Lammers'],
  ],
  ['Interior minister Henrik Saarinen called it “a judgment for the anchor”.', ['a judgment for the anchor', 'Henrik Saarinen']],
  ['According to Henrik Saarinen, “stupidity needs no flag”.', ['stupidity needs no flag', 'Henrik Saarinen']],
  ['"We sold 12 [jets] … in all," said Sergey Lavrov.', ['We sold 12 [jets] … in all,', 'Sergey Lavrov']],
  [
    'Elina Vahtera, the Finnish defence minister, was cooler: “A yard is not an alliance.”',
    ['A yard is not an alliance.', 'Elina Vahtera'],
  ],
  ['Maria Holm came late. “I was at sea,” she said.', ['I was at sea,', 'Maria Holm']],
  ['“We have three ships,” Vice Admiral Thomas Kerrigan told a hearing.', ['We have three ships,', 'Thomas Kerrigan']],
  ['The “no limits” partnership holds.', ['no limits']],
  ['He wrote that “the ‘no limits’ partnership [sic] holds”.', ['the ‘no limits’ partnership [sic] holds'], ['no limits']],
  ["It's the firms' 'shadow' fleet, don't ask.", ['shadow']],
  ['A 5" pipe and the ’90s.'],
  ['John Smith met Anna Lind. “It was good.” The end.', ['It was good.']],
  ['“” and “ – ”'],
  ['China, which calls itself a “near-Arctic state”, waits.', ['near-Arctic state', 'China']],
  ['In the words of Elina Vahtera, it is “no alliance”.', ['no alliance', 'Elina Vahtera']],
  ['“No alliance”: thus Elina Vahtera on the yard.', ['No alliance', 'Elina Vahtera']],
  ['The plan was described by Elina Vahtera as “no alliance”.', ['no alliance', 'Elina Vahtera']],
  ['When Maria Holm spoke, Henrik Saarinen whispered to her and said: “A yard.”', ['A yard.', 'Henrik Saarinen']],
  ['Henrik Saarinen, chairman of Laurentide Yards, said in Turku: “We build.”', ['We build.', 'Henrik Saarinen']],
  ['Henrik Saarinen’s boss said: “We build.”', ['We build.']],
];

test('quotations, and who is quoted', () => {
  for (const [text, ...quotations] of TABLE) {
    const found = recognizeQuotations(text);
    const read = found.map(one => [
      text.slice(one.inner.start, one.inner.end),
      ...(one.speaker === undefined ? [] : [one.speaker]),
    ]);
    assert.deepEqual(read, quotations, text);
    for (const one of found) assert.equal(one.text, text.slice(one.start, one.end));
  }
});
