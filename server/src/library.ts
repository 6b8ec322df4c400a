import { TextDocument } from 'vscode-languageserver-textdocument';
import type { BuiltInText } from './builtIn';
import { buildReference, type Reference, readSheet, type Sheet } from './core/index';
import { fileKey } from './files';

/** A fact sheet of the workspace or a built-in one, with its text as a document for turning offsets into positions. */
export interface LibrarySheet {
  readonly document: TextDocument;
  readonly sheet: Sheet;
}

/**
 * All fact sheets that drafts are checked against: the built-in ones and the workspace's.
 * An open sheet's unsaved text stands before what is on the disk. Reading and indexing wait until somebody asks.
 */
export class Library {
  readonly #builtIn: readonly Shelved[];
  readonly #saved = new Map<string, Shelved>();
  readonly #open = new Map<string, Shelved>();
  /** With the built-in sheets and without: the writer's settings may differ by folder. */
  readonly #references = new Map<boolean, Reference>();

  constructor(builtIn: readonly BuiltInText[]) {
    this.#builtIn = builtIn.map(({ uri, text }) => shelve(uri, text));
  }

  /** Says whether anything changed; `undefined` takes the sheet out. */
  setSaved(uri: string, text: string | undefined): boolean {
    return this.#set(this.#saved, uri, text);
  }

  setOpen(uri: string, text: string | undefined): boolean {
    return this.#set(this.#open, uri, text);
  }

  savedUris(): readonly string[] {
    return [...this.#saved.values()].map(entry => entry.uri);
  }

  isOpen(uri: string): boolean {
    return this.#open.has(fileKey(uri));
  }

  /** The workspace's own sheets, open text before saved. */
  sheets(): readonly LibrarySheet[] {
    return this.#current().map(entry => entry.read());
  }

  find(uri: string): LibrarySheet | undefined {
    const key = fileKey(uri);
    const entry = this.#open.get(key) ?? this.#saved.get(key) ?? this.#builtIn.find(built => fileKey(built.uri) === key);
    return entry?.read();
  }

  /** The same object until a sheet changes: what was worked out against it holds as long. */
  reference(withBuiltIn: boolean): Reference {
    const known = this.#references.get(withBuiltIn);
    if (known) return known;
    const built = buildReference([...(withBuiltIn ? this.#builtIn : []), ...this.#current()].map(entry => entry.read().sheet));
    this.#references.set(withBuiltIn, built);
    return built;
  }

  #current(): Shelved[] {
    const keys = [...new Set([...this.#saved.keys(), ...this.#open.keys()])].sort();
    return keys.flatMap(key => this.#open.get(key) ?? this.#saved.get(key) ?? []);
  }

  #set(shelf: Map<string, Shelved>, uri: string, text: string | undefined): boolean {
    const key = fileKey(uri);
    if (shelf.get(key)?.text === text) return false;
    if (text === undefined) shelf.delete(key);
    else shelf.set(key, shelve(uri, text));
    this.#references.clear();
    return true;
  }
}

interface Shelved {
  readonly uri: string;
  readonly text: string;
  read(): LibrarySheet;
}

function shelve(uri: string, text: string): Shelved {
  let read: LibrarySheet | undefined;
  return {
    uri,
    text,
    read: () => {
      read ??= { document: TextDocument.create(uri, 'yaml', 0, text), sheet: readSheet(text, uri) };
      return read;
    },
  };
}
