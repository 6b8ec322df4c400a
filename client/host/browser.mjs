// A browser for the workbench: one that is installed, otherwise one from npm.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromiumFromNpm } from './tools.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** @returns {Promise<{ executablePath: string, env?: NodeJS.ProcessEnv }>} as Playwright's launch takes it */
export async function findBrowser() {
  const { CHROME_PATH: wanted, PATH = '' } = process.env;
  if (wanted) return { executablePath: wanted };
  const onPath = PATH.split(delimiter).flatMap(folder => names.map(name => join(folder, name)));
  const executablePath = [...onPath, ...applications].find(existsSync);
  return executablePath ? { executablePath } : chromiumFromNpm();
}

/** As root there is no sandbox; no page but ours is ever opened, and no name but the loopback's resolves. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost , EXCLUDE *.localhost',
];
