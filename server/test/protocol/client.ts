import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';

/** Where the built programs lie; a trial build may lie elsewhere. */
export const DIST = process.env['PFC_DIST'] ?? 'dist';

/** A client with pull diagnostics and all that goes with it, as VS Code is. */
export const PULLING: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
    textDocumentContent: {},
  },
  textDocument: { diagnostic: { relatedInformation: true }, hover: { contentFormat: ['markdown', 'plaintext'] } },
};

/** A client that must be pushed to, as Neovim 0.7 is. */
export const PUSHED_TO: ClientCapabilities = { textDocument: { publishDiagnostics: { relatedInformation: true } } };

export interface StartOptions {
  readonly capabilities?: ClientCapabilities;
  /** Files of the workspace, by name. Without any there is no workspace. */
  readonly files?: Readonly<Record<string, string>>;
  readonly settings?: unknown;
  /** URIs of the workspace's folders, in place of one on the disk. */
  readonly folders?: readonly string[];
  /** More of the server's requests that the client answers. */
  readonly answer?: (connection: ProtocolConnection) => void;
}

/** A server of its own in a workspace of its own, and the client that talks to it. Both end with `stop`. */
export class TestClient {
  readonly connection: ProtocolConnection;
  readonly registered: string[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  refreshes = 0;
  settings: unknown;
  initialized: InitializeResult | undefined;
  readonly folder: string;
  readonly #server: ChildProcess;

  private constructor(folder: string, settings: unknown) {
    this.folder = folder;
    this.settings = settings;
    this.#server = spawn(process.execPath, [join(DIST, 'server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    if (!this.#server.stdout || !this.#server.stdin) throw new Error('The server has no standard streams.');
    const writer = new StreamMessageWriter(this.#server.stdin);
    this.connection = createProtocolConnection(new StreamMessageReader(this.#server.stdout), writer);
    this.connection.onRequest('client/registerCapability', (params: { registrations: { method: string }[] }) => {
      this.registered.push(...params.registrations.map(registration => registration.method));
    });
    this.connection.onRequest('workspace/configuration', (params: { items: unknown[] }) => params.items.map(() => this.settings));
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
    });
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
    });
    this.connection.listen();
  }

  static async start({
    capabilities = PULLING,
    files = {},
    settings = { caretDelay: 0 },
    folders,
    answer,
  }: StartOptions = {}): Promise<TestClient> {
    const client = new TestClient(mkdtempSync(join(tmpdir(), 'policy-fact-check-')), settings);
    for (const [name, text] of Object.entries(files)) client.write(name, text);
    answer?.(client.connection);
    const own = Object.keys(files).length > 0 ? [pathToFileURL(client.folder).href] : undefined;
    client.initialized = await client.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders: (folders ?? own)?.map(uri => ({ uri, name: 'drafts' })) ?? null,
    });
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  async stop(): Promise<void> {
    const ended = new Promise(resolve => this.#server.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await ended;
    this.connection.dispose();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Bytes of no protocol, straight into the server. */
  sendRaw(text: string): void {
    this.#server.stdin?.write(text);
  }

  get exitCode(): number | null {
    return this.#server.exitCode;
  }

  uri(name: string): string {
    return pathToFileURL(join(this.folder, name)).href;
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(join(this.folder, name)), { recursive: true });
    writeFileSync(join(this.folder, name), text);
  }

  open(name: string, text: string, languageId = 'markdown'): Promise<void> {
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: this.uri(name), languageId, version: 1, text },
    });
  }

  change(name: string, version: number, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri(name), version },
      contentChanges,
    });
  }

  close(name: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri(name) } });
  }

  /** 1 created, 2 changed, 3 deleted. */
  watched(name: string, type: 1 | 2 | 3): Promise<void> {
    return this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: this.uri(name), type }] });
  }

  report(name: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: this.uri(name) }, previousResultId });
  }

  async pull(name: string): Promise<Diagnostic[]> {
    const report = await this.report(name);
    if (report.kind !== 'full') throw new Error(`The report is "${report.kind}", though no id was sent.`);
    return report.items;
  }
}

/** The range of the first occurrence of a passage; lines end in "\n". */
export function rangeIn(text: string, passage: string): Range {
  const start = text.indexOf(passage);
  if (start < 0) throw new Error(`"${passage}" does not stand in the text.`);
  return { start: positionIn(text, start), end: positionIn(text, start + passage.length) };
}

export function positionIn(text: string, offset: number) {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

export function messageOf(diagnostic: Diagnostic | undefined): string {
  const message = diagnostic?.message ?? '';
  return typeof message === 'string' ? message : message.value;
}

export function cardText(card: Hover | null): string {
  return card && typeof card.contents === 'object' && 'kind' in card.contents ? card.contents.value : '';
}

/** Waits for what comes unasked; polls, for it may take a busy machine a while. */
export async function eventually<T>(
  what: string,
  probe: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const found = await probe();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}.`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
