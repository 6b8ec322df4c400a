import type { InitializeParams } from 'vscode-languageserver';
import type { Encoding } from './positions';
import type { OwnCapabilities } from './protocol';

/** What the client can do, as far as anything here depends on it. */
export interface Client {
  readonly encoding: Encoding;
  readonly folders: readonly string[];
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly watchesFiles: boolean;
  readonly changesFolders: boolean;
  readonly versionedEdits: boolean;
  readonly markdown: boolean;
  /** Whether it reads and lists files for us. */
  readonly readsFiles: boolean;
  /** Whether links may lead out of the workspace. */
  readonly trusted: boolean;
  /** Whether a definition may say what it is a link of. */
  readonly linksDefinitions: boolean;
  /** Whether completions may have tab stops. */
  readonly takesSnippets: boolean;
  /** Whether it asks what can be renamed before a new name is given. */
  readonly preparesRename: boolean;
  /** Whether the outline of a sheet may have levels. */
  readonly nestsSymbols: boolean;
  readonly registersSymbols: boolean;
  readonly registersLinks: boolean;
  /** Whether quiet marks can be registered, and asked for again, while the client runs. */
  readonly registersMarks: { readonly inlayHints: boolean; readonly codeLens: boolean };
  readonly refreshesMarks: { readonly inlayHints: boolean; readonly codeLens: boolean };
  readonly showsInlayHints: boolean;
  /** Whether work that takes long can be shown, and cancelled. */
  readonly showsProgress: boolean;
  /** Commands that the client runs when asked by a link or a lens, as its `experimental.commands.commands` lists them. */
  readonly commands: ReadonlySet<string>;
}

export function readClient(params: InitializeParams): Client {
  const { workspace, textDocument, general } = params.capabilities;
  const own: OwnCapabilities | undefined = params.capabilities.experimental?.policyFactCheck;
  const formats = textDocument?.hover?.contentFormat;
  return {
    encoding: readEncoding(general?.positionEncodings),
    folders: params.workspaceFolders?.map(folder => folder.uri) ?? (params.rootUri ? [params.rootUri] : []),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: [textDocument?.diagnostic, textDocument?.publishDiagnostics].some(feature => feature?.relatedInformation),
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    changesFolders: workspace?.workspaceFolders === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    markdown: formats === undefined || formats.includes('markdown'),
    readsFiles: own?.files === true,
    trusted: own?.trusted !== false,
    linksDefinitions: textDocument?.definition?.linkSupport === true,
    takesSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    registersSymbols: textDocument?.documentSymbol?.dynamicRegistration === true,
    registersLinks: textDocument?.documentLink?.dynamicRegistration === true,
    registersMarks: {
      inlayHints: textDocument?.inlayHint?.dynamicRegistration === true,
      codeLens: textDocument?.codeLens?.dynamicRegistration === true,
    },
    refreshesMarks: {
      inlayHints: workspace?.inlayHint?.refreshSupport === true,
      codeLens: workspace?.codeLens?.refreshSupport === true,
    },
    showsInlayHints: textDocument?.inlayHint !== undefined,
    showsProgress: params.capabilities.window?.workDoneProgress === true,
    commands: readCommands(params.capabilities.experimental),
  };
}

/** The form that other servers take as well: `{ commands: { commands: ["editor.action.showReferences"] } }`. */
function readCommands(experimental: unknown): ReadonlySet<string> {
  const listed = (experimental as { commands?: { commands?: unknown } } | null | undefined)?.commands?.commands;
  return new Set(Array.isArray(listed) ? listed.filter((one: unknown): one is string => typeof one === 'string') : []);
}

/** Clients must all count in UTF-16; UTF-8 is taken only where a client offers nothing else. */
function readEncoding(offered: readonly string[] | undefined): Encoding {
  return offered?.includes('utf-8') && !offered.includes('utf-16') ? 'utf-8' : 'utf-16';
}
