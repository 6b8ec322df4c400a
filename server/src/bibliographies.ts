import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SourceFile } from './citations/source';
import { readSources } from './citations/sources/readSources';
import { fileKey } from './files';
import { Shelf } from './shelf';

/** A file of sources that drafts cite, with its text as a document for turning offsets into positions. */
export interface LibraryBibliography {
  readonly document: TextDocument;
  readonly file: SourceFile;
}

/** The bibliographies of the workspace, and those elsewhere that drafts name; each is read when somebody first asks. */
export class Bibliographies {
  readonly #shelf = new Shelf<LibraryBibliography>((uri, text) => this.#read(uri, text));
  readonly #readings = new Map<string, SourceFile>();
  /** What drafts name and no glob of the settings does. */
  readonly #named = new Map<string, string>();

  setSaved(uri: string, text: string | undefined): boolean {
    if (text === undefined) this.#readings.delete(fileKey(uri));
    return this.#shelf.setSaved(uri, text);
  }

  setOpen(uri: string, text: string | undefined): boolean {
    return this.#shelf.setOpen(uri, text);
  }

  savedUris(): readonly string[] {
    return this.#shelf.savedUris();
  }

  keep(isWanted: (uri: string) => boolean): void {
    this.#shelf.keep(uri => isWanted(uri) || this.isNamed(uri));
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

  #read(uri: string, text: string): LibraryBibliography {
    const previous = this.#readings.get(fileKey(uri));
    const file = readSources(text, uri, previous) ?? { uri, format: 'bibtex', sources: [], problems: [] };
    this.#readings.set(fileKey(uri), file);
    return { document: TextDocument.create(uri, file.format, 0, text), file };
  }
}
