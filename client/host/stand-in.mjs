// Stands in for the desktop VS Code executable: takes its arguments, runs the suite in the server's real extension host with the
// real workbench in a headless browser, and ends with the suite's status.
//   node stand-in.mjs FOLDER --extensionDevelopmentPath=DIR --extensionTestsPath=FILE --user-data-dir=DIR/data --extensions-dir=DIR
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from './browser.mjs';
import { startWorkbench } from './workbench.mjs';

const { values, positionals } = parseArgs({
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
  },
  strict: false,
  allowPositionals: true,
});
const screenshots = process.env.EDITOR_SCREENSHOTS;

const workbench = await startWorkbench({
  serverDataDir: dirname(values['user-data-dir']),
  extensionsDir: values['extensions-dir'],
});
let browser;
let ending = false;
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => end(130));
try {
  browser = await chromium.launch({ ...(await findBrowser()), headless: true, args: browserFlags });
  const page = await browser.newPage({ viewport: { width: 1200, height: 760 } });
  await connect(page);
  await page.goto(workbench.address(positionals[0], values.extensionDevelopmentPath, { suite: values.extensionTestsPath }));
  await page.locator('.monaco-workbench').waitFor({ timeout: 120_000 });
} catch (error) {
  console.error(error);
  await end(1);
}

/**
 * The suite's output and status reach the page through these two functions, and from there us.
 * Lines of the suite begin with a bar; what the editor itself says is shown when the suite has failed.
 */
async function connect(page) {
  const said = [];
  const fail = async reason => {
    await photograph(page, 'failed');
    console.error([reason, 'The editor said:', ...said.slice(-30)].join('\n  '));
    await end(1);
  };
  const silence = setTimeout(fail, 180_000, 'Not a word from the suite for three minutes.');
  await page.exposeFunction('codeAutomationLog', async (_type, parts) => {
    const text = format(...parts);
    const shot = /^@@SCREENSHOT (\S+)/.exec(text)?.[1];
    if (shot) await photograph(page, shot);
    else if (!text.startsWith('│')) said.push(text.split('\n', 3).join('\n    '));
    else {
      console.log(text);
      silence.refresh();
    }
  });
  await page.exposeFunction('codeAutomationExit', code => (code === 0 ? end(0) : fail('The suite failed.')));
  page.on('pageerror', error => said.push(`page error: ${error.message}`));
  page.on('crash', () => fail('The page crashed.'));
  workbench.exited.then(code => ending || fail(`VS Code's server ended with ${code}.`));
}

async function photograph(page, name) {
  if (!screenshots) return;
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: join(screenshots, `${name}.png`) }).catch(error => console.error(error.message));
}

async function end(code) {
  if (ending) return;
  ending = true;
  await browser?.close().catch(() => {});
  await workbench.stop();
  process.exit(code);
}
