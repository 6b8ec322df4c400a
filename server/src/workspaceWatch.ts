import { type Connection, FileChangeType } from 'vscode-languageserver';
import type { Client } from './client';
import { type Files, fileKey, pathBelow } from './files';
import { watchFiles } from './fileWatchers';
import type { Library } from './library';
import { BIBLIOGRAPHY_GLOBS, isWaiversFolder } from './protocol';
import { DEFAULT_SOURCES, type Settings } from './settings';
import { type FileKind, type FolderGlobs, type SourceRules, sourceRules } from './sourceRules';
import { MOST_BIBLIOGRAPHY_BYTES, MOST_SOURCE_BYTES, MOST_STYLE_BYTES } from './text';

/** Keeps the library's saved fact sheets and source articles as they are in the workspace. */
export interface WorkspaceWatch {
  /** Settled when the workspace has been listed once, or when that takes too long to wait for. */
  readonly ready: Promise<void>;
  /** Reads a file again after its editor was closed; one from outside the workspace serves only while it is open. */
  reread(uri: string): Promise<void>;
  /** Reads a file that a draft names; what a draft in no folder names may lie beside it, or below. */
  readNamed(uri: string, draft: string): Promise<void>;
  /** The folder of the workspace that a file lies in. */
  folderOf(uri: string): string | undefined;
  /** Other files may be sources now. */
  settingsChanged(): void;
  /** The folders of the workspace, as they are now. */
  folders(): readonly string[];
  start(): void;
}

const MOST_BYTES: Readonly<Record<FileKind, number | undefined>> = {
  sheet: undefined,
  waivers: MOST_SOURCE_BYTES,
  project: MOST_SOURCE_BYTES,
  style: MOST_STYLE_BYTES,
  source: MOST_SOURCE_BYTES,
  naming: MOST_SOURCE_BYTES,
  bibliography: MOST_BIBLIOGRAPHY_BYTES,
};

/** A slow disk may delay the first answer this long; what is found later still arrives. */
const LONGEST_WAIT = 3000;

export function watchWorkspace(
  connection: Connection,
  client: Client,
  files: Files,
  library: Library,
  settingsOf: (uri: string) => Promise<Settings>,
  on: { readonly changed: () => void; readonly ruled: () => void },
): WorkspaceWatch {
  let folders = client.folders;
  let settle: () => void = () => undefined;
  const ready = new Promise<void>(resolve => {
    settle = resolve;
  });
  const newest = new Map<string, number>();
  /** The folders for which files outside the workspace are read. */
  const named = new Map<string, string>();
  let watched: SourceRules['watched'] = { files: [], folders: [] };
  let ruled: string | undefined;
  let listing: Promise<void> = Promise.resolve();
  const watchers = watchFiles(connection, client);

  /** Of two readings of one file, the one that began last counts, whichever ends last. */
  async function load(uri: string): Promise<boolean> {
    const turn = (newest.get(fileKey(uri)) ?? 0) + 1;
    newest.set(fileKey(uri), turn);
    const kind = library.kindOf(uri);
    const most = kind === undefined ? MOST_SOURCE_BYTES : MOST_BYTES[kind];
    const folder = folderOf(uri) ?? named.get(fileKey(uri));
    const file = folder === undefined ? undefined : await files.read(uri, folder, most);
    return newest.get(fileKey(uri)) === turn && library.setSaved(uri, file);
  }

  async function loadAll(uris: readonly string[]): Promise<void> {
    const results = await Promise.all(uris.map(load));
    if (results.some(Boolean)) on.changed();
  }

  function remove(uri: string): void {
    if (library.setSaved(uri, undefined)) on.changed();
  }

  function folderOf(uri: string): string | undefined {
    return folders.find(folder => fileKey(uri).startsWith(`${fileKey(folder).replace(/\/$/, '')}/`));
  }

  /** The settings say which files are sources, folder by folder; while a client cannot say, what it would say by default. */
  async function rule(): Promise<SourceRules> {
    const globs = folders.map(async (folder): Promise<[string, FolderGlobs]> => {
      const settings = await settingsOf(folder).catch((error: unknown) => {
        connection.console.error(`Asking for the settings of ${folder}: ${String(error)}`);
        return undefined;
      });
      const { sources, citations } = settings ?? { sources: DEFAULT_SOURCES, citations: { bibliographies: BIBLIOGRAPHY_GLOBS } };
      return [folder, { ...sources, bibliographies: citations.bibliographies }];
    });
    const all = await Promise.all(globs);
    const rules = sourceRules(new Map(all));
    if (ruled === JSON.stringify(all)) return rules;
    library.setRules(rules);
    on.ruled();
    // At the start nobody has been told of anything yet.
    if (ruled !== undefined) on.changed();
    ruled = JSON.stringify(all);
    watched = rules.watched;
    watchAll();
    return rules;
  }

  /** What drafts name is watched as well, by the names of the files. */
  function watchAll(): void {
    const named = [...library.bibliographies.named(), ...library.styles.uris()];
    const names = named.map(uri => `**/${decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))}`);
    void logged(watchers.watch({ ...watched, files: [...watched.files, ...new Set(names)] }));
  }

  /** What is in the library and not in the workspace any more is read as well, and found to be gone. */
  async function listNow(): Promise<void> {
    for (const uri of library.savedUris()) {
      if (folderOf(uri) === undefined && !library.bibliographies.isNamed(uri)) remove(uri);
    }
    const rules = await rule();
    const listed = await Promise.all(folders.map(folder => files.list(folder, path => rules.kindIn(folder, path) !== undefined)));
    await loadAll([...new Set([...listed.flat(), ...library.savedUris()])]);
  }

  const logged = (work: Promise<void>) =>
    work.catch((error: unknown) => connection.console.error(`Reading the workspace: ${String(error)}`));

  /** One after the other: of two settings, the later one counts. */
  function listAgain(): Promise<void> {
    listing = listing.then(() => logged(listNow()));
    return listing;
  }

  connection.onDidChangeWatchedFiles(({ changes }) => {
    const known = changes.filter(change => library.kindOf(change.uri) !== undefined);
    for (const change of known) if (change.type === FileChangeType.Deleted) remove(change.uri);
    void logged(loadAll(known.map(change => change.uri)));
    if (changes.some(({ uri }) => library.isAmongSources(uri) || isWaiversFolder(uri))) void listAgain();
  });

  return {
    ready,
    reread: uri => logged(loadAll(folderOf(uri) === undefined ? [] : [uri])),
    async readNamed(uri, draft) {
      const folder = folderOf(draft) ?? draft.slice(0, draft.lastIndexOf('/'));
      // What lies elsewhere is not looked for, and nothing is known of it.
      if (pathBelow(folder, uri) === undefined) return;
      named.set(fileKey(uri), folder);
      watchAll();
      await load(uri);
    },
    folders: () => folders,
    folderOf,
    settingsChanged: () => void listAgain(),
    start() {
      setTimeout(settle, LONGEST_WAIT);
      void listAgain().then(settle);
      connection.workspace.onDidRenameFiles(() => listAgain());
      connection.workspace.onDidDeleteFiles(() => listAgain());
      if (client.changesFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map(folder => fileKey(folder.uri)));
          folders = [...folders.filter(folder => !gone.has(fileKey(folder))), ...added.map(folder => folder.uri)];
          void listAgain();
        });
      }
    },
  };
}
