import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { globRoots, readGlob } from '../../src/glob';
import { Library } from '../../src/library';
import { BIBLIOGRAPHY_GLOBS } from '../../src/protocol';
import { DEFAULT_CARET_DELAY, DEFAULT_DRAFTS, DEFAULT_SOURCES, DEFAULT_STYLE, readSettings } from '../../src/settings';
import { sourceRules } from '../../src/sourceRules';

/** A glob, paths that it matches, and paths that it does not. */
const globs: readonly (readonly [glob: string, matched: readonly string[], others: readonly string[]])[] = [
  [
    'sources/**/*.{md,txt}',
    ['sources/a.md', 'sources/b/c/d.txt', 'Sources/A.MD'],
    ['a.md', 'sources/a.html', 'x/sources/a.md', 'sources.md'],
  ],
  ['**/*.md', ['a.md', 'a/b.md'], ['a.mdx', 'a.txt']],
  ['*.md', ['a.md'], ['a/b.md']],
  ['./lib//a?.txt', ['lib/ab.txt'], ['lib/a.txt', 'lib/abc.txt']],
  ['**', ['a', 'a/b'], []],
  ['a/**/b/**/c', ['a/b/c', 'a/x/b/y/z/c', 'a/b/b/c'], ['a/c', 'a/b', 'a/b/c/d']],
  ['**/README.*', ['README.md', 'sources/readme.txt'], ['sources/README', 'sources/a.md']],
  ['{a,b}/{c,d}.md', ['a/c.md', 'b/d.md'], ['a/e.md', 'c/a.md']],
  ['a*b*c.md', ['abc.md', 'axbxc.md', 'aabbcbc.md'], ['ab.md', 'abcd.md']],
  ['a(b)+.md', ['a(b)+.md'], ['abb.md']],
  ['', [], ['a']],
  ['{a', ['{a'], ['a']],
];

test('a glob matches what it says', () => {
  for (const [glob, matched, others] of globs) {
    const matches = readGlob(glob);
    for (const path of matched) assert.ok(matches(path), `${glob} matches ${path}`);
    for (const path of others) assert.ok(!matches(path), `${glob} does not match ${path}`);
  }
  assert.deepEqual(globRoots('{sources,lib/{a,b}}/**/*.md'), ['sources', 'lib/a', 'lib/b']);
  assert.deepEqual(globRoots('*.md'), ['']);
});

test('no glob takes long, or more memory than there is', () => {
  const begun = performance.now();
  assert.ok(!readGlob('*a'.repeat(2000))('a'.repeat(4000).concat('b')));
  assert.ok(!readGlob('**/a/'.repeat(500).concat('b'))('a/'.repeat(2000)));
  readGlob('{a,b}'.repeat(60));
  assert.ok(performance.now() - begun < 2000);
});

test('the manifest and the server agree on which files are sources and drafts, and how long a finding waits', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const properties = Object.assign(
    {},
    ...manifest.contributes.configuration.map((group: { properties: object }) => group.properties),
  );
  assert.deepEqual(properties['policyFactCheck.sources.include'].default, DEFAULT_SOURCES.include);
  assert.deepEqual(properties['policyFactCheck.sources.exclude'].default, DEFAULT_SOURCES.exclude);
  assert.deepEqual(properties['policyFactCheck.drafts.include'].default, DEFAULT_DRAFTS.include);
  assert.deepEqual(properties['policyFactCheck.drafts.exclude'].default, DEFAULT_DRAFTS.exclude);
  assert.deepEqual(properties['policyFactCheck.citations.bibliographies'].default, BIBLIOGRAPHY_GLOBS);
  assert.equal(properties['policyFactCheck.citations.style'].default, DEFAULT_STYLE);
  assert.equal(properties['policyFactCheck.caretDelay'].default, DEFAULT_CARET_DELAY);
  assert.deepEqual(readSettings({ sources: { include: 'nonsense', exclude: [1, 'a'] } }).sources, {
    ...DEFAULT_SOURCES,
    exclude: ['a'],
  });
});

const FOLDER = 'file:///home/jane/a%20brief';
const rules = sourceRules(new Map([[FOLDER, DEFAULT_SOURCES]]));

