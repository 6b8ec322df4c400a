import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { articleEvidence, findNaming, namingFiles, readArticle } from '../../src/core/index';
import { readAuthors } from '../../src/core/reference/articleAuthors';
import { readIssued } from '../../src/core/reference/articleDate';
import { sourceName } from '../../src/core/reference/sourceName';

const dates: readonly (readonly [written: unknown, edtf: string | undefined])[] = [
  ['2024-05-01', '2024-05-01'],
  ['2024-05-01T23:30:00-05:00', '2024-05-01'],
  ['2024/5/1', '2024-05-01'],
  ['2024-05', '2024-05'],
  [2024, '2024'],
  ['20240501', '2024-05-01'],
  ['1 May 2024', '2024-05-01'],
  ['May 1, 2024', '2024-05-01'],
  ['Wed, 01 May 2024 10:00:00 GMT', '2024-05-01'],
  ['May 2024', '2024-05'],
  ['13/05/2024', '2024-05-13'],
  ['05/13/2024', '2024-05-13'],
  ['05/06/2024', '2024'],
  ['2024-13-40', '2024'],
  [{ 'date-parts': [[2024, 5, 1]] }, '2024-05-01'],
  [{ 'date-parts': [['2024', '5']] }, '2024-05'],
  [{ 'date-parts': [[2024], [2025]] }, '2024/2025'],
  [{ 'date-parts': [[1990]], circa: true }, '1990~'],
  [{ raw: '3 March 2020' }, '2020-03-03'],
  ['today', undefined],
  ['May 1', undefined],
  ['', undefined],
  [{ 'date-parts': [[null]] }, undefined],
  [{}, undefined],
  [['2024'], undefined],
];

test('a date of publication is written in EDTF, as far as it is known', () => {
  for (const [written, edtf] of dates) assert.equal(readIssued(written), edtf, JSON.stringify(written));
});

const authors: readonly (readonly [written: unknown, names: readonly string[]])[] = [
  ['Jane Doe', ['Doe|Jane']],
  ['By Jane Doe and John Roe', ['Doe|Jane', 'Roe|John']],
  ['Jane Doe, John Roe & Ann Poe', ['Doe|Jane', 'Roe|John', 'Poe|Ann']],
  ['Doe, Jane', ['Doe|Jane']],
  ['Doe, Jane; Roe, John', ['Doe|Jane', 'Roe|John']],
  ['García Márquez, Gabriel', ['García Márquez|Gabriel']],
  ['Ursula von der Leyen', ['von der Leyen|Ursula']],
  ['[[Jane Doe]]', ['Doe|Jane']],
  [
    ['Jane Doe', 'John Roe'],
    ['Doe|Jane', 'Roe|John'],
  ],
  [
    [{ name: 'Jane Doe' }, { name: { given: 'John', family: 'Roe' } }],
    ['Doe|Jane', 'Roe|John'],
  ],
  [{ family: 'Beauvoir', 'non-dropping-particle': 'de', given: 'Simone' }, ['de Beauvoir|Simone']],
  ['European Commission', ['European Commission']],
  ['Ministry of Trade and Industry', ['Ministry of Trade and Industry']],
  ['Reuters', ['Reuters']],
  [{ '@type': 'Organization', name: 'Deep Blue' }, ['Deep Blue']],
  [{ literal: 'Deep Blue' }, ['Deep Blue']],
  ['admin', []],
  ['https://social.example/jane', []],
  ['~', []],
  [17, []],
  [[[[[['Jane Doe']]]]], []],
];

test('authors are read as CSL names', () => {
  for (const [written, names] of authors) {
    const read = readAuthors(written).map(name => name.literal ?? `${name.family}|${name.given}`);
    assert.deepEqual(read, names, JSON.stringify(written));
  }
});

const MARKDOWN = `---
title: Thin Ice
author: [Jane Doe]
date: 1 May 2024
source: https://example.org/ice
---
# The Ice, and Who Breaks It

Cargo fell to 31.8m tonnes.
`;

test('front matter names a Markdown article, and is none of its text', () => {
  const article = readArticle(MARKDOWN, 'file:///sources/ice.md', 'markdown');
  const { id, title, author, issued, URL } = article.source;
  assert.deepEqual(
    { id, title, author, issued, URL },
    {
      id: 'ice',
      title: 'Thin Ice',
      author: [{ family: 'Doe', given: 'Jane' }],
      issued: '2024-05-01',
      URL: 'https://example.org/ice',
    },
  );
  assert.equal(sourceName(article.source), 'Doe 2024');
  const plain = readArticle(MARKDOWN, 'file:///sources/ice.txt', 'plaintext');
  for (const read of [article, plain]) {
    assert.ok(read.blocks.every(({ block }) => block.start > MARKDOWN.indexOf('# The Ice') - 1));
    assert.equal(read.weights.length, read.blocks.length);
  }
});

