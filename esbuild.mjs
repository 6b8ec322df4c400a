// node esbuild.mjs            the extension, the server and the command line, into dist/
// node esbuild.mjs --tests    the tests and benchmarks too, into out/
import { readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';

const production = process.argv.includes('--production');
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'warning',
  sourcemap: production ? false : 'linked',
  minify: production,
  loader: { '.yaml': 'text', '.md': 'text', '.lua': 'text' },
};

const filesIn = (folder, ending) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith(ending))
    .map(entry => join(entry.parentPath, entry.name));

const bundles = [
  { entryPoints: { extension: 'client/src/extension.ts' }, outdir: 'dist', external: ['vscode'] },
  { entryPoints: { server: 'server/src/node.ts' }, outdir: 'dist' },
  { entryPoints: { cli: 'server/src/cli.ts' }, outdir: 'dist', banner: { js: '#!/usr/bin/env node' } },
];

if (process.argv.includes('--tests')) {
  rmSync('out', { recursive: true, force: true });
  const entries = [...filesIn('server/test', '.test.ts'), ...filesIn('server/bench', '.ts')];
  bundles.push(
    {
      entryPoints: Object.fromEntries(entries.map(file => [relative('server', file).replace(/\.ts$/, ''), file])),
      outdir: 'out',
      packages: 'external',
    },
    { entryPoints: { 'client/index': 'client/test/index.ts' }, outdir: 'out', external: ['vscode', 'mocha'] },
  );
}

await Promise.all(bundles.map(bundle => build({ ...common, ...bundle })));
