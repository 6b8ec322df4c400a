import type { Connection, Location, PrepareRenameResult, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { answer } from './answer';
import type { CitedDraft } from './citations/citedDraft';
import type { FoundSource } from './citations/draftSources';
import type { Client } from './client';
import type { ClosedDrafts } from './closedDrafts';
import { citesOf, locationsIn } from './features/citationPlaces';
import {
  isBuiltIn,
  keyInBibliography,
  keyInDraft,
  placesInFile,
  prepared,
  type RenamedKey,
  refuseKey,
  renameEdit,
  twinsOf,
} from './features/rename';
import { fileKey } from './files';
import type { LibraryBibliography } from './library';
import { isSheetUri } from './protocol';
import type { Session } from './session';

/** A draft in which a source is cited. */
interface Citing {
  readonly document: TextDocument;
  readonly isOpen: boolean;
  readonly cited: CitedDraft;
}

/** Answers a client that looks for the uses of a key, or gives it another name. */
export function serveCiting(
  connection: Connection,
  client: Client,
  session: Session,
  closed: ClosedDrafts,
  ready: Promise<void>,
) {
  const log = connection.console;

  async function keyAt(uri: string, position: { line: number; character: number }): Promise<RenamedKey | undefined> {
    await ready;
    const snapshot = await session.snapshot(uri);
    if (snapshot) return keyInDraft(snapshot, position);
    const bibliography = session.library.bibliographies.find(uri) ?? sheetAt(uri);
    return bibliography && keyInBibliography(bibliography, position, client.encoding);
  }

  /** A fact sheet of the workspace, as the source that it describes. */
  function sheetAt(uri: string): LibraryBibliography | undefined {
    const document = isSheetUri(uri) ? session.library.findSheet(uri)?.document : undefined;
    const file = document && session.library.cited(false).files.find(one => fileKey(one.uri) === fileKey(uri));
    return document && file && { document, file };
  }

  /** The drafts of the workspace whose text has the key, open ones first. */
  async function draftsWith(key: string): Promise<readonly Citing[]> {
    const open = session.drafts().map(document => ({ document, isOpen: true }));
    const others = (await closed.documents()).map(document => ({ document, isOpen: false }));
    const having = [...open, ...others].filter(({ document }) => document.getText().includes(key));
    return Promise.all(having.map(async one => ({ ...one, cited: await session.citedOf(one.document) })));
  }

  async function uses(source: FoundSource): Promise<readonly (Citing & { spans: ReturnType<typeof citesOf> })[]> {
    const drafts = await draftsWith(source.key);
    return drafts.map(draft => ({ ...draft, spans: citesOf(source, draft.cited) })).filter(({ spans }) => spans.length > 0);
  }

  function fileOf({ uri }: FoundSource): TextDocument | undefined {
    return session.documents.get(uri) ?? session.library.find(uri);
  }

  function placesOf(entry: FoundSource): Place | undefined {
    const document = fileOf(entry);
    const isOpen = session.documents.get(entry.uri) !== undefined;
    return document && { document, isOpen, spans: placesInFile(entry, document.getText()) };
  }

  connection.onPrepareRename(
    answer('Renaming', log, async ({ textDocument: { uri }, position }): Promise<PrepareRenameResult | null> => {
      const key = await keyAt(uri, position);
      const document = session.documents.get(uri) ?? session.library.find(uri);
      return key && document && !isBuiltIn(key.source) ? prepared(document, key, client.encoding) : null;
    }),
  );
  connection.onRenameRequest(
    answer('Renaming', log, async ({ textDocument: { uri }, position, newName }): Promise<WorkspaceEdit | null> => {
      const renamed = await keyAt(uri, position);
      const file = renamed && fileOf(renamed.source);
      if (renamed === undefined || file === undefined || isBuiltIn(renamed.source)) return null;
      const { source } = renamed;
      if (newName === source.key) return null;
      const { files } = session.library.cited(false);
      const entries = [source, ...twinsOf(source, files)];
      const drafts = (await Promise.all(entries.map(uses))).flat();
      const beside = [...files, ...entries.flatMap(({ uri: of }) => session.library.bibliographies.find(of)?.file ?? [])];
      const inFiles = beside.filter(one => entries.some(entry => entry.uri === one.uri)).flatMap(({ sources }) => sources);
      refuseKey(
        newName,
        key => inFiles.some(one => one.key === key) || drafts.some(({ cited }) => cited.sources.find(key) !== undefined),
      );
      return renameEdit(joined([...entries.flatMap(entry => placesOf(entry) ?? []), ...drafts]), newName, client);
    }),
  );

  return {
    /** Where the source is cited whose key stands at a caret, in a draft or in its file; `undefined` where there is none. */
    async references(
      uri: string,
      position: { line: number; character: number },
      declaration: boolean,
    ): Promise<Location[] | undefined> {
      const key = await keyAt(uri, position);
      if (key === undefined) return undefined;
      const found = (await uses(key.source)).flatMap(({ document, spans }) => locationsIn(document, spans, client.encoding));
      const file = declaration ? fileOf(key.source) : undefined;
      return [...(file ? locationsIn(file, [key.source.keyAt], client.encoding) : []), ...found];
    },
  };
}

type Place = Parameters<typeof renameEdit>[0][number];

/** A draft that holds its own references is one document. */
function joined(places: readonly Place[]): readonly Place[] {
  const byFile = new Map<string, Place>();
  for (const place of places) {
    const key = fileKey(place.document.uri);
    const known = byFile.get(key);
    byFile.set(key, known ? { ...known, spans: [...known.spans, ...place.spans] } : place);
  }
  return [...byFile.values()];
}
