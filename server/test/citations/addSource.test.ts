import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { addSource } from '../../src/citations/insert/index';
import type { CslItem } from '../../src/citations/item';
import { readSources } from '../../src/citations/sources/readSources';
import { readCslYaml } from '../../src/citations/sources/yaml';

const FOLDER = 'server/test/citations';
const kinds = readCslYaml(readFileSync(`${FOLDER}/kinds.yaml`, 'utf8'), 'kinds.yaml').sources.map(source => source.item);
const lind: CslItem = {
  id: 'lind2025',
  type: 'book',
  title: 'Two Ports',
  author: [{ family: 'Lind', given: 'Maja' }],
  issued: { 'date-parts': [[2025, 3]] },
};

function add(name: string, text: string, item: CslItem = lind, written?: string): string {
  const edit = addSource(text, readSources(text, name)!, item, written);
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

test('a .bib file gets an entry laid out as its last one', () => {
  const entry = '@book{lind2025,\n  author = {Lind, Maja},\n  title = {Two Ports},\n  date = {2025-03}\n}\n';
  assert.equal(add('a.bib', ''), entry);
  assert.equal(add('a.bib', '@book{a,\n  title = {A},\n}\n'), `@book{a,\n  title = {A},\n}\n\n${entry}`);
  assert.equal(
    add('a.bib', '@book{a,\r\n\ttitle={A}\r\n}'),
    '@book{a,\r\n\ttitle={A}\r\n}\r\n\r\n@book{lind2025,\r\n\tauthor={Lind, Maja},\r\n\ttitle={Two Ports},\r\n\tdate={2025-03}\r\n}\r\n',
  );
  assert.equal(
    add('a.bib', '@book{a, title={A}}\n', lind, '@book{b, title={B}}'),
    '@book{a, title={A}}\n\n@book{b, title={B}}\n',
  );
});

test('CSL-JSON and CSL-YAML keep their indentation', () => {
  assert.equal(add('a.json', '[{"id":"a"}]', { id: 'b', type: 'book' }), '[{"id":"a"},{"id":"b","type":"book"}]');
  assert.equal(
    add('a.json', '[\n    {\n        "id": "a"\n    }\n]\n', { id: 'b', type: 'book' }),
    '[\n    {\n        "id": "a"\n    },\n    {\n        "id": "b",\n        "type": "book"\n    }\n]\n',
  );
  assert.equal(
    add('a.yaml', 'references:\n  - id: a\n    type: book\n\nother: x\n', { id: 'b', type: 'book' }),
    'references:\n  - id: a\n    type: book\n  - id: b\n    type: book\n\nother: x\n',
  );
  assert.equal(add('a.yaml', '', { id: 'b', type: 'book' }), 'references:\n- id: b\n  type: book\n');
});

test('an empty list of CSL-YAML is filled, and one between brackets goes on', () => {
  const added = (text: string) => add('a.yaml', text, { id: 'b', type: 'book' });
  const entry = '- id: b\n  type: book\n';
  assert.equal(added('references:\nlang: en\n'), `references:\n${entry}lang: en\n`);
  assert.equal(added('lang: en\nreferences: []\n'), `lang: en\nreferences:\n${entry}`);
  assert.equal(added('references: [ ]  # mine\nlang: en\n'), `references:  # mine\n${entry}lang: en\n`);
  assert.equal(added('references: ~'), `references:\n${entry.trimEnd()}`);
  assert.equal(added('[]\n'), entry);
  assert.equal(added('references: [{id: a}]\n'), 'references: [{id: a}, {"id":"b","type":"book"}]\n');
  assert.equal(added('references:\n  -\n    id: a\n'), 'references:\n  -\n    id: a\n  - id: b\n    type: book\n');
  assert.equal(added('- id: a\n'), '- id: a\n- id: b\n  type: book\n');
  assert.equal(added('lang: en\n'), `lang: en\n\nreferences:\n${entry}`);
});

test('what is added is read back, beside all that was there', () => {
  const texts: Readonly<Record<string, string>> = {
    'a.bib': readFileSync(`${FOLDER}/zotero.bib`, 'utf8'),
    'a.json': JSON.stringify(kinds.slice(0, 3), null, 2),
    'a.yaml': readFileSync(`${FOLDER}/kinds.yaml`, 'utf8'),
    'empty.json': '[]',
    'empty.bib': '',
    'empty.yaml': '',
  };
  const title = fc
    .stringMatching(/^[\p{L}\p{N}&%$#_~^{}'`\\’:,.?-][\p{L}\p{N} &%$#_~^{}'`\\’:,.?-]{0,20}[\p{L}\p{N}]$/u)
    .filter(one => !/ {2}/.test(one));
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(texts)), fc.constantFrom(...kinds), title, (name, kind, words) => {
      const text = texts[name]!;
      const item = { ...kind, id: 'added', title: words.normalize('NFC') };
      const before = readSources(text, name)!;
      const after = readSources(add(name, text, item), name)!;
      assert.deepEqual(after.problems, before.problems);
      assert.deepEqual(
        after.sources.slice(0, -1).map(source => source.item),
        before.sources.map(source => source.item),
      );
      const added = after.sources.at(-1)!.item;
      if (!name.endsWith('.bib')) return assert.deepEqual(added, JSON.parse(JSON.stringify(item)));
      for (const variable of [
        'id',
        'type',
        'title',
        'author',
        'editor',
        'container-title',
        'publisher',
        'issued',
        'accessed',
        'URL',
        'DOI',
        'genre',
        'archived-url',
      ]) {
        assert.deepEqual(added[variable], item[variable as keyof typeof item], `${variable} in ${add('a.bib', '', item)}`);
      }
    }),
    { numRuns: 500 },
  );
});
