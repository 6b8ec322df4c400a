import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { Client } from './client';
import { CITATION_TRIGGERS } from './features/citationCompletion';
import { TRIGGERS } from './features/completion';
import { SNIPPET_TRIGGERS } from './features/snippetCompletion';
import { markCapabilities } from './marks';
import { CONTENT_SCHEME, FIX_ALL_KIND, SHEET_GLOB, SOURCE_NAME, WAIVERS_GLOB } from './protocol';
import { sheetCapabilities } from './sheetFeatures';

export function serverCapabilities(client: Client): ServerCapabilities {
  return {
    positionEncoding: client.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    completionProvider: { triggerCharacters: [...TRIGGERS, ...CITATION_TRIGGERS, ...SNIPPET_TRIGGERS] },
    renameProvider: client.preparesRename ? { prepareProvider: true } : true,
    ...sheetCapabilities(client),
    ...markCapabilities(client),
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND] },
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { identifier: SOURCE_NAME, interFileDependencies: true, workspaceDiagnostics: false },
    }),
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      textDocumentContent: { schemes: [CONTENT_SCHEME], id: CONTENT_SCHEME },
      fileOperations: { didRename: SHEET_FILES, didDelete: SHEET_FILES },
    },
  };
}

/** A folder that goes takes its sheets along, and file watchers speak of the folder only. */
const SHEET_FILES = {
  filters: [
    { pattern: { glob: SHEET_GLOB } },
    { pattern: { glob: WAIVERS_GLOB } },
    { pattern: { glob: '**', matches: 'folder' as const } },
  ],
};
