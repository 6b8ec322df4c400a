// VS Code's server with the extension under development in it, as desktop VS Code has it with --extensionDevelopmentPath.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { run } from './run.mjs';
import { codeServer } from './tools.mjs';

/** Calm settings for a first look and for tests: nothing pops up, nothing is fetched, nothing is saved behind one's back. */
export const calmSettings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.colorTheme': 'Default Light Modern',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'update.mode': 'none',
  'git.enabled': false,
  'files.autoSave': 'off',
  'files.hotExit': 'off',
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.occurrencesHighlight': 'off',
  'editor.selectionHighlight': false,
};

/** In a workbench that has no settings file of its own, a folder can bring them. */
export async function writeFolderSettings(folder) {
  await mkdir(join(folder, '.vscode'), { recursive: true });
  await writeFile(join(folder, '.vscode/settings.json'), JSON.stringify(calmSettings, undefined, 2));
}

/** Writes the settings where both desktop VS Code (--user-data-dir) and the server look for them; those of an earlier day stay. */
export async function writeSettings(userDataDir) {
  await mkdir(join(userDataDir, 'User'), { recursive: true });
  const file = join(userDataDir, 'User/settings.json');
  if (!existsSync(file)) await writeFile(file, JSON.stringify(calmSettings, undefined, 2));
}

/**
 * Starts the server on a free port of the loopback, behind a random token.
 * `serverDataDir` holds `data/User/settings.json`. A built VS Code honours `extensionDevelopmentPath` only with its smoke-test driver.
 */
export async function startWorkbench({ serverDataDir, extensionsDir, env }) {
  const { main, node } = await codeServer();
  const token = randomBytes(16).toString('hex');
  const args = [main, '--host', '127.0.0.1', '--port', '0', '--connection-token', token, '--accept-server-license-terms'];
  args.push('--enable-smoke-test-driver', '--force-disable-user-env', '--telemetry-level', 'off');
  args.push('--server-data-dir', serverDataDir, '--extensions-dir', extensionsDir);
  const child = spawn(node, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  // However we end, by an error too, the server ends with us.
  process.once('exit', () => child.kill('SIGKILL'));
  const authority = await listening(child);
  return {
    /** The address of a folder, with an extension under development and, where given, its test suite or a file to open. */
    address(folder, extension, { suite, open } = {}) {
      const remote = path => `vscode-remote://${authority}${resolve(path)}`;
      const payload = [
        ['extensionDevelopmentPath', remote(extension)],
        ['skipWelcome', 'true'],
        ['skipReleaseNotes', 'true'],
      ];
      if (suite) payload.push(['extensionTestsPath', remote(suite)]);
      if (open) payload.push(['openFile', remote(open)]);
      return `http://${authority}/?${new URLSearchParams({ tkn: token, folder: resolve(folder), payload: JSON.stringify(payload) })}`;
    },
    exited: new Promise(ended => child.once('exit', ended)),
    stop: () => stop(child),
  };
}

/** Installs a .vsix by the server's own command line into a folder for extensions. */
export async function installExtension(file, extensionsDir, serverDataDir) {
  const { main, node } = await codeServer();
  const args = [main, '--install-extension', file, '--extensions-dir', extensionsDir, '--server-data-dir', serverDataDir];
  const { code, output } = await run(node, [...args, '--accept-server-license-terms'], { quiet: true, minutes: 2 });
  if (code !== 0) throw new Error(`${file} could not be installed:\n${output}`);
}

function listening(child) {
  return new Promise((resolvePort, reject) => {
    let output = '';
    const read = chunk => {
      output += chunk;
      const port = /listening on (\d+)/i.exec(output)?.[1];
      if (port) resolvePort(`127.0.0.1:${port}`);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', code => reject(new Error(`VS Code's server ended with ${code}:\n${output}`)));
  });
}

function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  return new Promise(ended => {
    const timer = setTimeout(() => child.kill('SIGKILL'), 3000);
    child.once('exit', () => {
      clearTimeout(timer);
      ended();
    });
  });
}
