import type { Connection } from 'vscode-languageserver';
import { answer } from './answer';
import type { Client } from './client';
import { draftClaims } from './features/claims';
import { libraryContents } from './features/library';
import { usesIn } from './features/uses';
import {
  CHANGED_NOTIFICATION,
  CLAIMS_REQUEST,
  type ClaimsParams,
  type DraftClaims,
  LIBRARY_REQUEST,
  type LibraryContents,
  type LibraryParams,
} from './protocol';
import type { Session } from './session';

/** Answers a client that lists claims and facts, and tells it when to ask again. */
export interface Views {
  /** A draft, the library or a setting is another. */
  changed(): void;
}

/** Lists are asked for again in the pauses of typing. */
const PAUSE = 200;

export function serveViews(connection: Connection, client: Client, session: Session, ready: Promise<void>): Views {
  const log = connection.console;
  /** Nobody is told who never asked. */
  let asked = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  connection.onRequest(
    CLAIMS_REQUEST,
    answer('Claims', log, async ({ textDocument, notCovered = false }: ClaimsParams): Promise<DraftClaims | null> => {
      asked = true;
      await ready;
      const snapshot = await session.snapshot(textDocument.uri);
      return snapshot ? draftClaims(snapshot, { notCovered }) : null;
    }),
  );
  connection.onRequest(
    LIBRARY_REQUEST,
    answer('Library', log, async ({ scope }: LibraryParams): Promise<LibraryContents> => {
      asked = true;
      await ready;
      const snapshots = await Promise.all(session.drafts().map(({ uri }) => session.snapshot(uri)));
      const uses = snapshots.flatMap(snapshot => (snapshot ? [usesIn(snapshot)] : []));
      return libraryContents(session.library, await session.usesBuiltIn(scope), uses, client.encoding);
    }),
  );

  return {
    changed() {
      if (!asked) return;
      clearTimeout(timer);
      timer = setTimeout(() => void connection.sendNotification(CHANGED_NOTIFICATION).catch(() => undefined), PAUSE);
    },
  };
}
