import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { test } from 'node:test';
import { CITATION_CHECKS } from '../src/citations/checks/index';
import { CHECKS, CHECKS_ON_REQUEST } from '../src/core/index';

/** The core's one door, what is built on it, and the files that lie beside the server. */
const HOST = ['server/src/core/index', 'server/src/features/', 'server/src/citations/', 'server/src/report/', 'server/src/*'];
/** What features see of the server: the snapshot and what it is made of. */
const SEEN = ['snapshot', 'library', 'positions', 'protocol', 'settings', 'builtIn'].map(name => `server/src/${name}`);
const PROTOCOL = [/^vscode-languageserver$/, /^vscode-languageserver-textdocument$/];

/**
 * Imports run one way. What a file may import is told by the first row that its path begins with: of our own files those
 * below a folder (`x/`), right in a folder (`x/*`), or one file; of others' packages those whose names match.
 */
const TABLE: readonly Row[] = [
  {
    files: 'server/src/core/',
    own: ['server/src/core/', 'server/data/'],
    packages: [/^@lezer\//, /^(fastest-levenshtein|parse5|valibot|yaml)$/],
  },
  {
    files: 'server/src/features/',
    own: [
      'server/src/features/',
      'server/src/core/index',
      'server/src/citations/',
      'server/src/core/checks/*.md',
      'server/src/core/waivers/waiver.md',
      ...SEEN,
    ],
    packages: PROTOCOL,
  },
  {
    files: 'server/src/citations/',
    own: ['server/src/citations/', 'server/src/core/index', 'server/data/csl/'],
    packages: [/^(citeproc|fastest-levenshtein|yaml|@retorquere\/bibtex-parser)$/],
  },
  { files: 'server/src/report/', own: ['server/src/report/', 'server/src/core/index'], packages: [/^(?!node:|vscode)/] },
  { files: 'server/src/cli/', own: [...HOST, 'server/src/cli/'], packages: [/^node:/] },
  { files: 'server/src/cli.ts', own: [...HOST, 'server/src/cli/', 'package.json'], packages: [/^node:/, /^commander$/] },
  // What both sides agree on rests on nothing.
  { files: 'server/src/protocol/', own: ['server/src/protocol/'], packages: [] },
  { files: 'server/src/node', own: [...HOST, 'package.json'], packages: [/^node:/, /^vscode-languageserver\/node$/] },
  { files: 'server/src/browser', own: [...HOST, 'package.json'], packages: [/^vscode-languageserver\/browser$/] },
  { files: 'server/src/', own: [...HOST, 'server/data/'], packages: PROTOCOL },
  { files: 'client/src/node', own: ['client/src/*'], packages: [/^vscode$/, /^vscode-languageclient\/node$/] },
  { files: 'client/src/browser', own: ['client/src/*'], packages: [/^vscode$/, /^vscode-languageclient\/browser$/] },
  {
    files: 'client/src/',
    own: ['client/src/', 'server/src/protocol', 'examples/draft.md'],
    packages: [/^vscode$/, /^vscode-languageclient$/],
  },
];

interface Row {
  readonly files: string;
  readonly own: readonly string[];
  readonly packages: readonly RegExp[];
}

test('imports run one way', () => {
  const sources = ['server/src', 'client/src'].flatMap(sourcesIn);
  assert.ok(sources.length > 20, 'the sources were found');
  assert.deepEqual(sources.flatMap(strayImports), []);
});

test('the rule is seen to be broken where it is', () => {
  const stray = (file: string, text: string) => straysOf(file, text);
  assert.equal(stray('server/src/core/x.ts', "import { readFile } from 'node:fs';").length, 1);
  assert.equal(stray('server/src/core/x.ts', "import type { Range } from 'vscode-languageserver';").length, 1);
  assert.equal(stray('server/src/core/deep/x.ts', "export * from '../../features/hover';").length, 1);
  assert.equal(stray('server/src/core/x.ts', "const fs = await import('fs');").length, 1);
  assert.equal(stray('server/src/core/x.ts', "const v = require('vscode');").length, 1);
  assert.equal(stray('server/src/features/x.ts', "import { align } from '../core/align/align';").length, 1);
  assert.equal(stray('server/src/features/x.ts', "import { serve } from '../server';").length, 1);
  assert.equal(stray('server/src/session.ts', "import { align } from './core/align/align';").length, 1);
  assert.equal(stray('server/src/server.ts', "import { readFile } from 'node:fs';").length, 1);
  assert.equal(stray('client/src/x.ts', "import { LanguageClient } from 'vscode-languageclient/node';").length, 1);
  assert.equal(stray('client/src/x.ts', "import { hover } from '../../server/src/features/hover';").length, 1);
  assert.deepEqual(stray('server/src/core/deep/x.ts', "import type { Span } from '../span';"), []);
});

test('the core reads no clock, locale, chance or environment', () => {
  const impure =
    /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bIntl\b|\.toLocale\w*\(|\.localeCompare\(|\bprocess\.|\bfetch\(|\bglobalThis\b|\bconsole\./;
  const lines = sourcesIn('server/src/core').flatMap(file =>
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line, index) => ({ place: `${file}:${index + 1}`, code: line.replace(/^\s*(\*|\/\/|\/\*).*$|\s\/\/ .*$/, '') })),
  );
  assert.deepEqual(
    lines.filter(({ code }) => impure.test(code)).map(({ place, code }) => `${place}: ${code.trim()}`),
    [],
  );
});

test('checks, their files, their pages and their settings are the same list', () => {
  const ids = CHECKS.map(check => check.id).sort();
  assert.ok(ids.length > 0);
  for (const id of ids) assert.match(id, /^[a-z]+(-[a-z]+)*$/);
  assert.equal(new Set(ids).size, ids.length);

  const folder = 'server/src/core/checks';
  const names = readdirSync(folder);
  const pages = names.filter(name => name.endsWith('.md')).map(name => name.replace(/\.md$/, ''));
  const all = [...ids, ...CHECKS_ON_REQUEST.map(check => check.id)].sort();
  assert.deepEqual(pages.sort(), all, 'a page for each check, and no other');
  for (const id of ids) assert.ok(existsSync(join(folder, `${id}.ts`)), `${id}.ts is missing`);

  const citing = CITATION_CHECKS.map(check => check.id).sort();
  const pagesOfCitations = readdirSync('server/src/citations/checks').flatMap(name =>
    name.endsWith('.md') ? [name.slice(0, -3)] : [],
  );
  assert.deepEqual(pagesOfCitations.sort(), citing, 'a page for each check of citations, and no other');
  for (const id of citing) assert.ok(existsSync(join('server/src/citations/checks', `${id}.ts`)), `${id}.ts is missing`);

  const settings = settingsOf(JSON.parse(readFileSync('package.json', 'utf8')));
  const levels = Object.entries(settings).filter(([name]) => name.startsWith(PREFIX));
  assert.deepEqual(
    levels.map(([name]) => name.slice(PREFIX.length)).sort(),
    [...ids, ...citing].sort(),
    'a setting for each check, and no other',
  );
  for (const [name, setting] of levels) {
    assert.deepEqual(setting.enum, ['off', 'hint', 'information', 'warning', 'error'], name);
    const check = [...CHECKS, ...CITATION_CHECKS].find(({ id }) => PREFIX + id === name);
    assert.equal(setting.default, check && 'onRequest' in check ? 'off' : check?.severity, `default of ${name}`);
  }
});

const PREFIX = 'policyFactCheck.checks.';

interface Setting {
  readonly enum?: readonly string[];
  readonly default?: unknown;
}

interface Manifest {
  readonly contributes: { readonly configuration: readonly { readonly properties: Readonly<Record<string, Setting>> }[] };
}

function settingsOf(manifest: Manifest): Readonly<Record<string, Setting>> {
  return Object.assign({}, ...manifest.contributes.configuration.map(group => group.properties));
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.ts$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map(entry => relative('.', join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function strayImports(file: string): string[] {
  return straysOf(file, readFileSync(file, 'utf8'));
}

function straysOf(file: string, text: string): string[] {
  const row = TABLE.find(candidate => file.startsWith(candidate.files));
  assert.ok(row, `${file} has no row in the table`);
  const targets = IMPORTS.flatMap(pattern => [...text.matchAll(pattern)].map(match => match[2] ?? ''));
  return targets.filter(target => !isAllowed(file, target, row)).map(target => `${file} imports ${target}`);
}

/** `import … from 'x'` and `export … from 'x'`, `import 'x'`, and the calls `import('x')` and `require('x')`. */
const IMPORTS: readonly RegExp[] = [
  /^(?:import|export)\b[^'"`;()=]*\bfrom\s*(['"])([^'"\n]+)\1/gm,
  /^import\s*(['"])([^'"\n]+)\1/gm,
  /\b(?:import|require)\s*\(\s*(['"`])([^'"`\n]+)\1/g,
];

function isAllowed(file: string, target: string, row: Row): boolean {
  if (!target.startsWith('.')) return row.packages.some(pattern => pattern.test(target));
  const path = posix.join(posix.dirname(file), target).replace(/\$\{\w+\}/g, '*');
  return row.own.some(own => {
    if (own.endsWith('/*')) return posix.dirname(path) === own.slice(0, -2);
    return own.endsWith('/') ? path.startsWith(own) : path === own;
  });
}
