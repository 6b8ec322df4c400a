import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { buildReference, checkDraft, readArticle } from '../../src/core/index';
import { readPage } from '../pages';

const article = readArticle(readFileSync('server/test/articles/school-meals.md', 'utf8'), 'file:///school-meals.md', 'markdown');
const drafts = readPage('server/test/articles/school-meals-drafts.md').drafts.filter(
  ({ language = 'markdown' }) => language === 'markdown',
);

test('what is remembered of paragraphs is what a fresh reading finds, wherever they move to and whatever stands above them', () => {
  const warm = buildReference([], [article]);
  const texts = drafts.map(draft => draft.text);
  const arranged = [
    texts.join('\n\n'),
    texts.toReversed().join('\n\n'),
    texts.map((text, index) => `## In ${2019 + index}\n\n${text}`).join('\n\n'),
    texts.map(text => `Brazil and Colombia were compared.\n\n${text}`).join('\n\n'),
    texts.join('\n\n'),
  ];
  for (const text of arranged) {
    const fresh = buildReference([], [article]);
    assert.deepEqual(
      checkDraft({ text, language: 'markdown' }, warm).findings,
      checkDraft({ text, language: 'markdown' }, fresh).findings,
    );
  }
});

const source = readArticle(
  'The Lindau ferry carried 41,200 passengers in 2024, up from 38,900 in 2023.\n\nIts master, Petra Vogel, retired on 3 May 2025. It has had Swiss owners for more than ten years.\n\nA spring flood closed the pier in Lindau in April 2025.',
  'file:///ferry.txt',
  'plaintext',
);
const reference = buildReference([], [source]);

for (const [draft, found] of [
  ['The Lindau ferry carried 42,100 passengers in 2024, up from 38,900 in 2023.', ['42,100 passengers → 41,200 passengers']],
  ['Its master, Petra Vogel, retired on 13 May 2025.', ['13 May 2025 → 3 May 2025']],
  ['Its master, Petra Vogel, retired on 13 April 2025.', ['13 April 2025 → 3 May 2025']],
  ['It has had Swiss owners for more than 10 years.', []],
  ['It has had Swiss owners for more than twelve years.', ['more than twelve years → more than ten years']],
  ['The Lindau ferry carried 41,200 passengers in 2024, up from 38,900 in 2023.', []],
  ['Nobody says that the Lindau ferry carried 42,100 passengers in 2024.', []],
  ['The Bregenz tram carried 42,100 passengers in 2024.', []],
  ['The ferry carried 2,300 more passengers in 2024 than in 2023.', []],
] as const) {
  test(`against a plain article: ${draft}`, () => {
    const warnings = checkDraft({ text: draft, language: 'markdown' }, reference).findings.filter(
      ({ severity }) => severity === 'warning',
    );
    assert.deepEqual(
      warnings.map(({ text, suggestions }) => `${text} → ${suggestions[0]?.newText}`),
      found,
    );
  });
}
