import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { readPlain } from '../../src/citations/bibtex/plain';
import { readBibtex } from '../../src/citations/bibtex/readBibtex';
import { readHard } from '../../src/citations/bibtex/tex';
import type { SourceFile } from '../../src/citations/source';
import { decodeSources } from '../../src/citations/sources/decode';
import { expectText } from './expected';

const FOLDER = 'server/test/citations';
const fileText = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8');
const problemLines = (text: string, file: SourceFile) =>
  file.problems.map(problem => {
    const line = text.slice(0, problem.start).split('\n').length;
    const place = text.slice(problem.start, problem.end).replaceAll('\n', '⏎');
    return `${line}: ${problem.severity}: ${problem.message} «${place}»${problem.key ? ` costs ${problem.key}` : ''}`;
  });

test('an export as Better BibTeX writes it becomes CSL-JSON', () => {
  const file = readBibtex(fileText('zotero.bib'), 'zotero.bib');
  assert.deepEqual(problemLines(fileText('zotero.bib'), file), []);
  expectText(
    `${FOLDER}/zotero.txt`,
    file.sources
      .map(
        source => `${JSON.stringify(source.item)}
`,
      )
      .join(''),
  );
});

test('a broken entry costs itself and is reported at its place', () => {
  const text = fileText('broken.bib');
  const file = readBibtex(text, 'broken.bib');
  const kept = file.sources.map(source => `${source.key}: ${source.item['title']}`);
  expectText(`${FOLDER}/broken.txt`, `${[...kept, '', ...problemLines(text, file)].join('\n')}\n`);
});

test('Latin-1 bytes are read as the letters that they are', () => {
  const { text, encoding } = decodeSources(Buffer.from('@book{a, title={Caf\u00e9}, author={M\u00fcller, J\u00f6rg}}', 'latin1'));
  assert.equal(encoding, 'windows-1252');
  assert.equal(readBibtex(text, 'a.bib').sources[0]?.item['title'], 'Café');
  assert.equal(decodeSources(Buffer.from('\ufeff@book{a, title={Café}}')).text, '@book{a, title={Café}}');
});

test('the key and the entry stand where they are said to stand', () => {
  for (const name of ['zotero.bib', 'broken.bib']) {
    const text = fileText(name);
    for (const { key, at, keyAt } of readBibtex(text, name).sources) {
      assert.equal(text.slice(keyAt.start, keyAt.end), key);
      assert.match(text.slice(at.start, at.end), /^@\w+[{(]/);
      assert.ok(key === 'not-closed' || /[})]$/.test(text.slice(at.start, at.end)), key);
    }
  }
});

const word = fc.stringMatching(/^[\p{Lu}\p{Ll}]\p{Ll}{0,8}$/u);
const plainText = fc
  .array(
    fc.oneof(
      word,
      word.map(one => `{${one}}`),
      fc.constantFrom(
        'and',
        'of',
        "Europe's",
        '2024,',
        '26.3',
        'B.',
        '–',
        '’s:',
        '{{NATO}}',
        'x--y',
        'x---y',
        '12--34,',
        '\\&',
        '50\\%',
        '\\$5',
        'M{\\"u}ller',
        "Caf\\'e",
        "\\'{E}tat",
        '\\"Uber',
        '{\\L}',
        'na\\"ive',
        'a~b',
        '{a b}',
        '{}',
        '$x$',
        '{\\"U}bel',
        "{N\\'e}",
        '\\ss',
        "Dvo{\\v r}{\\'a}k",
        '\\v{r}',
        'S{\\o}r',
        '\\o{}x',
        '\\o x',
        '{\\c c}a',
        '{\\=a}',
        '\\.{z}',
        '{\\AA}k',
        "Garc{\\'\\i}a",
        "na\\'{\\i}ve",
        '{\\H o}',
        '{\\k a}',
        '{\\u g}',
        '{\\r u}',
        '{\\v{r}}',
        '{\\ae}s',
        '{\\i}x',
        'A & B',
        '\\emph{Das Wort}',
        "\\textit{l'eau} of",
        'x \\textendash{} y',
        '\\textemdash{}',
        '#3',
      ),
    ),
  )
  .map(words => words.join(' '));