test('what a file is follows from where it lies', () => {
  const kinds = [
    ['sources/ice.md', 'source'],
    ['sources/deep/er/ice%20age.HTML', 'source'],
    ['sources/ice.json', 'naming'],
    ['sources/README.md', undefined],
    ['sources/ice.pdf', undefined],
    ['sources/.obsidian/ice.md', undefined],
    ['sources/node_modules/x/ice.md', undefined],
    ['draft.md', undefined],
    ['package.json', undefined],
    ['sources/north.facts.yaml', 'sheet'],
  ] as const;
  for (const [path, kind] of kinds) {
    assert.equal(rules.kindOf(`${FOLDER}/${path}`), kind, path);
    assert.equal(rules.kindIn(`${FOLDER}/`, decodeURIComponent(path)), kind, path);
  }
  assert.equal(rules.kindOf('file:///home/jane/a brief/sources/ice.md'), 'source', 'however the client escapes');
  assert.equal(rules.kindOf('file:///elsewhere/sources/ice.md'), undefined);
  assert.ok(rules.isAmong(`${FOLDER}/sources`) && rules.isAmong(`${FOLDER}/sources/deep/`));
  assert.ok(!rules.isAmong(`${FOLDER}/sources/ice.md`) && !rules.isAmong(`${FOLDER}/other`));
});

const ICE = `${FOLDER}/sources/ice.md`;
const text = (words: string) => ({ kind: 'text' as const, text: words });

function library(): Library {
  const made = new Library([]);
  made.setRules(rules);
  return made;
}

function titles(shelves: Library): readonly (string | undefined)[] {
  return shelves.reference(true).articles.map(({ source }) => source.title);
}

test('sources are part of the reference, unsaved text before saved', () => {
  const shelves = library();
  assert.ok(shelves.setSaved(ICE, text('# Ice\n\nCargo fell.\n')));
  const first = shelves.reference(true);
  assert.deepEqual(titles(shelves), ['Ice']);
  assert.ok(!shelves.setSaved(ICE, text('# Ice\n\nCargo fell.\n')));
  assert.equal(shelves.reference(true), first, 'the same object while nothing changes');
  assert.ok(shelves.setOpen(ICE, '# Thaw\n\nCargo rose.\n'));
  assert.deepEqual(titles(shelves), ['Thaw']);
  assert.equal(shelves.find(ICE)?.getText(), '# Thaw\n\nCargo rose.\n', 'evidence points into what the writer sees');
  assert.ok(shelves.setOpen(ICE, undefined));
  assert.deepEqual(titles(shelves), ['Ice']);
  assert.ok(shelves.setSaved(ICE, undefined));
  assert.deepEqual(titles(shelves), []);
  assert.ok(!shelves.setSaved(`${FOLDER}/draft.md`, text('# Draft\n')), 'a draft is no source');
});

test('CSL-JSON that comes, changes or goes names the source anew; the others are not read again', () => {
  const shelves = library();
  shelves.setSaved(ICE, text('Cargo fell.\n'));
  shelves.setSaved(`${FOLDER}/sources/tide.md`, text('# Tide\n\nWater rose.\n'));
  const [, tide] = shelves.reference(true).articles;
  const naming = `${FOLDER}/sources/references.json`;
  assert.ok(shelves.setSaved(naming, text('[{ "id": "ice", "title": "Thin Ice" }]')));
  assert.deepEqual(titles(shelves), ['Thin Ice', 'Tide']);
  assert.equal(shelves.reference(true).articles[1], tide);
  assert.ok(shelves.setSaved(naming, undefined));
  assert.deepEqual(titles(shelves), [undefined, 'Tide']);
});

test('what cannot be read is told of, and is no source', () => {
  const shelves = library();
  assert.ok(shelves.setSaved(ICE, { kind: 'refused', why: 'it is not text' }));
  assert.ok(!shelves.setSaved(ICE, { kind: 'refused', why: 'it is not text' }));
  shelves.setSaved(`${FOLDER}/sources/references.json`, text('[{ "id": '));
  shelves.setSaved(`${FOLDER}/sources/figures.json`, text('{ "data": [1, 2] }'));
  assert.deepEqual(
    shelves.sourceProblems().map(({ uri, message }) => [uri.slice(FOLDER.length), message]),
    [
      ['/sources/ice.md', 'This source is not read: it is not text.'],
      ['/sources/references.json', 'No source is named by this: it is not CSL-JSON, a list of items in JSON.'],
    ],
  );
  assert.deepEqual(shelves.count(), { sheets: 0, sources: 0 });
  assert.ok(shelves.savedUris().includes(ICE), 'it is looked at again when the workspace is listed');
  assert.ok(shelves.setSaved(ICE, text('# Ice\n')));
  assert.deepEqual([shelves.sourceProblems().length, shelves.count().sources], [1, 1]);
});

test('other rules, other sources', () => {
  const shelves = library();
  shelves.setSaved(ICE, text('# Ice\n\nCargo fell.\n'));
  shelves.setRules(sourceRules(new Map([[FOLDER, { include: ['lib/*.md'], exclude: [] }]])));
  assert.deepEqual(titles(shelves), []);
  assert.equal(shelves.kindOf(ICE), undefined);
  assert.equal(shelves.kindOf(`${FOLDER}/lib/ice.md`), 'source');
});
