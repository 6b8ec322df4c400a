import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { BUILT_IN_TEXTS } from './builtIn';
import type { Client } from './client';
import { type BlockCache, type CheckResult, checkDraft, type Reference, readDraft, updateDraft } from './core/index';
import { languageOf } from './language';
import { Library } from './library';
import { rangeOf, updateDocument } from './positions';
import { CONTENT_SCHEME, isSheetUri } from './protocol';
import { applySettings, type Settings } from './settings';
import type { Snapshot } from './snapshot';

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
    if (document === undefined || !isDraft(document)) return undefined;
    const { claims, findings } = this.#check(document, this.library.reference(settings.builtInSheet));
    return {
      document,
      claims,
      findings: applySettings(findings, settings),
      client: this.#client,
      locate: (sheetUri, span) => {
        const found = this.library.find(sheetUri);
        return found && rangeOf(found.document, span, this.#client.encoding);
      },
    };
  }

  drafts(): readonly TextDocument[] {
    return this.documents.all().filter(isDraft);
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

/** Fact sheets are read, not checked; nor is what the server itself provides. */
export function isDraft(document: TextDocument): boolean {
  return !isSheetUri(document.uri) && !document.uri.startsWith(`${CONTENT_SCHEME}:`);
}

interface Checked {
  readonly version: number;
  readonly reference: Reference;
  readonly result: CheckResult;
  /** What was read of the paragraphs: after an edit, only those that changed are read again. */
  readonly cache: BlockCache;
}
