import { type Disposable, EventEmitter, languages, type TextDocument, type Uri, window } from 'vscode';
import { CLAIMS_REQUEST, type ClaimsParams, type DraftClaims, isSheetUri } from '../../../server/src/protocol';
import { draftsAndFactSheets } from '../documents';
import type { Session } from '../session';
import { isInTab } from './tabs';

/** The draft that the views speak of: the one in the active editor, and while that shows something else, the one before, until it is closed. */
export interface ActiveDraft {
  readonly uri: Uri;
  readonly claims: DraftClaims;
}

/** Keeps the claims of the active draft as the server last gave them. */
export class ActiveClaims implements Disposable {
  readonly changed = new EventEmitter<void>();
  readonly #session: Session;
  readonly #notCovered: () => boolean;
  readonly #listeners: readonly Disposable[];
  #shown: ActiveDraft | undefined;
  #turn = 0;

  constructor(session: Session, notCovered: () => boolean) {
    this.#session = session;
    this.#notCovered = notCovered;
    this.#listeners = [
      window.onDidChangeActiveTextEditor(() => this.refresh()),
      window.tabGroups.onDidChangeTabs(() => this.#tabsChanged()),
      session.changed.event(() => this.refresh()),
      session.answersChanged.event(() => this.refresh()),
    ];
    void this.refresh();
  }

  get draft(): ActiveDraft | undefined {
    return this.#shown;
  }

  /** Asks anew. What comes late, behind a newer question, is dropped; what fails leaves what is shown. */
  async refresh(): Promise<void> {
    const turn = ++this.#turn;
    const active = await this.#ask(draftIn(window.activeTextEditor?.document));
    const draft = active ?? (await this.#ask(this.#before()));
    if (turn === this.#turn && draft !== 'failed') this.#show(draft);
  }

  dispose(): void {
    for (const listener of [...this.#listeners, this.changed]) listener.dispose();
  }

  /** Undefined of what the server knows as no draft: a source article, a closed file. */
  async #ask(uri: Uri | undefined): Promise<ActiveDraft | 'failed' | undefined> {
    const { client, state } = this.#session;
    if (uri === undefined || client === undefined || state !== 'running') return undefined;
    const params: ClaimsParams = {
      textDocument: { uri: client.code2ProtocolConverter.asUri(uri) },
      notCovered: this.#notCovered(),
    };
    try {
      const claims = await client.sendRequest<DraftClaims | null>(CLAIMS_REQUEST, params);
      return claims ? { uri, claims } : undefined;
    } catch {
      return 'failed';
    }
  }

  #before(): Uri | undefined {
    return this.#shown && isInTab(this.#shown.uri) ? this.#shown.uri : undefined;
  }

  #tabsChanged(): void {
    if (this.#shown && this.#before() === undefined) void this.refresh();
  }

  #show(draft: ActiveDraft | undefined): void {
    // Another version with the same claims at the same places changes nothing that anybody sees.
    const same = draft?.uri.toString() === this.#shown?.uri.toString() && contentOf(draft) === contentOf(this.#shown);
    this.#shown = draft;
    if (!same) this.changed.fire();
  }
}

function draftIn(document: TextDocument | undefined): Uri | undefined {
  if (document === undefined || isSheetUri(document.uri.toString())) return undefined;
  return languages.match(draftsAndFactSheets(), document) > 0 ? document.uri : undefined;
}

function contentOf(draft: ActiveDraft | undefined): string {
  return draft ? JSON.stringify({ ...draft.claims, version: 0 }) : '';
}
