import { type Connection, DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver';
import type { Client } from './client';
import { type Files, fileKey } from './files';
import type { Library } from './library';
import { isSheetUri, SHEET_GLOB } from './protocol';

/** Keeps the library's saved sheets as they are in the workspace. */
export interface SheetWatch {
  /** Settled when the workspace has been listed once, or when that takes too long to wait for. */
  readonly ready: Promise<void>;
  /** Reads a sheet again after its editor was closed; a sheet from outside the workspace serves only while it is open. */
  reread(uri: string): Promise<void>;
  start(): void;
}

/** A slow disk may delay the first answer this long; what is found later still arrives. */
const LONGEST_WAIT = 3000;

export function watchSheets(
  connection: Connection,
  client: Client,
  files: Files,
  library: Library,
  changed: () => void,
): SheetWatch {
  let folders = client.folders;
  let settle: () => void = () => undefined;
  const ready = new Promise<void>(resolve => {
    settle = resolve;
  });
  const newest = new Map<string, number>();

  /** Of two readings of one file, the one that began last counts, whichever ends last. */
  async function load(uri: string): Promise<boolean> {
    const turn = (newest.get(fileKey(uri)) ?? 0) + 1;
    newest.set(fileKey(uri), turn);
    const text = await files.read(uri);
    return newest.get(fileKey(uri)) === turn && library.setSaved(uri, text);
  }

  async function loadAll(uris: readonly string[]): Promise<void> {
    const results = await Promise.all(uris.map(load));
    if (results.some(Boolean)) changed();
  }

  function isInside(uri: string): boolean {
    return folders.some(folder => fileKey(uri).startsWith(`${fileKey(folder).replace(/\/$/, '')}/`));
  }

  /** What is in the library and not in the workspace any more is read as well, and found to be gone. */
  async function listAgain(): Promise<void> {
    const listed = (await Promise.all(folders.map(folder => files.listSheets(folder)))).flat();
    for (const uri of library.savedUris()) if (!isInside(uri) && library.setSaved(uri, undefined)) changed();
    await loadAll([...new Set([...listed, ...library.savedUris()])]);
  }

  const logged = (work: Promise<void>) =>
    work.catch((error: unknown) => connection.console.error(`Reading fact sheets: ${String(error)}`));

  connection.onDidChangeWatchedFiles(({ changes }) => {
    const sheets = changes.filter(change => isSheetUri(change.uri));
    for (const change of sheets) {
      if (change.type === FileChangeType.Deleted && library.setSaved(change.uri, undefined)) changed();
    }
    void logged(loadAll(sheets.map(change => change.uri)));
  });

  return {
    ready,
    reread: uri => logged(loadAll(isInside(uri) ? [uri] : [])),
    start() {
      setTimeout(settle, LONGEST_WAIT);
      void logged(listAgain()).then(settle);
      if (client.watchesFiles) {
        connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: SHEET_GLOB }] });
      }
      connection.workspace.onDidRenameFiles(() => logged(listAgain()));
      connection.workspace.onDidDeleteFiles(() => logged(listAgain()));
      if (client.changesFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map(folder => fileKey(folder.uri)));
          folders = [...folders.filter(folder => !gone.has(fileKey(folder))), ...added.map(folder => folder.uri)];
          void logged(listAgain());
        });
      }
    },
  };
}
