import { TextDocument } from 'vscode-languageserver-textdocument';
import type { BuiltInText } from './builtIn';
import { buildReference, type Reference, readSheet, type Sheet } from './core/index';
import type { FileText } from './files';
import { Shelf } from './shelf';
import { type FileKind, type SourceRules, sourceRules } from './sourceRules';
import { type LibraryArticle, type SourceProblem, Sources } from './sources';
import { WaiverFiles } from './waiverFiles';

export type { LibraryArticle, SourceProblem } from './sources';
export type { LibraryWaivers } from './waiverFiles';

/** A fact sheet of the workspace or a built-in one, with its text as a document for turning offsets into positions. */
export interface LibrarySheet {
  readonly document: TextDocument;
  readonly sheet: Sheet;
}

export interface LibraryShelves {
  readonly builtIn: readonly LibrarySheet[];
  readonly sheets: readonly LibrarySheet[];
  readonly articles: readonly LibraryArticle[];
}

/**
 * All that drafts are checked against: the built-in fact sheets, and the workspace's fact sheets and source articles.
 * Reading and indexing wait until somebody asks.
 */
export class Library {
  readonly #builtIn = new Shelf(shelveSheet);
  readonly #sheets = new Shelf(shelveSheet);
  readonly #sources = new Sources();
  readonly waivers = new WaiverFiles();
  #rules: SourceRules = sourceRules(new Map());
  /** With the built-in sheets and without: the writer's settings may differ by folder. */
  readonly #references = new Map<boolean, Reference>();

  constructor(builtIn: readonly BuiltInText[]) {
    for (const { uri, text } of builtIn) this.#builtIn.setSaved(uri, text);
  }

  /** Which files are sources. Those that no longer are go; those that have become ones are the caller's to bring. */
  setRules(rules: SourceRules): void {
    this.#rules = rules;
    this.#sources.keep(uri => rules.kindOf(uri) !== undefined);
    this.#references.clear();
  }

  /** What a file is to the reference; undefined of drafts. */
  kindOf(uri: string): FileKind | undefined {
    return this.#rules.kindOf(uri);
  }

  /** Whether this is a folder of sources, or lies in one and is none. */
  isAmongSources(uri: string): boolean {
    return this.#rules.isAmong(uri);
  }

  /** Says whether anything changed; `undefined` takes the file out. */
  setSaved(uri: string, file: FileText | undefined): boolean {
    const text = file?.kind === 'text' ? file.text : undefined;
    switch (this.kindOf(uri)) {
      case 'sheet':
        return this.#changed(this.#sheets.setSaved(uri, text));
      case 'naming':
        return this.#changed(this.#sources.setNaming(uri, text));
      case 'source':
        return this.#changed(this.#sources.setSaved(uri, file));
      case 'waivers':
        return this.waivers.setSaved(uri, text);
      case undefined:
        return false;
    }
  }

  /** The unsaved text of an open document, which stands before what is on the disk. CSL-JSON counts as it is saved. */
  setOpen(uri: string, text: string | undefined): boolean {
    const kind = this.kindOf(uri);
    if (kind === 'waivers') return this.waivers.setOpen(uri, text);
    if (kind === 'sheet') return this.#changed(this.#sheets.setOpen(uri, text));
    return kind === 'source' && this.#changed(this.#sources.setOpen(uri, text));
  }

  savedUris(): readonly string[] {
    return [...this.#sheets.savedUris(), ...this.#sources.savedUris(), ...this.waivers.savedUris()];
  }

  /** A sheet of the workspace, or a built-in one. */
  findSheet(uri: string): LibrarySheet | undefined {
    return this.#sheets.find(uri) ?? this.#builtIn.find(uri);
  }

  /** The sheet, as far as the client has it open. */
  openSheet(uri: string): LibrarySheet | undefined {
    return this.#sheets.isOpen(uri) ? this.#sheets.find(uri) : undefined;
  }

  /** The workspace's own sheets, open text before saved. */
  sheets(): readonly LibrarySheet[] {
    return this.#sheets.all();
  }

  /** All that there is, the built-in sheets apart: whether they count is a matter of settings. */
  contents(): LibraryShelves {
    return { builtIn: this.#builtIn.all(), sheets: this.#sheets.all(), articles: this.#sources.all() };
  }

  sourceProblems(): readonly SourceProblem[] {
    return this.#sources.problems();
  }

  /** How many sheets and sources of the workspace there are. */
  count(): { readonly sheets: number; readonly sources: number } {
    return { sheets: this.#sheets.size, sources: this.#sources.size };
  }

  /** The text that evidence points into. */
  find(uri: string): TextDocument | undefined {
    const found = this.#sheets.find(uri) ?? this.#builtIn.find(uri) ?? this.#sources.find(uri);
    return found?.document;
  }

  /** The same object until a sheet or a source changes: what was worked out against it holds as long. */
  reference(withBuiltIn: boolean): Reference {
    const known = this.#references.get(withBuiltIn);
    if (known) return known;
    const sheets = [...(withBuiltIn ? this.#builtIn.all() : []), ...this.#sheets.all()].map(({ sheet }) => sheet);
    const built = buildReference(sheets, this.#sources.articles());
    this.#references.set(withBuiltIn, built);
    return built;
  }

  #changed(changed: boolean): boolean {
    if (changed) this.#references.clear();
    return changed;
  }
}

function shelveSheet(uri: string, text: string): LibrarySheet {
  return { document: TextDocument.create(uri, 'yaml', 0, text), sheet: readSheet(text, uri) };
}
