// npm test: installs, builds, and runs everything there is to run. The last line says `N passed, N failed`.
import { readdirSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { npm, run } from '../client/host/run.mjs';
import { root } from '../client/host/tools.mjs';
import { installedFolder } from '../packaging/install.mjs';

const inRoot = { cwd: root };
const begun = Date.now();
const counts = { passed: 0, failed: 0 };
const summary = [];

const installed = await must('install', () =>
  npm(['install', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { ...inRoot, minutes: 4 }),
);
if (installed) {
  const built = await must('build', () => run(process.execPath, ['esbuild.mjs', '--tests'], { ...inRoot, minutes: 2 }));
  await step('types', () => npm(['run', '--silent', 'types'], { ...inRoot, minutes: 3 }));
  await step('lint', () => npm(['run', '--silent', 'lint'], { ...inRoot, minutes: 2 }));
  if (built) {
    await suite('unit and protocol tests', () => nodeTests(testFiles()));
    await suite('editor suite', () => editorTests('suite.mjs'));
    const packaged = await must('package', packageAndInstall);
    if (packaged) {
      await suite('what the package holds', () => nodeTests([join(root, 'packaging/package.test.mjs')]));
      await suite('editor suite on the installed package', () => editorTests('suite.mjs', 'out/extensions'));
      await suite('editor suite in the web extension host', webTests);
    }
  }
}
report();

/** What everything after it needs: counts only when it fails. */
async function must(name, work) {
  const { code, seconds } = await titled(name, work);
  if (code !== 0) add(name, 0, 1, seconds, 'failed, so what needs it was not run');
  else summary.push(`${name}: done (${seconds.toFixed(1)} s)`);
  return code === 0;
}

/** Passes or fails as a whole. */
async function step(name, work) {
  const { code, seconds } = await titled(name, work);
  add(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1, seconds);
}

/** Counts its own tests. A suite that fails without saying which test did, or runs none, is one failure. */
async function suite(name, work) {
  const { code, seconds, passed = 0, failed = 0, note } = await titled(name, work);
  const silent = (code !== 0 && failed === 0) || passed + failed === 0;
  add(name, passed, silent ? failed + 1 : failed, seconds, silent ? `ended with ${code} before its tests did` : note);
}

function titled(name, work) {
  console.log(`\n── ${name}`);
  return work();
}

function add(name, passed, failed, seconds, note) {
  counts.passed += passed;
  counts.failed += failed;
  summary.push(`${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)${note ? `; ${note}` : ''}`);
}

async function nodeTests(files) {
  const tap = join(root, 'out/node-tests.tap');
  await rm(tap, { force: true });
  const reporters = [
    '--test-reporter=dot',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${tap}`,
  ];
  const result = await run(process.execPath, ['--test', '--test-timeout=120000', ...reporters, ...files], {
    ...inRoot,
    minutes: 15,
  });
  const lines = (await readFile(tap, 'utf8').catch(() => '')).split('\n');
  const total = word => Number(lines.findLast(line => line.startsWith(`# ${word} `))?.split(' ')[2] ?? 0);
  if (result.code !== 0) console.log(failures(lines));
  const left = lines.filter(line => /^\s*ok .*# (?:SKIP|TODO)/.test(line)).map(line => line.trim());
  if (left.length > 0) console.log(`\nNot run, as they say:\n  ${left.join('\n  ')}`);
  const note = left.length > 0 ? `${left.length} not run, named above` : undefined;
  return { ...result, passed: total('pass'), failed: total('fail') + total('cancelled'), note };
}

function testFiles() {
  const files = readdirSync(join(root, 'out'), { recursive: true, withFileTypes: true });
  return files
    .filter(file => file.isFile() && file.name.endsWith('.test.js'))
    .map(file => join(file.parentPath ?? file.path, file.name))
    .filter(file => !file.startsWith(join(root, 'out/client')));
}

/** Each test that failed, with what it said, out of the TAP. */
function failures(lines) {
  const shown = [];
  for (let at = 0; at < lines.length; at++) {
    if (!/^\s*not ok /.test(lines[at])) continue;
    const end = lines.findIndex((line, later) => later > at && /^\s*\.\.\.$/.test(line));
    shown.push(...lines.slice(at, end + 1));
    at = Math.max(at, end);
  }
  return shown.join('\n');
}

/** Prints the size of the package and what is in it. */
async function packageAndInstall() {
  const made = await npm(['run', '--silent', 'package'], { ...inRoot, minutes: 2 });
  if (made.code !== 0) return made;
  const installed = await run(process.execPath, ['packaging/install.mjs'], { ...inRoot, minutes: 4 });
  return { ...installed, seconds: made.seconds + installed.seconds };
}

async function editorTests(script, ...args) {
  const result = await run(process.execPath, [join('client/host', script), ...args], { ...inRoot, minutes: 6 });
  const [, passed, failed] = /│ editor: (\d+) passed, (\d+) failed/.exec(result.output) ?? [];
  return { ...result, passed: Number(passed ?? 0), failed: Number(failed ?? 0) };
}

async function webTests() {
  const nodeSuites = await readFile(join(root, 'client/test/nodeSuites.ts'), 'utf8');
  const names = [...nodeSuites.matchAll(/^import '\.\/(\w+)'/gm)].map(match => match[1]);
  return { ...(await editorTests('web.mjs', installedFolder())), note: `left to hosts with Node: ${names.join(', ')}` };
}

function report() {
  console.log(`\n── in ${((Date.now() - begun) / 1000).toFixed(0)} s`);
  for (const line of summary) console.log(line);
  process.exitCode = counts.failed > 0 ? 1 : 0;
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
}
