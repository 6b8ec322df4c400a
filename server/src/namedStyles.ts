import { styleProblem } from './citations/format/styleProblem';
import { type FileText, fileKey } from './files';

/** The .csl files that drafts name, as far as they have been read: their text, or why they print nothing. */
export class NamedStyles {
  readonly #styles = new Map<string, { readonly uri: string; read?: Read }>();

  /** Says whether it was not named before. */
  name(uri: string): boolean {
    const known = this.isNamed(uri);
    if (!known) this.#styles.set(fileKey(uri), { uri });
    return !known;
  }

  isNamed(uri: string): boolean {
    return this.#styles.has(fileKey(uri));
  }

  uris(): readonly string[] {
    return [...this.#styles.values()].map(({ uri }) => uri);
  }

  /** Says whether anything changed. */
  set(uri: string, file: FileText | undefined): boolean {
    const style = this.#styles.get(fileKey(uri));
    if (!style) return false;
    const before = style.read;
    style.read = readStyle(file);
    return before?.text !== style.read.text || before?.why !== style.read.why;
  }

  /** `undefined` while nobody knows. */
  find(uri: string): Read | undefined {
    return this.#styles.get(fileKey(uri))?.read;
  }
}

/** Neither where there is no such file. */
interface Read {
  readonly text?: string;
  readonly why?: string;
}

function readStyle(file: FileText | undefined): Read {
  if (file?.kind !== 'text') return file === undefined ? {} : { why: file.why };
  const why = styleProblem(file.text);
  return why === undefined ? { text: file.text } : { why };
}
