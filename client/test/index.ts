import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { takePicturesBy, until } from './editor';
import { runSuites } from './run';

/** What VS Code calls in an extension host of Node: everything that there is. */
export function run(): Promise<void> {
  const folder = process.env['EDITOR_SCREENSHOTS'];
  if (folder) {
    takePicturesBy(async name => {
      console.log(`@@SCREENSHOT ${name}`);
      await until(`the picture ${name}`, () => existsSync(join(folder, `${name}.png`)));
    });
  }
  return runSuites(async () => {
    await import('./suites');
    await import('./nodeSuites');
  });
}
