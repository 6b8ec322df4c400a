import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { test } from 'node:test';
import { CHECKS } from '../src/core/index';

/**
 * Imports run one way. What a file may import is told by the first row that its path begins with;
 * `packages` are the outside packages, as patterns of their names.
 */
const TABLE: readonly Row[] = [
  {
    files: 'server/src/core/',
    own: ['server/src/core/', 'server/data/'],
    packages: [/^@lezer\//, /^parse5$/, /^valibot$/, /^yaml$/],
  },
  {
    files: 'server/src/features/',
    own: ['server/src/features/', 'server/src/core/index', 'server/src/core/checks/*.md', ...SNAPSHOT()],
    packages: [/^vscode-languageserver$/, /^vscode-languageserver-textdocument$/],
  },
  { files: 'server/src/citations/', own: ['server/src/citations/', 'server/src/core/index'], packages: [/.*/] },
  { files: 'server/src/report/', own: ['server/src/report/', 'server/src/core/index'], packages: [/.*/] },
  {
    files: 'server/src/cli',
    own: ['server/src/', 'package.json'],
    packages: [/^node:/, /^commander$/],
  },
  {
    files: 'server/src/node',
    own: ['server/src/', 'package.json'],
    packages: [/^node:/, /^vscode-languageserver\/node$/],
  },
  {
    files: 'server/src/',
    own: ['server/src/', 'server/data/'],
    packages: [/^vscode-languageserver$/, /^vscode-languageserver-textdocument$/],
  },
  {
    files: 'client/src/',
    own: ['client/src/', 'server/src/protocol'],
    packages: [/^vscode$/, /^vscode-languageclient(\/.*)?$/, /^node:/],
  },
];

/** Features are functions of a snapshot and its settings; the files that say what these are lie beside the server. */
function SNAPSHOT(): string[] {
  return ['snapshot', 'library', 'positions', 'protocol', 'settings', 'builtIn'].map(name => `server/src/${name}`);
}

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
  assert.equal(stray('server/src/server.ts', "import { readFile } from 'node:fs';").length, 1);
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
  for (const id of ids) assert.match(id, /^[a-z]+(-[a-z]+)+$/);
  assert.equal(new Set(ids).size, ids.length);

  const folder = 'server/src/core/checks';
  const names = readdirSync(folder);
  const pages = names.filter(name => name.endsWith('.md')).map(name => name.replace(/\.md$/, ''));
  assert.deepEqual(pages.sort(), ids, 'a page for each check, and no other');
  for (const id of ids) assert.ok(existsSync(join(folder, `${id}.ts`)), `${id}.ts is missing`);

  const settings = settingsOf(JSON.parse(readFileSync('package.json', 'utf8')));
  const levels = Object.entries(settings).filter(([name]) => name.startsWith(PREFIX));
  assert.deepEqual(levels.map(([name]) => name.slice(PREFIX.length)).sort(), ids, 'a setting for each check, and no other');
  for (const [name, setting] of levels) {
    assert.deepEqual(setting.enum, ['off', 'hint', 'information', 'warning', 'error'], name);
    assert.equal(setting.default, CHECKS.find(check => PREFIX + check.id === name)?.severity, `default of ${name}`);
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
  const targets = [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)(['"`])([^'"`\n]+)\1/g)].map(
    match => match[2] ?? '',
  );
  return targets.filter(target => !isAllowed(file, target, row)).map(target => `${file} imports ${target}`);
}

function isAllowed(file: string, target: string, row: Row): boolean {
  if (!target.startsWith('.')) return row.packages.some(pattern => pattern.test(target));
  const path = posix.join(posix.dirname(file), target).replace(/\$\{\w+\}/g, '*');
  return row.own.some(own => (own.endsWith('/') ? path.startsWith(own) : path === own));
}
