// node packaging/install.mjs: puts the packaged extension into out/extensions, as a user's VS Code does, for tests of what ships.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../client/host/tools.mjs';
import { installExtension } from '../client/host/workbench.mjs';

export const packageFile = join(root, 'policy-fact-check.vsix');
export const extensionsDir = join(root, 'out/extensions');

/** The folder that the extension is installed in. */
export function installedFolder() {
  const name = readdirSync(extensionsDir).find(entry => entry.startsWith('policy-fact-check.'));
  if (!name) throw new Error(`No extension of ours is installed in ${extensionsDir}.`);
  return join(extensionsDir, name);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const data = join(root, 'out/install-data');
  for (const folder of [extensionsDir, data]) rmSync(folder, { recursive: true, force: true });
  await installExtension(packageFile, extensionsDir, data);
  rmSync(data, { recursive: true, force: true });
  console.log(installedFolder());
}
