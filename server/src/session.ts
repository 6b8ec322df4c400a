import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { BUILT_IN_TEXTS } from './builtIn';
import type { Client } from './client';
import { type BlockCache, type CheckResult, checkDraft, type Reference, readDraft, updateDraft } from './core/index';
import { languageOf } from './language';
import { Library } from './library';
import { updateDocument } from './positions';
import { CONTENT_SCHEME } from './protocol';
import type { Settings } from './settings';
import { type Snapshot, takeSnapshot } from './snapshot';

/** What one client has open and what it is checked against. Answers come from snapshots, which are worked out once a version. */
export class Session {
  readonly library = new Library(BUILT_IN_TEXTS);
  readonly documents: TextDocuments<TextDocument>;
  readonly #client: Client;
  readonly #settingsOf: (uri: string) => Promise<Settings>;
  readonly #checked = new Map<string, Checked>();

  constructor(client: Client, settingsOf: (uri: string) => Promise<Settings>) {
    this.#client = client;
    this.#settingsOf = settingsOf;
    this.documents = new TextDocuments({
      create: TextDocument.create,
      update: (document, changes, version) => updateDocument(document, changes, version, client.encoding),
    });
  }

  /** Undefined where there is no such draft open. */
  async snapshot(uri: string): Promise<Snapshot | undefined> {
    const settings = await this.#settingsOf(uri);
    // Looked up after the wait, so that the answer is of the newest text and never of one that an edit has replaced meanwhile.
    const document = this.documents.get(uri);
    if (document === undefined || !this.isDraft(uri)) return undefined;
    const result = this.#check(document, this.library.reference(settings.builtInSheet));
    return takeSnapshot(document, result, settings, this.library, this.#client);
  }

  /** Of a draft that nobody has open: nothing is kept of it. */
  async snapshotOf(document: TextDocument): Promise<Snapshot> {
    const settings = await this.#settingsOf(document.uri);
    const draft = readDraft(document.getText(), languageOf(document.uri, document.languageId));
    const result = checkDraft(draft, this.library.reference(settings.builtInSheet));
    return takeSnapshot(document, result, settings, this.library, this.#client);
  }

  /** What a draft is held against; the same object for as long as that is the same. */
  async referenceOf(uri: string): Promise<Reference> {
    return this.library.reference((await this.#settingsOf(uri)).builtInSheet);
  }

  /** Whether the built-in sheet counts, by the settings of a draft or a folder; where there is neither, it does. */
  async usesBuiltIn(scope = this.#client.folders[0]): Promise<boolean> {
    return scope === undefined || (await this.#settingsOf(scope)).builtInSheet;
  }

  drafts(): readonly TextDocument[] {
    return this.documents.all().filter(({ uri }) => this.isDraft(uri));
  }

  /** What drafts are checked against is read, not checked; nor is what the server itself provides. */
  isDraft(uri: string): boolean {
    return this.library.kindOf(uri) === undefined && !uri.startsWith(`${CONTENT_SCHEME}:`);
  }

  /** Open documents that have become sources of facts count as such, unsaved text and all. */
  shelveOpen(): void {
    for (const document of this.documents.all()) this.library.setOpen(document.uri, document.getText());
  }

  forget(uri: string): void {
    this.#checked.delete(uri);
  }

  #check(document: TextDocument, reference: Reference): CheckResult {
    const known = this.#checked.get(document.uri);
    if (known && known.version === document.version && known.reference === reference) return known.result;
    const language = languageOf(document.uri, document.languageId);
    const cache: BlockCache = known?.cache ?? new Map();
    const before = known?.result.draft;
    const draft =
      before?.language === language ? updateDraft(before, document.getText()) : readDraft(document.getText(), language);
    const result = checkDraft(draft, reference, cache);
    this.#checked.set(document.uri, { version: document.version, reference, result, cache });
    return result;
  }
}

interface Checked {
  readonly version: number;
  readonly reference: Reference;
  readonly result: CheckResult;
  /** What was read of the paragraphs: after an edit, only those that changed are read again. */
  readonly cache: BlockCache;
}
