import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { Client } from './client';
import { diagnostics } from './features/diagnostics';
import { sheetDiagnostics } from './features/sheetDiagnostics';
import type { Session } from './session';

/** Tells the client of diagnostics that it cannot know to ask for. */
export interface Publisher {
  /** A draft was opened or edited. */
  draftChanged(uri: string): void;
  draftClosed(uri: string): void;
  /** Facts or settings changed: every draft's findings may be different now. */
  everythingChanged(): void;
}

/** While somebody types, a client that is pushed to hears of the pauses only. */
const TYPING_PAUSE = 150;

export function publish(connection: Connection, client: Client, session: Session, ready: Promise<void>): Publisher {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const sheetsTold = new Map<string, string>();

  /** The last call of many within the pause is the one that runs. */
  function soon(key: string, work: () => Promise<void>): void {
    clearTimeout(waiting.get(key));
    const run = () => {
      waiting.delete(key);
      work().catch((error: unknown) => connection.console.error(`Publishing diagnostics: ${String(error)}`));
    };
    waiting.set(key, setTimeout(run, TYPING_PAUSE));
  }

  /** What fails is logged, and what the client was told before stands: an empty list would say that all is well. */
  async function pushDraft(uri: string): Promise<void> {
    await ready;
    const snapshot = await session.snapshot(uri);
    if (snapshot) send(uri, diagnostics(snapshot), snapshot.document.version);
  }

  /** Open sheets are pulled like drafts where the client pulls; all others are pushed. */
  function tellSheets(): void {
    const told = new Map<string, string>();
    for (const found of session.library.sheets()) {
      const uri = found.document.uri;
      if (client.pullsDiagnostics && session.library.isOpen(uri)) continue;
      const items = sheetDiagnostics(found, client.encoding);
      if (items.length === 0) continue;
      const content = JSON.stringify(items);
      told.set(uri, content);
      if (sheetsTold.get(uri) !== content) send(uri, items, session.documents.get(uri)?.version);
    }
    for (const uri of sheetsTold.keys()) if (!told.has(uri)) send(uri, []);
    sheetsTold.clear();
    for (const [uri, content] of told) sheetsTold.set(uri, content);
  }

  function send(uri: string, items: Diagnostic[], version?: number): void {
    const params = { uri, diagnostics: items, ...(version !== undefined && { version }) };
    connection.sendDiagnostics(params).catch(() => undefined);
  }

  return {
    draftChanged(uri) {
      if (!client.pullsDiagnostics) soon(uri, () => pushDraft(uri));
    },
    draftClosed(uri) {
      if (!client.pullsDiagnostics) send(uri, []);
    },
    everythingChanged() {
      soon('everything', async () => {
        tellSheets();
        if (client.refreshesDiagnostics) await connection.languages.diagnostics.refresh();
      });
      if (!client.pullsDiagnostics) for (const { uri } of session.drafts()) soon(uri, () => pushDraft(uri));
    },
  };
}
