import {
  CodeLensRefreshRequest,
  CodeLensRequest,
  type Connection,
  type Disposable,
  InlayHintRefreshRequest,
  InlayHintRequest,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { answer } from './answer';
import type { Client } from './client';
import { codeLens } from './features/codeLens';
import { inlayHints } from './features/inlayHints';
import type { Session } from './session';
import type { Settings } from './settings';

/** The quiet marks: hints behind what is borne out, counts over headings. Off unless a writer asks, and while off nothing is counted. */
export interface Marks {
  settingsChanged(): void;
  /** The library or a setting is another: what is shown may be, too. */
  changed(): void;
}

type Kind = keyof Settings['marks'];

/** Clients that take no registration are told at the start, and get nothing while the marks are off. */
export function markCapabilities({ registersMarks, showsInlayHints }: Client): ServerCapabilities {
  return {
    ...(!registersMarks.inlayHints && showsInlayHints && { inlayHintProvider: true }),
    ...(!registersMarks.codeLens && { codeLensProvider: {} }),
  };
}

export function serveMarks(
  connection: Connection,
  client: Client,
  session: Session,
  settingsOf: (uri: string) => Promise<Settings>,
  folders: () => readonly string[],
  ready: Promise<void>,
): Marks {
  const log = connection.console;
  const registered = new Map<Kind, Promise<Disposable>>();

  connection.languages.inlayHint.on(
    answer('Inlay hints', log, async ({ textDocument: { uri }, range }) => {
      if (!(await settingsOf(uri)).marks.inlayHints) return null;
      await ready;
      const snapshot = await session.snapshot(uri);
      return snapshot ? inlayHints(snapshot, range) : null;
    }),
  );
  connection.onCodeLens(
    answer('Code lens', log, async ({ textDocument: { uri } }) => {
      if (!(await settingsOf(uri)).marks.codeLens) return null;
      await ready;
      const snapshot = await session.snapshot(uri);
      return snapshot ? codeLens(snapshot) : null;
    }),
  );

  /** A kind of mark is asked of the server only while a folder, or an open draft where there is none, has it on. */
  async function settle(): Promise<void> {
    const scopes = folders().length > 0 ? folders() : session.documents.keys();
    const settings = await Promise.all(scopes.map(settingsOf));
    for (const kind of ['inlayHints', 'codeLens'] as const) {
      if (!client.registersMarks[kind]) continue;
      const isWanted = settings.some(({ marks }) => marks[kind]);
      const known = registered.get(kind);
      if (isWanted && !known) {
        const type = kind === 'inlayHints' ? InlayHintRequest.type : CodeLensRequest.type;
        registered.set(kind, connection.client.register(type, { documentSelector: null }));
      } else if (!isWanted && known) {
        registered.delete(kind);
        (await known).dispose();
      }
    }
  }

  const settled = () => {
    settle().catch((error: unknown) => log.error(`Marks: ${String(error)}`));
  };
  session.documents.onDidOpen(() => {
    if (folders().length === 0) settled();
  });

  return {
    settingsChanged: settled,
    changed() {
      const refresh = (type: typeof InlayHintRefreshRequest.type | typeof CodeLensRefreshRequest.type) =>
        void connection.sendRequest(type).catch(() => undefined);
      if (registered.has('inlayHints') && client.refreshesMarks.inlayHints) refresh(InlayHintRefreshRequest.type);
      if (registered.has('codeLens') && client.refreshesMarks.codeLens) refresh(CodeLensRefreshRequest.type);
    },
  };
}
