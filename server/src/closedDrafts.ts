import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Reference } from './core/index';
import { type Use, usesIn } from './features/uses';
import { type Files, fileKey } from './files';
import { languageOf, mayBeDraft } from './language';
import type { Progress } from './progress';
import type { Session } from './session';
import { MOST_SOURCE_BYTES } from './text';

/** What the drafts of the workspace that nobody has open use of the reference. Read when somebody asks, and again only if they changed. */
export class ClosedDrafts {
  readonly #files: Files;
  readonly #folders: () => readonly string[];
  readonly #session: Session;
  readonly #known = new Map<string, Known>();

  constructor(files: Files, folders: () => readonly string[], session: Session) {
    this.#files = files;
    this.#folders = folders;
    this.#session = session;
  }

  /** Cancelled means an error: a part of the uses would look like all of them. */
  async uses(begin: () => Promise<Progress>): Promise<readonly (readonly Use[])[]> {
    const drafts = await this.#list();
    if (drafts.length === 0) return [];
    const progress = await begin();
    try {
      const all: (readonly Use[])[] = [];
      for (const [at, { uri, folder }] of drafts.entries()) {
        if (progress.isCancelled) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The search was cancelled.');
        progress.report(at / drafts.length, nameOf(uri));
        all.push(await this.#usesOf(uri, folder));
        // Requests that wait, this one's cancellation among them, are read in between.
        await new Promise(resolve => setTimeout(resolve, 0));
      }
      return all;
    } finally {
      progress.end();
    }
  }

  /** Read, and nothing more. */
  async documents(): Promise<readonly TextDocument[]> {
    const drafts = await this.#list();
    const read = await Promise.all(drafts.map(({ uri, folder }) => this.#read(uri, folder)));
    return read.flatMap(document => document ?? []);
  }

  async #read(uri: string, folder: string): Promise<TextDocument | undefined> {
    const file = await this.#files.read(uri, folder, MOST_SOURCE_BYTES);
    return file?.kind === 'text' ? TextDocument.create(uri, languageOf(uri), 0, file.text) : undefined;
  }

  async #list(): Promise<readonly { readonly uri: string; readonly folder: string }[]> {
    const open = new Set(this.#session.documents.keys().map(fileKey));
    const isWanted = (path: string) => mayBeDraft(path) && !HIDDEN.test(path);
    const listed = await Promise.all(
      this.#folders().map(async folder => (await this.#files.list(folder, isWanted)).map(uri => ({ uri, folder }))),
    );
    return listed.flat().filter(({ uri }) => !open.has(fileKey(uri)) && this.#session.isDraft(uri));
  }

  async #usesOf(uri: string, folder: string): Promise<readonly Use[]> {
    const document = await this.#read(uri, folder);
    if (document === undefined) return [];
    const text = document.getText();
    const reference = await this.#session.referenceOf(uri);
    const known = this.#known.get(uri);
    if (known && known.text === text && known.reference === reference) return known.uses;
    const snapshot = await this.#session.snapshotOf(document);
    const uses = snapshot ? usesIn(snapshot) : [];
    this.#known.set(uri, { text, reference, uses });
    return uses;
  }
}

interface Known {
  readonly text: string;
  readonly reference: Reference;
  readonly uses: readonly Use[];
}

/** No work of the writer's. */
const HIDDEN = /(?:^|\/)(?:[._][^/]*\/|node_modules\/)/;

function nameOf(uri: string): string {
  return decodeURIComponent(/[^/]*$/.exec(uri)?.[0] ?? uri);
}
