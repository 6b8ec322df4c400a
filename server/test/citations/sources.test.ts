import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { SourceFile } from '../../src/citations/source';
import { addressOf, readBibliography } from '../../src/citations/sources/bibliography';
import { readCslJson } from '../../src/citations/sources/json';
import { readSources } from '../../src/citations/sources/readSources';
import { readCslYaml } from '../../src/citations/sources/yaml';

const keys = (file: SourceFile | undefined) => file?.sources.map(source => source.key);
const placed = (text: string, file: SourceFile) => {
  for (const { key, keyAt, at } of file.sources) {
    assert.equal(text.slice(keyAt.start, keyAt.end), key);
    assert.ok(at.start <= keyAt.start && keyAt.end <= at.end);
  }
};

const ITEMS = [
  { id: 'lind2025', type: 'report', title: 'Two {Ports}, "one" sea', issued: { 'date-parts': [['2025', 3]] } },
  {
    id: 7,
    'citation-key': 'kerr2024',
    type: 'article-newspaper',
    title: 'Tariffs',
    issued: { raw: '2024-05-01' },
    accessed: { 'date-parts': [[2025, 1, 2]] },
  },
  { id: 'ng 2020', title: 'No type', issued: { literal: 'forthcoming' } },
];

test('CSL-JSON is read with the place of each item, as a list and as Better BibTeX nests it', () => {
  for (const text of [
    JSON.stringify(ITEMS, null, 2),
    JSON.stringify(ITEMS),
    JSON.stringify({ config: { id: 'x' }, version: '1', items: ITEMS }, null, 1),
  ]) {
    const file = readCslJson(text, 'a.json');
    assert.deepEqual(file.problems, []);
    assert.deepEqual(keys(file), ['lind2025', 'kerr2024', 'ng 2020']);
    placed(text, file);
    const [lind, kerr, ng] = file.sources.map(source => source.item);
    assert.deepEqual(lind?.['issued'], { 'date-parts': [[2025, 3]] });
    assert.deepEqual(kerr?.['issued'], { 'date-parts': [[2024, 5, 1]] });
    assert.deepEqual(ng?.['issued'], { literal: 'forthcoming' });
    assert.equal(ng?.type, 'document');
  }
});

test('a broken item of CSL-JSON costs itself', () => {
  const good = (id: string) =>
    JSON.stringify({ id, title: 'T', author: [{ family: 'A', given: 'B' }] }, null, 2).replace(/^/gm, '  ');
  const broken = fc.constantFrom(
    '  {\n    "id": "bad",\n    "title": "T"\n    "type": "book"\n  }',
    '  {\n    "id": "bad",\n    "author": [{"family": "A"\n  }',
    '  {\n    "id": "bad", "title": "T\n  }',
    '  {\n    "title": "no id"\n  }',
  );
  fc.assert(
    fc.property(broken, fc.nat(2), (entry, at) => {
      const text = `[\n${[good('a'), good('b')].toSpliced(at, 0, entry).join(',\n')}\n]`;
      const file = readCslJson(text, 'a.json');
      assert.deepEqual(keys(file), ['a', 'b'], text);
      assert.equal(file.problems.length, 1, text);
      const [problem] = file.problems;
      assert.ok(problem!.start >= text.indexOf(entry) && problem!.start < text.indexOf(entry) + entry.length);
    }),
  );
});

test('what is no CSL-JSON says so, an empty list does not', () => {
  assert.equal(readCslJson('{"name": "package"}', 'a.json').problems.length, 1);
  for (const empty of ['', '[]', ' [ ]\n']) assert.deepEqual(readCslJson(empty, 'a.json').problems, [], empty);
});

const YAML = `---
references:
- id: lind2025
  type: report
  title: Two Ports
  author:
  - family: Lind
    given: Maja
  issued: 2025-03
- id: "kerr2024"
  type: article-newspaper
  issued:
    date-parts:
    - - 2024
      - 5
- title: No id
- id: lind2025
  type: book
- id: period
  type: book
  issued: {date-parts: [[2020], [2021]], circa: true}
  accessed: 2024
...
`;

