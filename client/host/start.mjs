// npm start: installs, builds, checks the examples, and opens them in VS Code with the extension loaded.
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { desktopEditor } from './desktop.mjs';
import { npm, run } from './run.mjs';
import { root } from './tools.mjs';
import { startWorkbench, writeSettings } from './workbench.mjs';

const examples = join(root, 'examples');
const first = join(examples, 'draft.md');

await step('Installing …', () =>
  npm(['install', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, quiet: true }),
);
await step('Building …', () => run(process.execPath, ['esbuild.mjs'], { cwd: root, quiet: true }));
check();
if (process.stdout.isTTY && process.stdin.isTTY && !process.env.CI) await open();

async function step(title, work) {
  console.log(title);
  const { code, output } = await work();
  if (code === 0) return;
  console.error(output);
  process.exit(1);
}

/** Findings are what the examples are for; only a check that could not run is a failure. */
function check() {
  const files = readdirSync(examples).filter(file => /\.(md|qmd|rmd|tex|txt)$/i.test(file));
  console.log(`Checking ${files.map(file => `examples/${file}`).join(', ')} …\n`);
  const paths = files.map(file => join('examples', file));
  const { status } = spawnSync(process.execPath, ['dist/cli.js', 'check', ...paths], { cwd: root, stdio: 'inherit' });
  if (status !== 0 && status !== 1) process.exit(1);
}

async function open() {
  const desktop = desktopEditor();
  if (desktop) {
    console.log(`\nOpening the examples in VS Code (${desktop}) …`);
    launch(desktop, ['--new-window', `--extensionDevelopmentPath=${root}`, examples, first]);
    return;
  }
  console.log('\nOpening the examples in VS Code in the browser …');
  const profile = join(root, '.tools/profile');
  await writeSettings(join(profile, 'data'));
  const workbench = await startWorkbench({ serverDataDir: profile, extensionsDir: join(profile, 'extensions') });
  process.on('SIGINT', async () => {
    await workbench.stop();
    process.exit(0);
  });
  const address = workbench.address(examples, root, { open: first });
  console.log(`\n  ${address}\n\nOpen this address where the browser does not come up by itself. Ctrl+C ends it.`);
  show(address);
  await workbench.exited;
}

function show(address) {
  if (process.platform === 'darwin') launch('open', [address]);
  else if (process.platform === 'win32') launch('rundll32', ['url.dll,FileProtocolHandler', address]);
  else if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) launch('xdg-open', [address]);
}

function launch(command, args) {
  const shell = process.platform === 'win32' && command.endsWith('.cmd');
  const child = shell
    ? spawn(
        `"${command}"`,
        args.map(arg => `"${arg}"`),
        { shell, stdio: 'ignore', detached: true },
      )
    : spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', error => console.error(`${command} did not start: ${error.message}`));
  child.unref();
}
