import { type FolderEntry, WAIVERS_FILE } from './protocol';

/** Enough for any writer's workspace, and an end for a home folder opened by mistake. */
const MOST_FOLDERS = 20_000;

/** The wanted paths below a folder, sorted. Breadth first, so that the limit cuts off the depths. */
export async function pathsBelow(
  readFolder: (path: string) => Promise<readonly FolderEntry[]>,
  isWanted: (path: string) => boolean,
): Promise<string[]> {
  const found: string[] = [];
  const folders = [''];
  for (let next = 0; next < folders.length && next < MOST_FOLDERS; next++) {
    const folder = folders[next] as string;
    for (const { name, isFolder } of await readFolder(folder)) {
      const path = folder + name;
      if (isFolder) {
        if (!isSkipped(name)) folders.push(`${path}/`);
      } else if (isWanted(path)) {
        found.push(path);
      }
    }
  }
  return found.sort();
}

/** No work of the writer's: folders that are hidden, and packages; but the one that waivers are shared in. */
export function isSkipped(folder: string): boolean {
  return (folder.startsWith('.') && `${folder}/` !== WAIVERS_FILE.slice(0, folder.length + 1)) || folder === 'node_modules';
}

/** The URI of a path below a folder. */
export function uriBelow(folder: string, path: string): string {
  return [folder.replace(/\/$/, ''), ...path.split('/').map(encodeURIComponent)].join('/');
}
