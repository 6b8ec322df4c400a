// node client/host/suite.mjs: the editor suite (client/test) in a real VS Code, on a copy of the examples and of its own files.
// With a folder of installed extensions, the one that is installed there is tested: node client/host/suite.mjs out/extensions
// Desktop VS Code is downloaded where there is a display and a way to it; otherwise VS Code's server and a headless browser stand in.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { root } from './tools.mjs';
import { writeSettings } from './workbench.mjs';

const installed = process.argv[2] && resolve(process.argv[2]);
const scratch = mkdtempSync(join(tmpdir(), 'editor-'));
const workspace = join(scratch, 'workspace');
const screenshots = join(root, 'out/screenshots');
try {
  if (!installed) rmSync(screenshots, { recursive: true, force: true });
  for (const folder of ['examples', 'client/test/workspace']) cpSync(join(root, folder), workspace, { recursive: true });
  await writeSettings(join(scratch, 'data'));
  const { vscodeExecutablePath, first } = await editor();
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: installed ? bystander() : root,
    extensionTestsPath: join(root, 'out/client/index.js'),
    launchArgs: [
      ...first,
      workspace,
      `--user-data-dir=${join(scratch, 'data')}`,
      `--extensions-dir=${installed ?? join(scratch, 'extensions')}`,
    ],
    extensionTestsEnv: { EDITOR_EXTENSION: installed ?? root, ...(!installed && { EDITOR_SCREENSHOTS: screenshots }) },
  });
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}

/** VS Code runs tests only where there is an extension under development. This one does nothing. */
function bystander() {
  const folder = join(scratch, 'bystander');
  mkdirSync(folder);
  const manifest = { name: 'bystander', publisher: 'policy-fact-check', version: '0.0.1', engines: { vscode: '^1.91.0' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

async function editor() {
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (display && process.env.TEST_EDITOR !== 'browser') {
    try {
      return { vscodeExecutablePath: await downloadAndUnzipVSCode({ version: 'stable', timeout: 20_000 }), first: [] };
    } catch (error) {
      console.log(`Desktop VS Code cannot be downloaded (${error.message}): VS Code in the browser stands in.`);
    }
  }
  return { vscodeExecutablePath: process.execPath, first: [join(root, 'client/host/stand-in.mjs')] };
}
