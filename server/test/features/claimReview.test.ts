import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimReview, claimReviewText } from '../../src/features/claimReview';
import { libraryOf, snapshotOf } from './snapshots';

const ARTICLE = `---
id: lind2025
title: Two Ports </script> and One Sea
author: Ada Lind
date: 2025-03-01
publication: Port Review
url: https://ports.example/two
---
The port of Tallinn handled 36.5 million tonnes of freight in 2023. The port authority employs 412 people.
`;
const LIBRARY = libraryOf({ 'sources/ports.md': ARTICLE });
const FRONT = '---\ntitle: Ports at Sea\nauthor: [Jo Kerr]\ndate: 2026-01\nlang: en-GB\nurl: https://drafts.example/ports\n---\n';
const RIGHT = 'Tides rise. The port of Tallinn handled **36.5 million tonnes** of freight in 2023.\n';
const WRONG = RIGHT.replace('36.5', '63.5');

function review(text: string, words: string, settings: unknown = null): object | undefined {
  const start = text.indexOf(words);
  assert.ok(start >= 0);
  return claimReview(snapshotOf(text, LIBRARY, { settings }), { start, end: start + words.length });
}

/** What schema.org lets stand in each type that is written: https://schema.org/ClaimReview and the pages that it leads to. */
const SHAPE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ClaimReview: {
    claimReviewed: 'Text',
    inLanguage: 'Text',
    author: 'Person Organization',
    itemReviewed: 'Claim',
    reviewRating: 'Rating',
    reviewBody: 'Text',
    citation: 'Quotation',
  },
  Claim: { author: 'Person Organization', appearance: 'CreativeWork' },
  CreativeWork: {
    name: 'Text',
    headline: 'Text',
    url: 'URL',
    author: 'Person Organization',
    publisher: 'Organization',
    datePublished: 'Date',
  },
  Quotation: { text: 'Text', isPartOf: 'CreativeWork' },
  Rating: { alternateName: 'Text' },
  Person: { name: 'Text' },
  Organization: { name: 'Text' },
};
const PLAIN: Readonly<Record<string, RegExp>> = { Text: /\S/, URL: /^https?:\/\/\S+$/, Date: /^\d{4}(-\d\d){0,2}$/ };

function assertShape(value: unknown, types: string): void {
  for (const one of [value].flat()) {
    const pattern = PLAIN[types];
    if (pattern) assert.match(String(one), pattern);
    else {
      const { '@context': context, '@type': type, ...parts } = one as Record<string, string>;
      assert.ok(context === undefined || context === 'https://schema.org');
      assert.ok(type && types.split(' ').includes(type), `${type} in the place of ${types}`);
      for (const [name, part] of Object.entries(parts)) {
        const expected = SHAPE[type]?.[name];
        assert.ok(expected, `${type} has no ${name}`);
        assertShape(part, expected);
      }
    }
  }
}

test('a contradicted claim, with what is known of who claims it, where, and against what', () => {
  const found = review(FRONT + WRONG, '63.5', { waivers: { author: 'Eva Mill' } });
  assertShape(found, 'ClaimReview');
  const by = [{ '@type': 'Person', name: 'Jo Kerr' }];
  assert.deepEqual(found, {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    claimReviewed: 'The port of Tallinn handled 63.5 million tonnes of freight in 2023.',
    inLanguage: 'en-GB',
    author: { '@type': 'Person', name: 'Eva Mill' },
    itemReviewed: {
      '@type': 'Claim',
      author: by,
      appearance: {
        '@type': 'CreativeWork',
        headline: 'Ports at Sea',
        url: 'https://drafts.example/ports',
        datePublished: '2026-01',
        author: by,
      },
    },
    reviewRating: { '@type': 'Rating', alternateName: 'Contradicted by the source' },
    reviewBody: (found as { reviewBody: string }).reviewBody,
    citation: [
      {
        '@type': 'Quotation',
        text: 'The port of Tallinn handled 36.5 million tonnes of freight in 2023.',
        isPartOf: {
          '@type': 'CreativeWork',
          name: 'Two Ports </script> and One Sea',
          publisher: { '@type': 'Organization', name: 'Port Review' },
          url: 'https://ports.example/two',
          datePublished: '2025-03-01',
        },
      },
    ],
  });
  assert.match((found as { reviewBody: string }).reviewBody, /36\.5 million tonnes/);
});

test('what is not known is left out', () => {
  const found = review(RIGHT, '36.5');
  assertShape(found, 'ClaimReview');
  const { '@context': _, citation, ...parts } = found as Record<string, unknown>;
  assert.ok(Array.isArray(citation) && citation.length === 1);
  assert.deepEqual(parts, {
    '@type': 'ClaimReview',
    claimReviewed: 'The port of Tallinn handled 36.5 million tonnes of freight in 2023.',
    itemReviewed: { '@type': 'Claim' },
    reviewRating: { '@type': 'Rating', alternateName: 'Supported by the source' },
  });
});

test('where no source speaks, there is no review', () => {
  assert.equal(review(RIGHT, 'Tides'), undefined);
  assert.equal(review('Exports fetch €7.3 million.\n', '€7.3', { unsourcedFigures: 'information' }), undefined);
});

test('nothing in the text ends the script of a page', () => {
  const found = review(RIGHT, '36.5');
  assert.ok(found);
  const text = claimReviewText(found);
  assert.ok(!text.includes('<'));
  assert.deepEqual(JSON.parse(text), found);
});
