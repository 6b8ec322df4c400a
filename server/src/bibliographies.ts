import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SourceFile } from './citations/source';
import { readingSources } from './citations/sources/readSources';
import { atOnce, inSlices } from './citations/steps';
import { type FileText, fileKey } from './files';
import { Shelf } from './shelf';

/** A file of sources that drafts cite, with its text as a document for turning offsets into positions. */
export interface LibraryBibliography {
  readonly document: TextDocument;
  readonly file: SourceFile;
}

/** Without a reason: it is not there. */
export interface Unread {
  readonly why: string | undefined;
}

/** The bibliographies of the workspace, and those elsewhere that drafts name; each is read when somebody first asks. */
export class Bibliographies {
  readonly #shelf = new Shelf<LibraryBibliography>((uri, text) => this.#read(uri, text));
  readonly #readings = new Map<string, SourceFile>();
  readonly #unread = new Map<string, Unread & { readonly uri: string }>();
  /** What has been read in slices and goes to the shelf. */
  #ahead: { readonly text: string; readonly file: SourceFile } | undefined;
  #reading: Promise<void> | undefined;
  /** What drafts name and no glob of the settings does. */
  readonly #named = new Map<string, string>();

  setSaved(uri: string, file: FileText | undefined): boolean {
    const text = file?.kind === 'text' ? file.text : undefined;
    const why = file?.kind === 'refused' ? file.why : undefined;
    const before = this.#unread.get(fileKey(uri));
    if (text === undefined) {
      this.#readings.delete(fileKey(uri));
      this.#unread.set(fileKey(uri), { uri, why });
    } else this.#unread.delete(fileKey(uri));
    const isOther = text === undefined ? before === undefined || before.why !== why : before !== undefined;
    return this.#shelf.setSaved(uri, text) || isOther;
  }

  /** Of a file that was looked for: that it is not there, or why it was not read. `undefined` of one that was read, or not looked for. */
  unread(uri: string): Unread | undefined {
    return this.find(uri) ? undefined : this.#unread.get(fileKey(uri));
  }

  /** Files that are there and were not read. */
  refused(): readonly { readonly uri: string; readonly why: string }[] {
    return [...this.#unread.values()].flatMap(({ uri, why }) => (why === undefined || this.find(uri) ? [] : [{ uri, why }]));
  }

  setOpen(uri: string, text: string | undefined): boolean {
    return this.#shelf.setOpen(uri, text);
  }

  savedUris(): readonly string[] {
    return [...this.#shelf.savedUris(), ...this.refused().map(({ uri }) => uri)];
  }

  keep(isWanted: (uri: string) => boolean): void {
    const isKept = (uri: string) => isWanted(uri) || this.isNamed(uri);
    this.#shelf.keep(isKept);
    for (const [key, { uri }] of this.#unread) if (!isKept(uri)) this.#unread.delete(key);
  }

  /** Says whether it was not named before. */
  name(uri: string): boolean {
    const known = this.isNamed(uri);
    this.#named.set(fileKey(uri), uri);
    return !known;
  }

  isNamed(uri: string): boolean {
    return this.#named.has(fileKey(uri));
  }

  named(): readonly string[] {
    return [...this.#named.values()];
  }

  find(uri: string): LibraryBibliography | undefined {
    return this.#shelf.find(uri);
  }

  /** The bibliography, as far as the client has it open. */
  findOpen(uri: string): LibraryBibliography | undefined {
    return this.#shelf.isOpen(uri) ? this.#shelf.find(uri) : undefined;
  }

  /** All that the client has open. */
  allOpen(): readonly LibraryBibliography[] {
    return this.#shelf.allOpen();
  }

  /** Those that the settings make bibliographies of the workspace. */
  all(): readonly LibraryBibliography[] {
    return this.#shelf.all().filter(({ document }) => !this.isNamed(document.uri));
  }

  /**
   * Reads what nobody has asked for yet, in slices, so that others are answered meanwhile; settled when it is read. Who asks before has it
   * read at once.
   */
  readAhead(): Promise<void> {
    this.#reading ??= this.#readWaiting().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #readWaiting(): Promise<void> {
    for (const { uri, text } of this.#shelf.waiting()) {
      const file = await inSlices(readingSources(text, uri, this.#readings.get(fileKey(uri))));
      const isWanted = this.#shelf.waiting().some(now => now.uri === uri && now.text === text);
      if (!isWanted || file === undefined) continue;
      this.#ahead = { text, file };
      this.#shelf.find(uri);
      this.#ahead = undefined;
    }
  }

  #read(uri: string, text: string): LibraryBibliography {
    const ahead = this.#ahead?.text === text && this.#ahead.file.uri === uri ? this.#ahead.file : undefined;
    const read = ahead ?? atOnce(readingSources(text, uri, this.#readings.get(fileKey(uri))));
    const file = read ?? { uri, format: 'bibtex', sources: [], problems: [] };
    this.#readings.set(fileKey(uri), file);
    return { document: TextDocument.create(uri, file.format, 0, text), file };
  }
}
