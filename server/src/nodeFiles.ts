import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Files, FileText } from './files';
import { decodeText, NO_TEXT, tooLarge } from './text';
import { pathsBelow, uriBelow } from './walk';

/** The workspace as it lies on the disk. In a workspace that is not trusted, links that lead out of it are not followed. */
export function nodeFiles({ trusted }: { readonly trusted: boolean }): Files {
  return {
    async list(folder, isWanted) {
      const root = pathOf(folder);
      const paths = root === undefined ? [] : await pathsBelow(path => entriesOf(join(root, path)), isWanted);
      return paths.map(path => uriBelow(folder, path));
    },
    async read(uri, folder, most = Number.POSITIVE_INFINITY) {
      const [path, root] = [pathOf(uri), pathOf(folder)];
      if (path === undefined || root === undefined) return undefined;
      if (!trusted && !(await liesIn(root, path))) return undefined;
      return readText(path, most).catch(() => undefined);
    },
  };
}

/** Whether this host can read it itself: files, which a server that VS Code runs on a remote machine is told of otherwise. */
export function isOnDisk(uri: string): boolean {
  return pathOf(uri) !== undefined;
}

async function readText(path: string, most: number): Promise<FileText> {
  const { size } = await stat(path);
  if (size > most) return { kind: 'refused', why: tooLarge(size, most) };
  const text = decodeText(await readFile(path));
  return text === undefined ? { kind: 'refused', why: NO_TEXT } : { kind: 'text', text };
}

/** Links to folders are not followed, for they may lead in circles. */
async function entriesOf(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.map(entry => ({ name: entry.name, isFolder: entry.isDirectory() }));
}

async function liesIn(root: string, path: string): Promise<boolean> {
  const [outer, inner] = await Promise.all([root, path].map(name => realpath(name).catch(() => undefined)));
  return outer !== undefined && inner?.startsWith(outer.endsWith(sep) ? outer : outer + sep) === true;
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
