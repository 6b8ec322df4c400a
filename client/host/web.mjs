// node client/host/web.mjs [FOLDER]: the editor suite in the web extension host, as on vscode.dev: no Node, no disk, a worker as the
// server. FOLDER is that of the extension, where it is not the one built here.
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSuite } from './page.mjs';
import { root, webWorkbench } from './tools.mjs';
import { writeFolderSettings } from './workbench.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'web-'));
const workspace = join(scratch, 'workspace');
const extension = join(scratch, 'extension');
const { runServer, build } = await webWorkbench();
const server = await runServer('localhost', 0, {
  build,
  esm: true,
  folderMountPath: workspace,
  extensionDevelopmentPath: extension,
  extensionTestsPath: join(extension, 'suite.js'),
});
try {
  for (const folder of ['examples', 'client/test/workspace']) cpSync(join(root, folder), workspace, { recursive: true });
  await writeFolderSettings(workspace);
  copyExtension();
  if (!server.listening) await once(server, 'listening');
  const ended = once(server, 'close').then(() => null);
  const address = `http://localhost:${server.address().port}`;
  process.exitCode = await runSuite({ address, ended });
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
} finally {
  server.close();
  server.closeAllConnections();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}

/** The suite must lie in the extension; of ours, only what a browser may see is copied. */
function copyExtension() {
  const given = process.argv[2];
  const parts = given
    ? ['.']
    : ['package.json', 'package.nls.json', 'package.nls.de.json', 'dist', 'snippets', 'client/images', 'client/icon.png', 'l10n'];
  for (const part of parts) {
    const from = join(given ?? root, part);
    if (existsSync(from)) cpSync(from, join(extension, part), { recursive: true });
  }
  cpSync(join(root, 'out/client/web.js'), join(extension, 'suite.js'));
}
