import type { Connection, Diagnostic } from 'vscode-languageserver';
import { lookedFor } from './citations/draftSources';
import type { Client } from './client';
import { diagnostics } from './features/diagnostics';
import { bibliographyDiagnostics, projectDiagnostics, sheetDiagnostics, sourceDiagnostic } from './features/sheetDiagnostics';
import { REFERENCE_NOTIFICATION } from './protocol';
import type { Session } from './session';
import { MOST_SOURCES } from './sources';

/** Tells the client of diagnostics that it cannot know to ask for. */
export interface Publisher {
  /** A draft was opened or edited. */
  draftChanged(uri: string): void;
  draftClosed(uri: string): void;
  /** What waited for a pause of typing is to be told. */
  draftSettled(uri: string): void;
  /** Facts or settings changed: every draft's findings may be different now. */
  everythingChanged(): void;
}

/** While somebody types, a client that is pushed to hears of the pauses only. */
const TYPING_PAUSE = 150;

export function publish(connection: Connection, client: Client, session: Session, ready: Promise<void>): Publisher {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const filesTold = new Map<string, string>();
  const draftsTold = new Set<string>();
  let countTold = '';

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
    await session.readAhead(uri);
    const snapshot = await session.snapshot(uri);
    if (snapshot === undefined) {
      // The settings leave it out now.
      if (draftsTold.has(uri)) takeBack(uri);
      return;
    }
    draftsTold.add(uri);
    send(uri, diagnostics(snapshot), snapshot.document.version);
  }

  /** What is wrong with sheets and sources. Open sheets are pulled like drafts where the client pulls; all others are pushed. */
  function tellProblems(): void {
    const told = new Map<string, string>();
    const tell = (uri: string, items: Diagnostic[]) => {
      const content = JSON.stringify(items);
      told.set(uri, content);
      if (filesTold.get(uri) !== content) send(uri, items, session.documents.get(uri)?.version);
    };
    for (const found of session.library.sheets()) {
      const uri = found.document.uri;
      if (client.pullsDiagnostics && session.library.openSheet(uri)) continue;
      const items = sheetDiagnostics(found, client.encoding);
      if (items.length > 0) tell(uri, items);
    }
    if (!client.pullsDiagnostics) {
      for (const open of session.library.bibliographies.allOpen()) {
        const items = bibliographyDiagnostics(open, client.encoding);
        if (items.length > 0) tell(open.document.uri, items);
      }
    }
    const known = lookedFor(session.library.cited(false));
    for (const project of session.library.projects.all()) {
      const items = projectDiagnostics(project, known, client.encoding);
      if (items.length > 0) tell(project.document.uri, items);
    }
    for (const problem of session.library.sourceProblems()) tell(problem.uri, [sourceDiagnostic(problem)]);
    for (const uri of filesTold.keys()) if (!told.has(uri)) send(uri, []);
    filesTold.clear();
    for (const [uri, content] of told) filesTold.set(uri, content);
  }

  /** For the log, and for the client to show. */
  function tellCount(): void {
    const count = session.library.count();
    const line = `The workspace has ${count.sources} source article(s) and ${count.sheets} fact sheet(s) to check drafts against.`;
    if (line === countTold) return;
    countTold = line;
    connection.console.info(line);
    if (count.sources > MOST_SOURCES) connection.console.warn(`Only the first ${MOST_SOURCES} source articles are read.`);
    connection.sendNotification(REFERENCE_NOTIFICATION, count).catch(() => undefined);
  }

  function send(uri: string, items: Diagnostic[], version?: number): void {
    const params = { uri, diagnostics: items, ...(version !== undefined && { version }) };
    connection.sendDiagnostics(params).catch(() => undefined);
  }

  function takeBack(uri: string): void {
    draftsTold.delete(uri);
    send(uri, []);
  }

  return {
    draftChanged(uri) {
      if (!client.pullsDiagnostics) soon(uri, () => pushDraft(uri));
    },
    draftClosed(uri) {
      if (!client.pullsDiagnostics) takeBack(uri);
    },
    draftSettled(uri) {
      if (!client.pullsDiagnostics) soon(uri, () => pushDraft(uri));
      else if (client.refreshesDiagnostics) soon('settled', () => connection.languages.diagnostics.refresh());
    },
    everythingChanged() {
      // A draft that has become a source is none any more.
      for (const uri of draftsTold) if (!session.isDraft(uri)) takeBack(uri);
      soon('everything', async () => {
        tellProblems();
        tellCount();
        if (client.refreshesDiagnostics) await connection.languages.diagnostics.refresh();
      });
      if (!client.pullsDiagnostics) for (const { uri } of session.drafts()) soon(uri, () => pushDraft(uri));
    },
  };
}