test('TOML front matter names it too, and broken front matter costs what is broken', () => {
  const toml = readArticle(
    '+++\ntitle = "Thin Ice"\ndate = 2024-05-01\nauthors = ["Jane Doe", "John Roe"]\n+++\nText.\n',
    'a.md',
    'markdown',
  );
  assert.equal(sourceName(toml.source), 'Doe and Roe 2024');
  assert.equal(toml.source.title, 'Thin Ice');
  const broken = readArticle('---\ntitle: Thin Ice\nauthor: [Jane\n---\nText.\n', 'a.md', 'markdown');
  assert.equal(broken.source.title, 'Thin Ice');
  assert.equal(broken.source.issued, undefined);
});

test('what nobody says is not said: the title heading names an article, else its file', () => {
  const headed = readArticle('# The Ice\n\nCargo fell in 2022.\n', 'file:///sources/ice.md', 'markdown');
  assert.deepEqual(headed.source, { id: 'ice', title: 'The Ice' });
  const sections = readArticle('Cargo fell.\n\n## One\n\nA.\n\n# Two\n\nB.\n', 'file:///sources/ice%20age.v2.md', 'markdown');
  assert.deepEqual(sections.source, { id: 'ice age.v2' });
  assert.equal(sourceName(sections.source), 'ice age.v2');
});

const PAGE = `<!doctype html><html><head><title>Thin Ice | The Northern Review</title>
<meta property="og:site_name" content="The Northern Review"><meta name="author" content="admin">
<meta property="article:published_time" content="2024-05-01T08:00:00Z"><link rel="canonical" href="https://example.org/ice">
<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"Thin Ice &amp; Thick","author":[{"@type":"Person","name":"Jane Doe"}]}]}</script>
</head><body class="has-sidebar"><header><a>Home</a> Most read: cargo reached 99m tonnes.</header>
<main><article><h1>Thin Ice</h1><div class="byline">Jane Doe, Oslo</div>
<p>Cargo fell by 4.2% in <b>2022</b>, to 31.8m tonnes, as Western charterers left the route to whoever would still insure a voyage.</p>
<div class="NewsletterSignup"><p>The ice in your inbox, every Friday, with 12 charts.</p></div>
<aside><p>Transit voyages rose to 97.</p></aside>
<p>It reached 38.1m tonnes in 2024, a record which nobody in Moscow had thought to celebrate before the year was over.</p>
<p>Jane Doe is a columnist.</p></article></main>
<section class="related-posts"><p>The ice of 2019 was thicker by 40 cm than anyone had said.</p></section><footer><p>© 2025 The Northern Review</p></footer></body></html>`;

test('a web page names itself in its metadata, and only its article has full weight', () => {
  const article = readArticle(PAGE, 'file:///sources/ice.html', 'html');
  assert.deepEqual(article.source, {
    id: 'ice',
    title: 'Thin Ice & Thick',
    author: [{ family: 'Doe', given: 'Jane' }],
    issued: '2024-05-01',
    URL: 'https://example.org/ice',
    'container-title': 'The Northern Review',
  });
  assert.deepEqual(
    fullWeight(article).map(text => text.slice(0, 20)),
    ['Thin Ice', 'Cargo fell by 4.2% i', 'It reached 38.1m ton'],
  );
});

test('the tags for libraries come first, and a site is no part of a title', () => {
  const cited = `<title>Ice — Review</title><meta property="og:site_name" content="Review"><meta name="citation_author" content="Doe, Jane">
<meta name="citation_author" content="Roe, John"><meta name="citation_publication_date" content="2023/11"><meta name="date" content="2020"><p>Text of it.</p>`;
  const { source } = readArticle(cited, 'a.html', 'html');
  assert.equal(sourceName(source), 'Doe and Roe 2023');
  assert.deepEqual([source.title, source.issued], ['Ice', '2023-11']);
});

const SURROUNDED = `# Thin Ice

*By Jane Doe*

Cargo fell by 4.2% in 2022, to 31.8m tonnes, as Western charterers left the route to whoever would still insure a voyage through it.

Get the latest
Sign up to receive regular emails.

The ministry signed up to receive 14 emails from the exchange. Captain Olav Brekke is the head of a fleet and signed the newsletter.

We use cookies to measure our audience. By continuing you agree to this.

| port | share |
|---|---|
| Home | 12% |

It reached 38.1m tonnes in 2024, and the views expressed in Moscow were that it would reach 80m tonnes in the year after the next one.

*Jane Doe is a senior fellow at the Nordhavn Institute. She worked for the coastguard from 2009 to 2016.*

*The opinions expressed here are those of the author alone.*

## Related articles

Ice reached 99m tonnes, in another article that is long enough to be taken for one of the paragraphs of the one that is read here, but is not.

Read more
`;

