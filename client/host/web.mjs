// node client/host/web.mjs: the editor suite in the web extension host, as on vscode.dev: no Node, no disk, a worker as the server.
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSuite } from './page.mjs';
import { root, webWorkbench } from './tools.mjs';
import { writeFolderSettings } from './workbench.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'web-'));
const { runServer, build } = await webWorkbench();
const server = await runServer('localhost', 0, {
  build,
  esm: true,
  folderMountPath: scratch,
  extensionDevelopmentPath: root,
  extensionTestsPath: join(root, 'out/client/web.js'),
});
try {
  for (const folder of ['examples', 'client/test/workspace']) cpSync(join(root, folder), scratch, { recursive: true });
  await writeFolderSettings(scratch);
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
