import { type Diagnostic, type DiagnosticCollection, type Disposable, l10n, languages, Uri } from 'vscode';
import {
  CHECK_FILES_REQUEST,
  type CheckedFile,
  type CheckFilesParams,
  type CheckFilesResult,
} from '../../../server/src/protocol';
import type { Session } from '../session';
import { isInTab } from '../views/tabs';

/** What a check of the workspace has found in files that no tab shows; of the others, the language client keeps the diagnostics. */
export class CheckedFiles implements Disposable {
  readonly #session: Session;
  readonly #shown: DiagnosticCollection = languages.createDiagnosticCollection('policyFactCheck.workspace');
  /** Counted apart from what is shown: to keep the diagnostics of a whole library would take too much memory. */
  readonly #counts = new Map<string, number>();
  #total = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  get uris(): readonly Uri[] {
    return [...this.#counts.keys()].map(uri => Uri.parse(uri));
  }

  has(uri: Uri): boolean {
    return this.#counts.has(uri.toString());
  }

  /** Checks some files and shows what was found; what is no draft, or is gone, is taken out. */
  async check(uris: readonly Uri[]): Promise<readonly CheckedFile[]> {
    const { client } = this.#session;
    if (client === undefined) throw new Error(l10n.t('Facts are not being checked'));
    const params: CheckFilesParams = { uris: uris.map(uri => client.code2ProtocolConverter.asUri(uri)) };
    const { drafts } = await client.sendRequest<CheckFilesResult>(CHECK_FILES_REQUEST, params);
    for (const uri of uris) this.forget(uri);
    for (const draft of drafts) {
      const uri = client.protocol2CodeConverter.asUri(draft.uri);
      this.#show(uri, await client.protocol2CodeConverter.asDiagnostics(draft.diagnostics as never));
    }
    return drafts;
  }

  /** A tab shows the file now, and its diagnostics come as those of open drafts do. */
  hide(uri: Uri): void {
    if (!this.has(uri)) return;
    this.#shown.delete(uri);
    this.#count(uri, 0);
  }

  forget(uri: Uri): void {
    this.hide(uri);
    this.#counts.delete(uri.toString());
  }

  async clear(): Promise<void> {
    this.#shown.clear();
    this.#counts.clear();
    this.#total = 0;
    const params: CheckFilesParams = { uris: [], anew: true };
    // A server that has stopped has forgotten.
    if (this.#session.state === 'running') await this.#session.client?.sendRequest(CHECK_FILES_REQUEST, params);
  }

  dispose(): void {
    this.#shown.dispose();
  }

  #show(uri: Uri, diagnostics: readonly Diagnostic[]): void {
    const room = isInTab(uri) ? 0 : MOST_KEPT - this.#total;
    const kept = diagnostics.slice(0, Math.max(0, room));
    this.#count(uri, kept.length);
    if (kept.length > 0) this.#shown.set(uri, kept);
  }

  #count(uri: Uri, count: number): void {
    this.#total += count - (this.#counts.get(uri.toString()) ?? 0);
    this.#counts.set(uri.toString(), count);
  }
}

const MOST_KEPT = 20_000;
