import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Files, FileText } from './files';
import { decodeText, NO_TEXT, tooLarge } from './text';

/** The workspace as it lies on the disk. */
export const nodeFiles: Files = {
  async list(folder, isWanted) {
    const root = pathOf(folder);
    const paths = root === undefined ? [] : await pathsBelow(root, isWanted);
    return paths.map(path => uriBelow(folder, path));
  },
  async read(uri, most = Number.POSITIVE_INFINITY) {
    const path = pathOf(uri);
    return path === undefined ? undefined : readText(path, most).catch(() => undefined);
  },
};

async function readText(path: string, most: number): Promise<FileText> {
  const { size } = await stat(path);
  if (size > most) return { kind: 'refused', why: tooLarge(size) };
  const text = decodeText(await readFile(path));
  return text === undefined ? { kind: 'refused', why: NO_TEXT } : { kind: 'text', text };
}

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
  return [folder.replace(/\/$/, ''), ...path.split('/').map(encodeURIComponent)].join('/');
}

/** Enough for any writer's workspace, and an end for a home folder opened by mistake. */
const MOST_FOLDERS = 20_000;

/** Breadth first, so that the limit cuts off the depths; links to folders are not followed, for they may lead in circles. */
async function pathsBelow(root: string, isWanted: (path: string) => boolean): Promise<string[]> {
  const found: string[] = [];
  const folders = [''];
  for (let next = 0; next < folders.length && next < MOST_FOLDERS; next++) {
    const folder = folders[next] as string;
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = folder + entry.name;
      if (entry.isDirectory()) {
        if (!isSkipped(entry.name)) folders.push(`${path}/`);
      } else if (isWanted(path)) {
        found.push(path);
      }
    }
  }
  return found.sort();
}

function isSkipped(folder: string): boolean {
  return folder.startsWith('.') || folder === 'node_modules';
}
