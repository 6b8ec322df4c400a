import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Files } from './files';
import { isSheetUri } from './protocol';

/** The workspace as it lies on the disk. */
export const nodeFiles: Files = {
  async listSheets(folder) {
    return folder.startsWith('file:') ? (await sheetPaths(fileURLToPath(folder))).map(path => pathToFileURL(path).href) : [];
  },
  async read(uri) {
    try {
      return await readFile(fileURLToPath(uri), 'utf8');
    } catch {
      return undefined;
    }
  },
};

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
