import {
  type Connection,
  DocumentLinkRequest,
  type DocumentSelector,
  type DocumentSymbol,
  DocumentSymbolRequest,
  type ServerCapabilities,
  type SymbolInformation,
} from 'vscode-languageserver';
import { answer } from './answer';
import type { Client } from './client';
import { documentLinks } from './features/documentLinks';
import { documentSymbols, workspaceSymbols } from './features/symbols';
import { SHEET_GLOB } from './protocol';
import type { Session } from './session';

/** Of sheets alone: drafts have their headings and links from their own language. */
const SHEETS: DocumentSelector = [{ pattern: SHEET_GLOB }];

/** What is announced at the start: what is of sheets alone is registered for them, where the client takes that. */
export function sheetCapabilities(client: Client): ServerCapabilities {
  return {
    workspaceSymbolProvider: true,
    ...(!client.registersSymbols && { documentSymbolProvider: true }),
    ...(!client.registersLinks && { documentLinkProvider: {} }),
  };
}

export function registerSheetFeatures(connection: Connection, client: Client): void {
  if (client.registersSymbols)
    connection.client.register(DocumentSymbolRequest.type, { documentSelector: SHEETS, label: 'Facts' });
  if (client.registersLinks) connection.client.register(DocumentLinkRequest.type, { documentSelector: SHEETS });
}

/** Answers for the outline and the links of sheets, and for facts looked for in the whole workspace. */
export function serveSheets(connection: Connection, client: Client, session: Session, ready: Promise<void>): void {
  const log = connection.console;
  const { library } = session;
  const { encoding } = client;

  connection.onDocumentSymbol(
    answer('Document symbols', log, async ({ textDocument: { uri } }): Promise<DocumentSymbol[] | SymbolInformation[] | null> => {
      await ready;
      const sheet = library.findSheet(uri);
      if (!sheet) return null;
      const symbols = documentSymbols(sheet, encoding);
      return client.nestsSymbols ? symbols : symbols.flatMap(section => flat(section, uri));
    }),
  );
  connection.onWorkspaceSymbol(
    answer('Workspace symbols', log, async ({ query }) => {
      await ready;
      const { sheets, builtIn } = library.contents();
      return workspaceSymbols([...sheets, ...((await session.usesBuiltIn()) ? builtIn : [])], query, encoding);
    }),
  );
  connection.onDocumentLinks(
    answer('Document links', log, async ({ textDocument: { uri } }) => {
      await ready;
      const sheet = library.findSheet(uri);
      return sheet ? documentLinks(sheet, encoding) : null;
    }),
  );
}

function flat({ name: containerName, children = [] }: DocumentSymbol, uri: string): SymbolInformation[] {
  return children.map(({ name, kind, range }) => ({ name, kind, containerName, location: { uri, range } }));
}
