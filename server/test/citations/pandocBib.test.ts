import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readBibtex } from '../../src/citations/bibtex/readBibtex';
import { findPandoc } from './pandoc';

const FILE = 'server/test/citations/zotero.bib';

/** pandoc knows no entries in round brackets. */
const text = readFileSync(FILE, 'utf8').replace(/@misc\((.*)\)\s*$/, '@misc{$1}');

/** What pandoc 2.17 makes something else of, and why ours stands. */
const DIFFERENCES: readonly (readonly [place: string, why: string])[] = [
  ['lindPorts2025 language', 'the language has no country'],
  ['kerr2024 title', 'a thin space does not break here'],
  ['kerr2024 title-short', 'the same'],
  ['mullerHafen1999 title', 'the guillemets are lost'],
  ['mullerHafen1999 publisher', 'two publishers are joined as they are written'],
  ['mullerHafen1999 edition', '"2nd" is the number 2, which a style prints in its own way'],
  ['mullerHafen1999 author', '"de Gaulle 1999": a particle belongs to the name unless the entry says useprefix=false'],
  ['csis2023 publisher', 'the body has an "and" in its name'],
  ['csis2023 archived-url', 'CSL has no variable for a copy in an archive'],
  ['magazine2022 issued', 'a season, which pandoc keeps as month 21'],
  ['web2021 type', 'a type is needed'],
  ['web2021 issued', 'the year "c. 2021" is lost'],
];

/** pandoc takes titles for sentences, has typographic marks, and keeps what we do not look at. */
const LEFT = new Set(['abstract', 'keyword']);
const comparable = (value: unknown) => {
  const sorted =
    value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort()) : value;
  return JSON.stringify(sorted)?.toLowerCase().replaceAll('’', "'");
};

test('pandoc reads a .bib file as we do', async t => {
  const pandoc = findPandoc();
  if (typeof pandoc === 'string') return t.skip(pandoc);
  const theirs: readonly Readonly<Record<string, unknown>>[] = JSON.parse(
    await pandoc(['-f', 'biblatex', '-t', 'csljson'], text),
  );
  const { sources } = readBibtex(text, FILE);
  assert.deepEqual(sources.map(({ key }) => key).sort(), theirs.map(item => item['id']).sort());
  const found = sources.flatMap(({ key, item }) => {
    const other = theirs.find(({ id }) => id === key)!;
    const variables = [...new Set([...Object.keys(item), ...Object.keys(other)])].filter(variable => !LEFT.has(variable));
    return variables
      .filter(variable => comparable(item[variable]) !== comparable(other[variable]))
      .map(variable => `${key} ${variable}`);
  });
  assert.deepEqual(found.sort(), DIFFERENCES.map(([place]) => place).sort());
  return undefined;
});
