import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { BUILT_IN_TEXTS } from './builtIn';
import type { CitedDraft } from './citations/citedDraft';
import type { Client } from './client';
import {
  type BlockCache,
  type CheckResult,
  checkDraft,
  complete,
  type Draft,
  type Reference,
  readDraft,
  updateDraft,
} from './core/index';
import { readGlob } from './glob';
import { languageOf } from './language';
import { Library } from './library';
import { updateDocument } from './positions';
import { CONTENT_SCHEME } from './protocol';
import type { Settings } from './settings';
import { citedIn, type Snapshot, takeSnapshot, type Writing, withFindings } from './snapshot';
import { today } from './today';
import { Typing } from './typing';

/** What a session needs of the server round it. */
export interface Host {
  settingsOf(uri: string): Promise<Settings>;
  forgetSettings(uri: string): void;
  /** With slashes; undefined of what lies in no folder of the workspace. */
  pathInFolder(uri: string): string | undefined;
  /** What the draft names as its bibliography is read. */
  bring(draft: TextDocument): Promise<void> | undefined;
  /** Findings of a draft that have waited for a pause are to be told. */
  settled(uri: string): void;
}

/** What one client has open and what it is checked against. Answers come from snapshots, which are worked out once a version. */
export class Session {
  readonly library = new Library(BUILT_IN_TEXTS);
  readonly documents: TextDocuments<TextDocument>;
  readonly #client: Client;
  readonly #host: Host;
  readonly #typing: Typing;
  readonly #checked = new Map<string, Checked>();

  constructor(client: Client, host: Host) {
    this.#client = client;
    this.#host = host;
    this.#typing = new Typing(host.settled);
    this.documents = new TextDocuments({
      create: TextDocument.create,
      update: (document, changes, version) => {
        const before = document.getText();
        const updated = updateDocument(document, changes, version, client.encoding);
        this.#typing.edited(document.uri, before, updated.getText());
        return updated;
      },
    });
  }

  /** Undefined where there is no such draft open, or the writer's settings leave it out. */
  async snapshot(uri: string): Promise<Snapshot | undefined> {
    const settings = await this.#host.settingsOf(uri);
    const named = this.documents.get(uri);
    if (named && this.isDraft(uri)) await this.#host.bring(named);
    // Looked up after the wait, so that the answer is of the newest text and never of one that an edit has replaced meanwhile.
    const document = this.documents.get(uri);
    if (document === undefined || !this.#isWanted(uri, document.languageId, settings)) return undefined;
    const result = this.#check(document, this.library.reference(settings.builtInSheet));
    const snapshot = takeSnapshot(document, result, settings, this.library, this.#client, today());
    const heard = this.#typing.settled(uri, snapshot.draft, snapshot.findings, this.#delay(settings));
    return withFindings(snapshot, heard);
  }

  /** The bibliographies, if the draft may cite: read before anybody waits for what hangs on them. */
  async readAhead(uri: string): Promise<void> {
    const draft = this.documents.get(uri);
    if (draft === undefined || !this.isDraft(uri) || !/@|cite/.test(draft.getText())) return;
    await this.#host.bring(draft);
    await this.library.bibliographies.readAhead();
  }

  /** An open draft as it is being written. */
  async writing(uri: string): Promise<Writing | undefined> {
    const settings = await this.#host.settingsOf(uri);
    const document = this.documents.get(uri);
    if (document === undefined || !this.#isWanted(uri, document.languageId, settings)) return undefined;
    const known = this.#checked.get(uri);
    const draft = this.#read(document, known);
    const reference = this.library.reference(settings.builtInSheet);
    return {
      document,
      client: this.#client,
      citations: citedIn(draft, uri, settings, this.library),
      reference,
      citationForm: settings.citations.form,
      complete: (offset, asked) => complete(draft, offset, reference, { cache: known?.cache, asked }),
    };
  }

  /** Of a draft that nobody has open, unless the writer's settings leave it out: nothing is kept of it. */
  async snapshotOf(document: TextDocument): Promise<Snapshot | undefined> {
    const { uri, languageId } = document;
    const settings = await this.#host.settingsOf(uri);
    this.#host.forgetSettings(uri);
    if (!this.#isWanted(uri, languageId, settings)) return undefined;
    await this.#host.bring(document);
    const draft = readDraft(document.getText(), languageOf(uri, languageId));
    const result = checkDraft(draft, this.library.reference(settings.builtInSheet));
    return takeSnapshot(document, result, settings, this.library, this.#client, today());
  }

  /** What a draft cites, open or not: read, not checked. */
  async citedOf(document: TextDocument): Promise<CitedDraft> {
    const settings = await this.#host.settingsOf(document.uri);
    await this.#host.bring(document);
    return citedIn(this.#read(document, this.#checked.get(document.uri)), document.uri, settings, this.library);
  }

  /** What a draft is held against; the same object for as long as that is the same. */
  async referenceOf(uri: string): Promise<Reference> {
    return this.library.reference((await this.#host.settingsOf(uri)).builtInSheet);
  }

  /** Whether the built-in sheet counts, by the settings of a draft or a folder; where there is neither, it does. */
  async usesBuiltIn(scope = this.#client.folders[0]): Promise<boolean> {
    return scope === undefined || (await this.#host.settingsOf(scope)).builtInSheet;
  }

  get encoding(): Client['encoding'] {
    return this.#client.encoding;
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
    this.#typing.forget(uri);
  }

  #isWanted(uri: string, editorLanguage: string, { languages, drafts }: Settings): boolean {
    if (!this.isDraft(uri) || languages?.includes(languageOf(uri, editorLanguage)) === false) return false;
    const path = this.#host.pathInFolder(uri);
    return path === undefined || !drafts.exclude.some(glob => readGlob(glob)(path));
  }

  /** A client that pulls, and cannot be told to pull again, would never hear of what waits. */
  #delay({ caretDelay }: Settings): number {
    return this.#client.pullsDiagnostics && !this.#client.refreshesDiagnostics ? 0 : caretDelay;
  }

  /** What has not changed since the last check is not read again. */
  #read(document: TextDocument, known: Checked | undefined): Draft {
    const language = languageOf(document.uri, document.languageId);
    const before = known?.result.draft;
    return before?.language === language ? updateDraft(before, document.getText()) : readDraft(document.getText(), language);
  }

  #check(document: TextDocument, reference: Reference): CheckResult {
    const known = this.#checked.get(document.uri);
    if (known && known.version === document.version && known.reference === reference) return known.result;
    const cache: BlockCache = known?.cache ?? new Map();
    const draft = this.#read(document, known);
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
