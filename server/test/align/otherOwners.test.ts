import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildReference, checkDraft, readArticle, readSheet } from '../../src/core/index';

const SHEET = `
source: { id: example2024, title: An Example, issued: "2024" }
facts:
  - id: exports
    subject: Widgetland
    attribute: exports of widgets
    value: $12bn
    time: 2023
    evidence: exports of widgets came to $12bn in 2023
`;
const reference = buildReference([readSheet(SHEET, 'file:///example.facts.yaml')]);

/** A fact's subject, or all that is told of it, has to be said; another owner of the same thing has another value. */
const DRAFTS: readonly (readonly [found: boolean, text: string])[] = [
  [true, 'Widgetland’s exports of widgets came to $9bn in 2023.'],
  [true, 'Widgetland made a living by what it sells. Its exports of widgets came to $9bn in 2023.'],
  [false, 'Cogland’s exports of gears came to $9bn in 2023.'],
  [false, 'Cogland’s exports of widgets came to $9bn in 2023.'],
  [false, 'Japan sent widgets abroad: exports of widgets by Japan came to $9bn in 2023.'],
  [false, 'Its exports of gears came to $9bn in 2023.'],
  [false, 'Freedonia’s imports of widgets came to $9bn in 2023.'],
  [false, 'The Coglanders’ exports of widgets came to $9bn in 2023.'],
];

for (const [found, text] of DRAFTS) {
  test(`${found ? 'found' : 'silent'}: ${text}`, () => {
    const { findings } = checkDraft({ text, language: 'markdown' }, reference);
    assert.equal(findings.length > 0, found, findings.map(({ message }) => message).join('\n'));
  });
}

const ARTICLE =
  '# The port of Tallinn\n\nThe port of Tallinn handled 12.6 million tonnes in 2023. It has lost half of its traffic since 2021.\n';
const article = buildReference([], [readArticle(ARTICLE, 'file:///tallinn.md', 'markdown')]);

test('another name with its own amount is no warning; with the amount of the source it is one', () => {
  const findIn = (text: string) => {
    const { findings } = checkDraft({ text, language: 'markdown' }, article);
    return findings.filter(({ severity }) => severity === 'warning').map(({ text }) => text);
  };
  assert.deepEqual(findIn('The port of Riga handled 18.1 million tonnes in 2023.'), []);
  assert.deepEqual(findIn('The port of Riga handled 12.6 million tonnes in 2023.'), ['Riga']);
});
