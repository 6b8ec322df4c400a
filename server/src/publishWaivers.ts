import type { Connection, Diagnostic } from 'vscode-languageserver';
import { waiverDiagnostics } from './features/waiverDiagnostics';
import type { Session } from './session';

/** While somebody types, the files of waivers are told of in the pauses. */
const PAUSE = 200;

/**
 * Tells the client what is wrong with the shared files of waivers, and which entries waive nothing in the drafts that are open. Pushed
 * to every client, for what is told hangs on the drafts and not on the file. The answer is to be called after each change.
 */
export function publishWaivers(connection: Connection, session: Session, ready: Promise<void>): () => void {
  const told = new Map<string, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function send(uri: string, diagnostics: Diagnostic[]): void {
    const content = JSON.stringify(diagnostics);
    if ((told.get(uri) ?? '[]') === content) return;
    told.set(uri, content);
    const version = session.documents.get(uri)?.version;
    connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) }).catch(() => undefined);
  }

  async function tell(): Promise<void> {
    await ready;
    const files = session.library.waivers.all();
    const gone = [...told.keys()].filter(uri => !files.some(({ document }) => document.uri === uri));
    for (const uri of gone) send(uri, []);
    if (files.length === 0) return;
    const snapshots = await Promise.all(session.drafts().map(({ uri }) => session.snapshot(uri)));
    const idle = snapshots.flatMap(snapshot => snapshot?.idleWaivers ?? []);
    for (const file of files) send(file.document.uri, waiverDiagnostics(file, idle, session.encoding));
  }

  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      tell().catch((error: unknown) => connection.console.error(`Publishing waivers: ${String(error)}`));
    }, PAUSE);
  };
}
