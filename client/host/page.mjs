// A page with the workbench in a headless browser, in which the suite runs in whatever extension host the workbench has.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from './browser.mjs';

/**
 * Opens the workbench at an address and passes the suite's lines on; they begin with a bar.
 * What the editor itself says is shown when the suite has failed.
 * @param {{ address: string, screenshots?: string, ended: Promise<number | null> }} where `ended` settles when the server ends.
 * @returns {Promise<number>} the suite's status.
 */
export async function runSuite({ address, screenshots, ended }) {
  const browser = await chromium.launch({ ...(await findBrowser()), headless: true, args: browserFlags });
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 760 } });
    return await new Promise((resolve, reject) => {
      connect(page, screenshots, resolve, ended);
      open(page, address).catch(reject);
    });
  } finally {
    await browser.close().catch(() => {});
  }
}

async function open(page, address) {
  await page.goto(address);
  await page.locator('.monaco-workbench').waitFor({ timeout: 120_000 });
}

/** The suite's output and status reach the page through these two functions, and from there us. */
function connect(page, screenshots, end, ended) {
  const said = [];
  let over = false;
  const finish = code => {
    over = true;
    clearTimeout(silence);
    end(code);
  };
  const fail = async reason => {
    if (over) return;
    await photograph(page, screenshots, 'failed');
    console.error([reason, 'The editor said:', ...said.slice(-30)].join('\n  '));
    finish(1);
  };
  const silence = setTimeout(fail, 180_000, 'Not a word from the suite for three minutes.');
  void page.exposeFunction('codeAutomationLog', async (_type, parts) => {
    const text = format(...parts);
    const shot = /^@@SCREENSHOT (\S+)/.exec(text)?.[1];
    if (shot) await photograph(page, screenshots, shot);
    else if (!text.startsWith('│')) said.push(text.split('\n', 3).join('\n    '));
    else {
      console.log(text);
      silence.refresh();
    }
  });
  void page.exposeFunction('codeAutomationExit', code => (code === 0 ? finish(0) : fail('The suite failed.')));
  page.on('pageerror', error => said.push(`page error: ${error.message}`));
  page.on('crash', () => fail('The page crashed.'));
  ended.then(code => fail(`VS Code's server ended with ${code}.`));
}

async function photograph(page, folder, name) {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) }).catch(error => console.error(error.message));
}
