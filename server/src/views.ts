import type { Connection } from 'vscode-languageserver';
import { answer } from './answer';
import type { FileCheck } from './checkFiles';
import type { Client } from './client';
import { claimReview, claimReviewText } from './features/claimReview';
import { draftClaims } from './features/claims';
import { libraryContents } from './features/library';
import { usesIn } from './features/uses';
import { spanOf } from './positions';
import {
  CHANGED_NOTIFICATION,
  CHECK_FILES_REQUEST,
  type Changed,
  type CheckFilesParams,
  type CheckFilesResult,
  CLAIM_REVIEW_REQUEST,
  CLAIMS_REQUEST,
  type ClaimReviewParams,
  type ClaimsParams,
  type DraftClaims,
  LIBRARY_REQUEST,
  type LibraryContents,
  type LibraryParams,
} from './protocol';
import type { Session } from './session';

/** Answers a client that lists claims and facts, and tells it when to ask again. */
export interface Views {
  draftChanged(): void;
  /** Sheets, sources or settings are others. */
  referenceChanged(): void;
}

/** Lists are asked for again in the pauses of typing. */
const PAUSE = 200;

export function serveViews(
  connection: Connection,
  client: Client,
  session: Session,
  files: FileCheck,
  ready: Promise<void>,
): Views {
  const log = connection.console;
  /** Nobody is told who never asked. */
  let asked = false;
  let reference = false;
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
    CLAIM_REVIEW_REQUEST,
    answer('ClaimReview', log, async ({ textDocument, range }: ClaimReviewParams): Promise<string | null> => {
      await ready;
      const snapshot = await session.snapshot(textDocument.uri);
      const review = snapshot && claimReview(snapshot, spanOf(snapshot.document, range, client.encoding));
      return review ? claimReviewText(review) : null;
    }),
  );
  connection.onRequest(
    LIBRARY_REQUEST,
    answer('Library', log, async ({ scope }: LibraryParams): Promise<LibraryContents> => {
      asked = true;
      await ready;
      const snapshots = await Promise.all(session.drafts().map(({ uri }) => session.snapshot(uri)));
      const uses = snapshots.flatMap(snapshot => (snapshot ? [usesIn(snapshot)] : []));
      const all = [...uses, ...files.uses()];
      return libraryContents(session.library, await session.usesBuiltIn(scope), all, client.encoding);
    }),
  );
  connection.onRequest(
    CHECK_FILES_REQUEST,
    answer('Checking files', log, async (params: CheckFilesParams): Promise<CheckFilesResult> => {
      asked = true;
      await ready;
      if (params.anew) files.forget();
      const result = await files.check(params);
      tellSoon();
      return result;
    }),
  );

  function tell(): void {
    const changed: Changed = { reference };
    reference = false;
    connection.sendNotification(CHANGED_NOTIFICATION, changed).catch(() => undefined);
  }

  function tellSoon(): void {
    if (!asked) return;
    clearTimeout(timer);
    timer = setTimeout(tell, PAUSE);
  }

  return {
    draftChanged: tellSoon,
    referenceChanged() {
      files.forget();
      reference = true;
      tellSoon();
    },
  };
}