test('what stands round an article weighs less, whatever the markup', () => {
  const own = ['Thin Ice', 'Cargo fell', 'The ministry', 'It reached'];
  const starts = (language: string) =>
    fullWeight(readArticle(SURROUNDED, 'a', language))
      .filter(text => !/^[|#]|^(?:port|share|Home|12%)/.test(text))
      .map(text => text.split(/\s+/).slice(0, 2).join(' '));
  assert.deepEqual(starts('markdown'), own);
  assert.deepEqual(starts('plaintext'), own.slice(1));
  const cells = readArticle(SURROUNDED, 'a', 'markdown');
  assert.ok(cells.blocks.every(({ block }, index) => block.kind !== 'cell' || cells.weights[index] === 1));
});

test('a text of one sentence about a person is no note on its author', () => {
  const { weights } = readArticle('Jane Doe is a choreographer and film director in Oslo.', 'a', 'plaintext');
  assert.deepEqual(weights, [1]);
});

function fullWeight({ blocks, weights, draft }: ReturnType<typeof readArticle>): readonly string[] {
  return blocks.filter((_, index) => weights[index] === 1).map(({ block }) => draft.prose.slice(block.start, block.end).trim());
}

test('evidence is the words of the passage without their markup, and says where they stand', () => {
  for (const [text, language, quote] of [
    ['Cargo **fell**, [to](https://example.org/31) 31.8m\ntonnes.', 'markdown', 'Cargo fell, to 31.8m tonnes.'],
    ['Cargo fell to<br>31.8m tonnes.', 'markdown', 'Cargo fell to 31.8m tonnes.'],
    ['<p>Cargo <b>fell</b>, to&nbsp;31.8m tonnes &amp; more.</p>', 'html', 'Cargo fell, to 31.8m tonnes & more.'],
  ] as const) {
    const article = readArticle(text, 'file:///sources/ice', language);
    const sentence = article.blocks[0]?.sentences[0];
    assert.ok(sentence);
    const evidence = articleEvidence(article, sentence);
    assert.equal(evidence.quote, quote);
    assert.deepEqual(evidence.at, { uri: 'file:///sources/ice', span: { start: sentence.start, end: sentence.end } });
  }
});

test('the files that may name an article, the nearest first', () => {
  assert.deepEqual(namingFiles('file:///w/sources/cepa/axis.v2.html'), [
    'file:///w/sources/cepa/axis.v2.csl.json',
    'file:///w/sources/cepa/axis.v2.json',
    'file:///w/sources/cepa/references.json',
    'file:///w/sources/references.json',
    'file:///w/references.json',
  ]);
});

test('CSL-JSON beside an article names it, by file, by id, or alone', () => {
  const uri = 'file:///w/sources/ice.md';
  const item = {
    id: 'doe2024',
    type: 'report',
    title: 'Ice',
    author: [{ family: 'Doe' }],
    issued: { 'date-parts': [[2024, 5]] },
    'event-place': 'Oslo',
  };
  const named = (file: string, json: unknown, text = 'Text.') =>
    findNaming(uri, text, asked => (asked === `file:///w/sources/${file}` ? JSON.stringify(json) : undefined));
  const expected = { ...item, issued: '2024-05' };
  assert.deepEqual(named('ice.json', item), expected);
  assert.deepEqual(named('ice.csl.json', [item]), expected);
  assert.deepEqual(named('references.json', [{ id: 'x' }, { ...item, id: 'ICE' }]), { ...expected, id: 'ICE' });
  assert.equal(named('references.json', [{ ...item, file: 'sources/ice.md' }])?.['issued'], '2024-05');
  assert.deepEqual(named('references.json', { items: [item] }, '---\nid: doe2024\n---\nText.'), expected);
  assert.equal(named('references.json', [item]), undefined);
  assert.equal(named('ice.json', { name: 'a package' }), undefined);
  const { source } = readArticle(MARKDOWN, uri, 'markdown', named('ice.json', { id: 'doe2024', title: 'Ice' }));
  assert.deepEqual(
    [source.id, source.title, source.issued],
    ['doe2024', 'Ice', '2024-05-01'],
    'what it leaves open, the text says',
  );
});

test('no text makes the reader throw, and there is a weight for each block', () => {
  const pieces = fc.constantFrom(
    '---\n',
    '+++\n',
    'title: ',
    'author: [',
    '*a',
    '&a ',
    'date: 2024\n',
    '# A\n\n',
    'Read more\n\n',
    '<nav>',
    '</nav>',
    '<article>',
    '<title>',
    '<meta name="author" content="x">',
    '<script type="application/ld+json">',
    '{"@graph":[[1,null]]}',
    '</script>',
    '<p>',
    'Jane Doe is a fellow.\n\n',
    '|a|\n|-|\n',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), fc.constantFrom('markdown', 'html', 'plaintext'), (parts, language) => {
      const { blocks, weights } = readArticle(parts.join(''), 'a', language);
      assert.equal(weights.length, blocks.length);
      assert.ok(weights.every(weight => weight >= 0 && weight <= 1));
    }),
    { numRuns: 1500 },
  );
});
