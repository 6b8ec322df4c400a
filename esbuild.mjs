// node esbuild.mjs            the extension, the server and the command line, into dist/
// node esbuild.mjs --tests    the tests and benchmarks too, into out/
// node esbuild.mjs --bench    the benchmarks alone, into out/bench/
// --production                as shipped: small, without source maps, with the licences of all that is bundled
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { writeNotices } from './packaging/notices.mjs';

const production = process.argv.includes('--production');
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'warning',
  sourcemap: production ? false : 'linked',
  minify: production,
  metafile: production,
  loader: { '.yaml': 'text', '.md': 'text', '.lua': 'text' },
};

const filesIn = (folder, ending) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith(ending))
    .map(entry => join(entry.parentPath, entry.name));

/** What runs in a browser: the web extension host, and a worker beside it. */
const web = { platform: 'browser', target: 'es2022', outdir: 'dist/web' };

/**
 * All hosts share one copy of what is large, each through its one door: Node requires it, and the worker imports it as a script, the
 * checker and what reads TeX at once, what formats citations when it is first asked for.
 */
const shared = [
  { name: 'core', door: /\/core\/index$/, entry: 'server/src/core/index.ts', global: 'policyFactCheckCore' },
  {
    name: 'bibtex',
    door: /^@retorquere\/bibtex-parser$/,
    entry: '@retorquere/bibtex-parser',
    global: 'policyFactCheckBibtex',
  },
  { name: 'yaml', door: /^yaml$/, entry: 'yaml', global: 'policyFactCheckYaml' },
  {
    name: 'formatting',
    door: /\/citations\/format\/index$/,
    entry: 'server/src/citations/format/index.ts',
    global: 'policyFactCheckFormatting',
  },
];
const script = ({ name, entry, global }) => ({
  ...web,
  entryPoints: { [name]: entry },
  outdir: 'dist',
  format: 'iife',
  globalName: global,
  footer: { js: `if (typeof module === 'object') module.exports = ${global};` },
});
const sharedInNode = {
  name: 'shared in Node',
  setup({ onResolve }) {
    for (const { name, door } of shared) onResolve({ filter: door }, () => ({ path: `./${name}.js`, external: true }));
  },
};
/** A worker that VS Code starts does not know where its script lies; its name ends in where the checker does, and the rest lies beside it. */
const coreAt = "self.name.slice(self.name.lastIndexOf(' ') + 1)";
const sharedInWorker = {
  name: 'shared in a worker',
  setup({ onResolve, onLoad }) {
    for (const { name, door } of shared) onResolve({ filter: door }, () => ({ path: name, namespace: 'script' }));
    onLoad({ filter: /./, namespace: 'script' }, ({ path }) => {
      const { global } = shared.find(({ name }) => name === path);
      return { contents: `importScripts(${coreAt}.replace(/core(?=\\.js)/, '${path}')); module.exports = self.${global};` };
    });
  },
};
/** What is imported late is required late, too: a script that Node imports shows it no names. */
const onShared = { outdir: 'dist', plugins: [sharedInNode], supported: { 'dynamic-import': false } };

const shipped = [
  { entryPoints: { extension: 'client/src/node.ts' }, outdir: 'dist', external: ['vscode'] },
  ...shared.map(script),
  { ...onShared, entryPoints: { server: 'server/src/node.ts' } },
  { ...onShared, entryPoints: { cli: 'server/src/cli.ts' }, banner: { js: '#!/usr/bin/env node' } },
  { ...web, entryPoints: { extension: 'client/src/browser.ts' }, external: ['vscode'] },
  {
    ...web,
    entryPoints: { server: 'server/src/browser.ts' },
    format: 'iife',
    plugins: [sharedInWorker],
  },
];

// All packages but one, whose files Node cannot require: they call themselves modules, and are none.
const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const required = Object.keys({ ...dependencies, ...devDependencies }).filter(name => name !== '@retorquere/bibtex-parser');

/** Every file of a folder as a bundle of its own, at the same place under out/. */
const each = (folder, ending) => ({
  entryPoints: Object.fromEntries(filesIn(folder, ending).map(file => [relative('server', file).replace(/\.ts$/, ''), file])),
  outdir: 'out',
  external: required,
});

/** Where Mocha's build for browsers sees the bundle's `module`, it puts itself in the place of what the bundle exports. */
const mochaForBrowsers = {
  name: 'mocha for browsers',
  setup({ onLoad }) {
    onLoad({ filter: /\bmocha[\\/]mocha\.js$/ }, ({ path }) => ({
      contents: `var module, exports; ${readFileSync(path, 'utf8')}`,
    }));
  },
};

/** Styles and locales as text, without the lines and indents between their elements. */
const stylesOnOneLine = {
  name: 'styles on one line',
  setup({ onLoad }) {
    onLoad({ filter: /\.(?:csl|xml)$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/(?<!\?)>\s*\n\s*</g, '><'),
      loader: 'text',
    }));
  },
};

const bench = each('server/bench', '.ts');
const tests = [
  each('server/test', '.test.ts'),
  bench,
  { entryPoints: { 'client/index': 'client/test/index.ts' }, outdir: 'out', external: ['vscode', 'mocha'] },
  {
    ...web,
    entryPoints: { 'client/web': 'client/test/web.ts' },
    outdir: 'out',
    external: ['vscode'],
    plugins: [mochaForBrowsers],
    // What Node has built in and a browser has not.
    alias: { mocha: 'mocha/mocha.mjs', 'node:assert/strict': './client/test/assert.web.cjs' },
    define: {
      global: 'globalThis',
      'process.env.NODE_DEBUG': 'undefined',
      'process.stderr': 'undefined',
      'process.platform': '"browser"',
    },
  },
];

const only = process.argv.includes('--bench');
const bundles = only ? [bench] : process.argv.includes('--tests') ? [...shipped, ...tests] : shipped;
if (!only && bundles !== shipped) rmSync('out', { recursive: true, force: true });
if (production) rmSync('dist', { recursive: true, force: true });
const results = await Promise.all(
  bundles.map(bundle => build({ ...common, ...bundle, plugins: [...(bundle.plugins ?? []), stylesOnOneLine] })),
);
if (production) writeNotices(results, 'dist/ThirdPartyNotices.txt');
