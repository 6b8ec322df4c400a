import { fileKey } from './files';

/** Files by their names, each read when somebody first asks. An open document's unsaved text stands before what is on the disk. */
export class Shelf<T> {
  readonly #read: (uri: string, text: string) => T;
  readonly #saved = new Map<string, Shelved<T>>();
  readonly #open = new Map<string, Shelved<T>>();

  constructor(read: (uri: string, text: string) => T) {
    this.#read = read;
  }

  /** Says whether anything changed; `undefined` takes the file out. */
  setSaved(uri: string, text: string | undefined): boolean {
    return this.#set(this.#saved, uri, text);
  }

  setOpen(uri: string, text: string | undefined): boolean {
    return this.#set(this.#open, uri, text);
  }

  savedUris(): readonly string[] {
    return [...this.#saved.values()].map(file => file.uri);
  }

  isOpen(uri: string): boolean {
    return this.#open.has(fileKey(uri));
  }

  find(uri: string): T | undefined {
    const file = this.#open.get(fileKey(uri)) ?? this.#saved.get(fileKey(uri));
    return file?.read();
  }

  /** Those that nobody has asked for yet. */
  waiting(): readonly { readonly uri: string; readonly text: string }[] {
    return this.#files().filter(file => !file.isRead());
  }

  allOpen(): readonly T[] {
    return [...this.#open.values()].map(file => file.read());
  }

  /** In the order of their names, so that the order in which a disk gives files makes no difference. */
  all(most = Number.POSITIVE_INFINITY): readonly T[] {
    return this.#files()
      .slice(0, most)
      .map(file => file.read());
  }

  get size(): number {
    return this.#files().length;
  }

  /** Those whose files are no longer wanted go. */
  keep(isWanted: (uri: string) => boolean): void {
    for (const shelf of [this.#saved, this.#open]) {
      for (const [key, file] of shelf) if (!isWanted(file.uri)) shelf.delete(key);
    }
  }

  /** What a reading depended on beside the text has changed. */
  readAgain(): void {
    for (const shelf of [this.#saved, this.#open]) {
      for (const [key, file] of shelf) shelf.set(key, this.#shelve(file.uri, file.text));
    }
  }

  #files(): readonly Shelved<T>[] {
    const keys = [...new Set([...this.#saved.keys(), ...this.#open.keys()])].sort();
    return keys.flatMap(key => this.#open.get(key) ?? this.#saved.get(key) ?? []);
  }

  #set(shelf: Map<string, Shelved<T>>, uri: string, text: string | undefined): boolean {
    const key = fileKey(uri);
    if (shelf.get(key)?.text === text) return false;
    if (text === undefined) shelf.delete(key);
    else shelf.set(key, this.#shelve(uri, text));
    return true;
  }

  #shelve(uri: string, text: string): Shelved<T> {
    let read: { readonly thing: T } | undefined;
    return {
      uri,
      text,
      isRead: () => read !== undefined,
      read: () => {
        read ??= { thing: this.#read(uri, text) };
        return read.thing;
      },
    };
  }
}

interface Shelved<T> {
  readonly uri: string;
  readonly text: string;
  isRead(): boolean;
  read(): T;
}
