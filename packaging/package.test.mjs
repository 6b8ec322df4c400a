// What the packaged extension holds, as installed by packaging/install.mjs; run by `npm test` after it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { test } from 'node:test';
import { root } from '../client/host/tools.mjs';
import { installedFolder, packageFile } from './install.mjs';

const mostBytes = 1_500_000;

/** One row for each kind of file that ships; nothing else does. */
const shipped = [
  /^(LICENSE\.txt|readme\.md|changelog\.md|package\.json|package\.nls(\.[\w-]+)?\.json|\.vsixmanifest)$/,
  /^dist\/(bibtex|core|formatting|yaml|server|cli|extension)\.js$/,
  /^dist\/web\/(server|extension)\.js$/,
  /^dist\/ThirdPartyNotices\.txt$/,
  /^l10n\/bundle\.l10n(\.[\w-]+)?\.json$/,
  /^client\/icon\.png$/,
  /^client\/images\/(walkthrough\/)?[\w-]+\.(png|svg|md)$/,
  /^snippets\/\w+\.code-snippets$/,
  /^server\/data\/([\w-]+\.schema\.json|NOTICES\.md)$/,
];

const folder = installedFolder();
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry =>
    relative(folder, join(entry.parentPath ?? entry.path, entry.name))
      .split(sep)
      .join('/'),
  );
const read = name => readFileSync(join(folder, name), 'utf8');

test('the package is small enough', () => {
  const { size } = statSync(packageFile);
  assert.ok(size <= mostBytes, `${size} bytes, and ${mostBytes} are the limit`);
});

test('the package holds what it needs and nothing else', () => {
  assert.deepEqual(
    files.filter(file => !shipped.some(pattern => pattern.test(file))),
    [],
  );
  assert.deepEqual(
    shipped.slice(0, 4).filter(pattern => !files.some(file => pattern.test(file))),
    [],
  );
});

test('every file that the manifest names is in the package', () => {
  const named = namesIn(JSON.parse(read('package.json')));
  assert.ok(named.length > 8, named.join(', '));
  assert.deepEqual(
    named.filter(name => !existsSync(join(folder, name))),
    [],
  );
});

/** The paths among the manifest's values; what its scripts and packages say is none of the extension's. */
function namesIn({ scripts: _, ...manifest }) {
  const names = value => {
    if (typeof value === 'string')
      return /^(?:\.\/)?[\w-]+(?:\/[\w.-]+)+\.(?:js|json|png|svg|md|code-snippets)$/.test(value) ? [value] : [];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(names) : [];
  };
  return names(manifest);
}

test('bundles are minified and bring no source maps', () => {
  for (const file of files.filter(name => name.endsWith('.js'))) {
    const text = read(file);
    assert.ok(!text.includes('sourceMappingURL'), `${file} names a source map`);
    assert.doesNotMatch(text, /\n {2,}(const|let|var|return|if) /, `${file} is not minified`);
  }
});

test('every package in the bundles has its licence in the notices', () => {
  const notices = read('dist/ThirdPartyNotices.txt');
  for (const name of [
    'parse5',
    'entities',
    'yaml',
    'citeproc',
    'commander',
    'vscode-languageclient',
    'vscode-languageserver-types',
  ]) {
    assert.ok(notices.includes(`\n${name} `), name);
  }
  for (const notice of notices.split(/^-{80}$/m).slice(1)) {
    assert.match(notice, /\b(licen[cs]e|permission|copyright)\b/i, notice.trim().split('\n')[0]);
  }
});

test('the command line in the package works by itself', () => {
  const draft = join(root, 'examples/draft.md');
  const { status, stdout } = spawnSync(process.execPath, [join(folder, 'dist/cli.js'), 'check', '--format', 'json', draft], {
    encoding: 'utf8',
  });
  assert.equal(status, 1, 'findings');
  assert.equal(JSON.parse(stdout)[0].findings.length, 3);
});
