import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Article, type BlockCache, findNaming, readArticle, readCslItems } from './core/index';
import { type FileText, fileKey } from './files';
import { languageOf } from './language';
import { Shelf } from './shelf';
import { MOST_SOURCE_BYTES } from './text';

/** A source article of the workspace, with its text as a document for turning offsets into positions. */
export interface LibraryArticle {
  readonly document: TextDocument;
  readonly article: Article;
}

/** A file that was meant to be a source, or to name one, and cannot. */
export interface SourceProblem {
  readonly uri: string;
  readonly message: string;
}

/** Articles that are read at most: more would keep the writer waiting, and are a library rather than the sources of a draft. */
export const MOST_SOURCES = 200;

/** The source articles of the workspace and the CSL-JSON that names them. */
export class Sources {
  readonly #shelf = new Shelf<LibraryArticle>((uri, text) => this.#read(uri, text));
  readonly #namings = new Map<string, { readonly uri: string; readonly text: string }>();
  readonly #refused = new Map<string, SourceProblem>();
  readonly #readings = new Map<string, Reading>();

  setSaved(uri: string, file: FileText | undefined): boolean {
    const key = fileKey(uri);
    const was = this.#refused.get(key)?.message;
    const why = file?.kind === 'refused' ? `This source is not read: ${file.why}.` : undefined;
    if (why === undefined) this.#refused.delete(key);
    else this.#refused.set(key, { uri, message: why });
    if (file === undefined) this.#readings.delete(key);
    return this.#shelf.setSaved(uri, file?.kind === 'text' ? file.text : undefined) || was !== why;
  }

  setOpen(uri: string, text: string | undefined): boolean {
    // Its saved text was refused for the same reason, and the writer has been told.
    return this.#shelf.setOpen(uri, text !== undefined && text.length > MOST_SOURCE_BYTES ? '' : text);
  }

  setNaming(uri: string, text: string | undefined): boolean {
    const key = fileKey(uri);
    if (this.#namings.get(key)?.text === text) return false;
    if (text === undefined) this.#namings.delete(key);
    else this.#namings.set(key, { uri, text });
    this.#shelf.readAgain();
    return true;
  }

  savedUris(): readonly string[] {
    return [...this.#shelf.savedUris(), ...[...this.#namings.values(), ...this.#refused.values()].map(file => file.uri)];
  }

  keep(isWanted: (uri: string) => boolean): void {
    this.#shelf.keep(isWanted);
    for (const files of [this.#namings, this.#refused, this.#readings]) {
      for (const [key, { uri }] of files) if (!isWanted(uri)) files.delete(key);
    }
  }

  find(uri: string): LibraryArticle | undefined {
    return this.#shelf.find(uri);
  }

  all(): readonly LibraryArticle[] {
    return this.#shelf.all(MOST_SOURCES);
  }

  articles(): readonly Article[] {
    return this.all().map(({ article }) => article);
  }

  /** How many there are, read or not. */
  get size(): number {
    return this.#shelf.size;
  }

  problems(): readonly SourceProblem[] {
    const broken = [...this.#namings.values()].filter(({ uri, text }) => MUST_NAME.test(uri) && readCslItems(text) === undefined);
    return [
      ...this.#refused.values(),
      ...broken.map(({ uri }) => ({ uri, message: 'No source is named by this: it is not CSL-JSON, a list of items in JSON.' })),
    ];
  }

  /** Read anew only where the text or its naming is another; of an edited text, only the paragraphs that changed. */
  #read(uri: string, text: string): LibraryArticle {
    const naming = findNaming(uri, text, name => this.#namings.get(fileKey(name))?.text);
    const named = JSON.stringify(naming ?? null);
    const known = this.#readings.get(fileKey(uri));
    if (known?.named === named && known.result.document.getText() === text) return known.result;
    const language = languageOf(uri);
    const cache: BlockCache = known?.cache ?? new Map();
    const result = {
      document: TextDocument.create(uri, language, 0, text),
      article: readArticle(text, uri, language, naming, cache),
    };
    this.#readings.set(fileKey(uri), { uri, named, result, cache });
    return result;
  }
}

/** Other JSON may lie beside a source for other ends. */
const MUST_NAME = /(?:\.csl|\/references)\.json$/i;

interface Reading {
  readonly uri: string;
  readonly named: string;
  readonly result: LibraryArticle;
  readonly cache: BlockCache;
}
