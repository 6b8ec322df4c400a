import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Files } from './files';
import { isSheetUri } from './protocol';

/** The workspace as it lies on the disk. */
export const nodeFiles: Files = {
  async listSheets(folder) {
    const root = pathOf(folder);
    return root === undefined ? [] : (await sheetPaths(root)).map(path => uriBelow(folder, relative(root, path)));
  },
  async read(uri) {
    const path = pathOf(uri);
    return path === undefined ? undefined : readFile(path, 'utf8').catch(() => undefined);
  },
};

/** A server that VS Code runs on a remote machine is told of that machine's own files as `vscode-remote://…/path`. */
function pathOf(uri: string): string | undefined {
  try {
    if (uri.startsWith('file:')) return fileURLToPath(uri);
    const path = /^vscode-remote:\/\/[^/]*(\/.*)$/.exec(uri)?.[1];
    return path === undefined ? undefined : decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function uriBelow(folder: string, path: string): string {
  return [folder.replace(/\/$/, ''), ...path.split(sep).map(encodeURIComponent)].join('/');
}

/** Enough for any writer's workspace, and an end for a home folder opened by mistake. */
const MOST_FOLDERS = 20_000;

/** Breadth first, so that the limit cuts off the depths; links to folders are not followed, for they may lead in circles. */
async function sheetPaths(root: string): Promise<string[]> {
  const found: string[] = [];
  const folders = [root];
  for (let next = 0; next < folders.length && next < MOST_FOLDERS; next++) {
    const folder = folders[next] as string;
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!isSkipped(entry.name)) folders.push(path);
      } else if (isSheetUri(entry.name)) {
        found.push(path);
      }
    }
  }
  return found.sort();
}

function isSkipped(folder: string): boolean {
  return folder.startsWith('.') || folder === 'node_modules';
}