test('CSL-YAML is read with the place of each item; one without an id and one with the same id are reported', () => {
  const file = readCslYaml(YAML, 'a.yaml');
  assert.deepEqual(keys(file), ['lind2025', 'kerr2024', 'period']);
  placed(YAML, file);
  assert.deepEqual(
    file.problems.map(problem => [YAML.slice(0, problem.start).split('\n').length, problem.severity]),
    [
      [16, 'error'],
      [17, 'warning'],
    ],
  );
  const [lind, , period] = file.sources.map(source => source.item);
  assert.deepEqual(lind?.['author'], [{ family: 'Lind', given: 'Maja' }]);
  assert.deepEqual(lind?.['issued'], { 'date-parts': [[2025, 3]] });
  assert.deepEqual(period?.['issued'], { 'date-parts': [[2020], [2021]], circa: true });
  assert.deepEqual(period?.['accessed'], { 'date-parts': [[2024]] });
});

test('the source of a fact sheet is a source, with its date in EDTF', () => {
  const sheet =
    'source:\n  id: lind2025\n  type: report\n  title: Two Ports\n  issued: "2025-03"\nfacts:\n  - {subject: s, value: 3, evidence: e}\n';
  const file = readSources(sheet, 'ports.facts.yaml')!;
  assert.deepEqual(file.problems, []);
  assert.deepEqual(file.sources[0]?.item['issued'], { 'date-parts': [[2025, 3]] });
  placed(sheet, file);
});

test('files are told by their ending', () => {
  assert.deepEqual(keys(readSources('@book{a, title={A}}', 'file:///x/refs.bib?v=1')), ['a']);
  assert.deepEqual(keys(readSources('[{"id":"a"}]', 'refs.JSON')), ['a']);
  assert.equal(readSources('x', 'refs.docx'), undefined);
});

test('a document says which sources it cites from', () => {
  const files = (text: string, language = 'markdown') => {
    const { files } = readBibliography(text, language, 'file:///d/draft.md');
    for (const file of files) assert.ok(file.path.startsWith(text.slice(file.start, file.end)), file.path);
    return files.map(file => file.path);
  };
  assert.deepEqual(files('---\nbibliography: refs.bib\n---\n'), ['refs.bib']);
  assert.deepEqual(files('---\r\ntitle: T\r\nbibliography: [a.bib, "b c.json"]\r\n---\r\nText'), ['a.bib', 'b c.json']);
  assert.deepEqual(files('---\nbibliography:\n  - ../a.bib\n  - b.yaml\n...\n'), ['../a.bib', 'b.yaml']);
  assert.deepEqual(files('bibliography: a.bib\n'), []);
  assert.deepEqual(files('---\nbibliography: [a.bib,\ntitle: x\n---\n').slice(0, 1), ['a.bib']);
  assert.deepEqual(files('+++\nbibliography = "a.bib"\n+++\n'), []);
  assert.deepEqual(files('\\addbibresource[x=y]{refs.bib}\n% \\bibliography{no}\n\\bibliography{a, b.bib}\n', 'latex'), [
    'refs.bib',
    'a.bib',
    'b.bib',
  ]);
});

test('a document holds sources itself, and names its style and language', () => {
  const text = '---\ncsl: styles/own.csl\nlang: en-GB\nreferences:\n- id: a\n  type: book\n  title: A\n---\n@a says.\n';
  const { references, csl, lang } = readBibliography(text, 'quarto', 'file:///d/draft.qmd');
  assert.deepEqual(keys(references), ['a']);
  placed(text, references!);
  assert.equal(csl?.path, 'styles/own.csl');
  assert.equal(lang, 'en-GB');
});

test('paths are taken from the folder of the document', () => {
  assert.equal(addressOf('refs.bib', 'file:///d/draft.md'), 'file:///d/refs.bib');
  assert.equal(addressOf('../my refs #1.bib', 'file:///d/e/draft.md'), 'file:///d/my%20refs%20%231.bib');
  assert.equal(addressOf('sub\\refs.bib', 'vscode-vfs://github/o/r/draft.md'), 'vscode-vfs://github/o/r/sub/refs.bib');
  assert.equal(addressOf('refs.bib', 'untitled:Untitled-1'), 'refs.bib');
  assert.equal(addressOf('https://example.org/a.bib', 'file:///d/draft.md'), 'https://example.org/a.bib');
  assert.equal(addressOf('C:\\refs\\a.bib', 'file:///c:/d/draft.md'), 'file:///C:/refs/a.bib');
});
