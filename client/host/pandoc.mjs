// node client/host/pandoc.mjs    prints how to run the pandoc that citations are held against, as JSON: { command, args, env },
//                                or { missing: why }. It is the one on the PATH where that has the version whose output is
//                                reviewed, or else Debian's own package, unpacked in the tool folder; nothing is installed.
import { readdirSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './run.mjs';
import { toolFolder } from './tools.mjs';

const version = '2.17.1.1';

console.log(JSON.stringify(await pandoc().catch(error => ({ missing: error.message }))));

async function pandoc() {
  const own = { command: 'pandoc', args: [], env: {} };
  const found = await versionOf(own);
  if (found === version) return own;
  const why = found ? `The pandoc here is ${found}, and not ${version}` : 'There is no pandoc here';
  const folder = await toolFolder(`pandoc-${version}`, fill).catch(error => {
    throw new Error(`${why}; Debian's package could not be had: ${error.message}`);
  });
  return unpacked(folder);
}

function unpacked(folder) {
  const libraries = ['usr/lib', 'lib'].flatMap(name => foldersIn(join(folder, name)));
  return {
    command: join(folder, 'usr/bin/pandoc'),
    args: ['--data-dir', join(folder, 'usr/share/pandoc/data')],
    env: { LD_LIBRARY_PATH: libraries.join(':') },
  };
}

function foldersIn(folder) {
  try {
    return readdirSync(folder).map(name => join(folder, name));
  } catch {
    return [];
  }
}

async function versionOf({ command, args, env }) {
  const { code, output } = await run(command, [...args, '--version'], { env, quiet: true, minutes: 0.5 });
  return code === 0 ? /^pandoc(?:\.exe)? (\S+)/.exec(output)?.[1] : undefined;
}

/** pandoc, its data and the libraries that it names, as apt knows them. */
async function fill(made) {
  const debs = join(made, 'debs');
  await mkdir(debs);
  await download(debs, ['pandoc', 'pandoc-data']);
  const depends = await must('dpkg-deb', ['-f', debsIn(debs, 'pandoc_')[0], 'Depends']);
  await download(debs, depends.match(/\b(?!libc6\b)(?:lib[\w.+-]+|zlib1g)(?=[ ,\n]|$)/g) ?? []);
  for (const deb of debsIn(debs)) await must('dpkg-deb', ['-x', deb, made]);
  await rm(debs, { recursive: true });
  const found = await versionOf(unpacked(made));
  if (found !== version) throw new Error(`it is ${found ?? 'none that runs here'}, and not ${version}.`);
}

function debsIn(folder, beginning = '') {
  return readdirSync(folder)
    .filter(name => name.startsWith(beginning) && name.endsWith('.deb'))
    .map(name => join(folder, name));
}

/** By the lists of packages that apt has; where it has none, by lists of our own, which needs no rights on the machine. */
async function download(folder, packages) {
  const hasty = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=10', '-o', 'Acquire::https::Timeout=10'];
  const fetch = options =>
    run('apt-get', [...hasty, ...options, 'download', ...packages], { cwd: folder, quiet: true, minutes: 1 });
  if ((await fetch([])).code === 0) return;
  const lists = join(folder, 'apt');
  await mkdir(join(lists, 'lists/partial'), { recursive: true });
  await mkdir(join(lists, 'cache/archives/partial'), { recursive: true });
  const own = ['-o', `Dir::State::lists=${join(lists, 'lists')}`, '-o', `Dir::Cache=${join(lists, 'cache')}`];
  await must('apt-get', [...hasty, ...own, 'update'], folder);
  const { code, output } = await fetch(own);
  if (code !== 0) throw new Error(lastLine(output));
}

async function must(command, args, cwd) {
  const { code, output } = await run(command, args, { cwd, quiet: true, minutes: 1 });
  if (code !== 0) throw new Error(lastLine(output));
  return output;
}

function lastLine(output) {
  return output.trim().split('\n').at(-1);
}