test('plain fields are read as the library reads them', () => {
  const same = (name: string, value: string) => {
    const plain = readPlain(name, value);
    if (plain === undefined || value.trim() === '') return;
    assert.deepEqual(
      JSON.parse(JSON.stringify(plain)),
      JSON.parse(JSON.stringify(readHard('article', new Map([[name, value]])).fields[name])),
      `${name} = {${value}}`,
    );
  };
  const fields = ['title', 'journaltitle', 'note', 'publisher', 'institution', 'volume'];
  fc.assert(fc.property(fc.constantFrom(...fields), plainText, same), { numRuns: 1000 });
  const address = fc.array(fc.constantFrom('a', '%20', '_', '~', '?x=1&y=2', '#z', '^', '/', '%', '--', '"', "'"), {
    minLength: 1,
  });
  fc.assert(
    fc.property(fc.constantFrom('url', 'doi'), address, (field, parts) => same(field, `https://e.org/${parts.join('')}`)),
    { numRuns: 500 },
  );
  const name = fc.tuple(word, word).map(([family, given]) => `${family}, ${given}`);
  const names = fc.array(
    fc.oneof(
      name,
      word,
      fc.constantFrom(
        'van der Berg, Jan',
        'de la Cruz, Ana',
        '{van der Berg}, Jan',
        '{Smith Jones}, J.',
        '{Berg}, Jan',
        '{World Bank}',
        'others',
        "O'Neil, A. B.",
        'M{\\"u}ller-Lind, J{\\"o}rg',
        'King, Jr., M.',
        'Lind, Maja K.',
        'della Casa, Jo',
        'de Gaulle, C.',
        'St. John, A.',
        '{\\O}stby, Bo',
        "Dvo{\\v r}{\\'a}k, J.",
        "Garc{\\'\\i}a, Ana",
        'S{\\o}rensen, {\\AA}ke',
        'Van Damme, J.-C.',
      ),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  fc.assert(
    fc.property(names, list => same('author', list.join(' and '))),
    { numRuns: 500 },
  );
});

test('signs that TeX reads as others stand as they are meant, where they are no formula', () => {
  const rows = [
    ['$240 billion of trade', '$240 billion of trade'],
    ['From $190bn to $240bn', 'From $190bn to $240bn'],
    ['US$5 to US$10, and 5$', 'US$5 to US$10, and 5$'],
    ['{$5--$10} and \\$3', '$5–$10 and $3'],
    ['$5bn \\emph{or} {$}6bn', '$5bn <i>or</i> $6bn'],
    ['50% of A & B, #3', '50% of A & B, #3'],
    ['5\\% and 6%', '5% and 6%'],
    ['On $x^2$ and $10^{-3}$', 'On x² and 10⁻³'],
    ['H$_2$O and $n$-gram', 'H₂O and n-gram'],
    ['$\\alpha$ for $5', 'α for $5'],
  ];
  for (const [written, title] of rows) {
    const file = readBibtex(`@book{a, title = {${written}}, url = {https://e.org/a%20b$c}}`, 'a.bib');
    assert.deepEqual(file.problems, []);
    assert.equal(file.sources[0]?.item['title'], title);
    assert.equal(file.sources[0]?.item['URL'], 'https://e.org/a%20b$c');
  }
});

test('any text is read, and what was read before an edit serves after it', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '@article{',
      '@string{',
      '@comment{',
      'a',
      ',',
      '{',
      '}',
      '"',
      '=',
      '#',
      '\n',
      '\\',
      '%',
      'title',
      ' ',
      'é',
      '(',
      ')',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece), fc.array(piece), (first, second) => {
      const whole = `${fileText('zotero.bib')}\n${first.join('')}`;
      const edited = `${second.join('')}\n${whole}`;
      const { items: _, ...fresh } = readBibtex(edited, 'a.bib');
      const { items: __, ...again } = readBibtex(edited, 'a.bib', readBibtex(whole, 'a.bib'));
      assert.deepEqual(again.sources, fresh.sources);
      for (const { start, end } of fresh.problems) assert.ok(0 <= start && start < end && end <= edited.length);
    }),
    { numRuns: 40 },
  );
});

test('one broken entry among others costs itself alone', () => {
  const broken = fc.constantFrom(
    '@book{x,\n title = {A {B},\n year = 1\n}',
    '@book{x,\n title = {A}},\n year = {1}\n}',
    '@book{x, title = {A',
    '@book{x y}',
    '@book{x, title = "A}',
    '@book{,}',
  );
  fc.assert(
    fc.property(broken, fc.nat(5), (entry, at) => {
      const good = [0, 1, 2, 3, 4].map(number => `@book{good${number},\n title = {T${number}},\n year = {2001}\n}`);
      const text = good.toSpliced(at, 0, entry).join('\n\n');
      const { sources, problems } = readBibtex(text, 'a.bib');
      assert.deepEqual(
        sources.map(source => source.key),
        ['good0', 'good1', 'good2', 'good3', 'good4'],
      );
      assert.equal(problems.length, 1);
    }),
  );
});
