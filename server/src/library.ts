import { TextDocument } from 'vscode-languageserver-textdocument';
import { Bibliographies, type Unread } from './bibliographies';
import type { BuiltInText } from './builtIn';
import type { WorkspaceSources } from './citations/draftSources';
import type { SourceFile } from './citations/source';
import { sourceOfArticle } from './citations/sourceOfText';
import { readCslYaml } from './citations/sources/yaml';
import { buildReference, type Reference, readSheet, type Sheet } from './core/index';
import type { FileText } from './files';
import { NamedStyles } from './namedStyles';
import { ProjectFiles } from './projectFiles';
import { Shelf } from './shelf';
import { type FileKind, type SourceRules, sourceRules } from './sourceRules';
import { type LibraryArticle, type SourceProblem, Sources } from './sources';
import { WaiverFiles } from './waiverFiles';

export type { LibraryBibliography } from './bibliographies';
export type { LibraryProject } from './projectFiles';
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
  readonly bibliographies = new Bibliographies();
  readonly waivers = new WaiverFiles();
  readonly projects = new ProjectFiles();
  readonly styles = new NamedStyles();
  #rules: SourceRules = sourceRules(new Map());
  /** With the built-in sheets and without: the writer's settings may differ by folder. */
  readonly #references = new Map<boolean, Reference>();
  readonly #cited = new Map<boolean, WorkspaceSources>();

  constructor(builtIn: readonly BuiltInText[]) {
    for (const { uri, text } of builtIn) this.#builtIn.setSaved(uri, text);
  }

  /** Which files are sources. Those that no longer are go; those that have become ones are the caller's to bring. */
  setRules(rules: SourceRules): void {
    this.#rules = rules;
    this.#sources.keep(uri => ['source', 'naming'].includes(rules.kindOf(uri) ?? ''));
    this.bibliographies.keep(uri => ['bibliography', 'naming'].includes(rules.kindOf(uri) ?? ''));
    this.#changed(true);
  }

  /** What a file is to the reference; undefined of drafts. */
  kindOf(uri: string): FileKind | undefined {
    const named = this.bibliographies.isNamed(uri) ? 'bibliography' : this.styles.isNamed(uri) ? 'style' : undefined;
    return this.#rules.kindOf(uri) ?? named;
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
        this.bibliographies.setSaved(uri, file);
        return this.#changed(this.#sources.setNaming(uri, text));
      case 'bibliography':
        return this.#citedChanged(this.bibliographies.setSaved(uri, file));
      case 'style':
        return this.#citedChanged(this.styles.set(uri, file));
      case 'source':
        return this.#changed(this.#sources.setSaved(uri, file));
      case 'waivers':
        return this.waivers.setSaved(uri, text);
      case 'project':
        return this.#citedChanged(this.projects.setSaved(uri, text));
      case undefined:
        return false;
    }
  }

  /** The unsaved text of an open document, which stands before what is on the disk. CSL-JSON counts as it is saved. */
  setOpen(uri: string, text: string | undefined): boolean {
    const kind = this.kindOf(uri);
    if (kind === 'waivers') return this.waivers.setOpen(uri, text);
    if (kind === 'project') return this.#citedChanged(this.projects.setOpen(uri, text));
    if (kind === 'bibliography') return this.#citedChanged(this.bibliographies.setOpen(uri, text));
    if (kind === 'sheet') return this.#changed(this.#sheets.setOpen(uri, text));
    return kind === 'source' && this.#changed(this.#sources.setOpen(uri, text));
  }

  savedUris(): readonly string[] {
    return [
      ...this.#sheets.savedUris(),
      ...this.#sources.savedUris(),
      ...this.bibliographies.savedUris(),
      ...this.waivers.savedUris(),
      ...this.projects.savedUris(),
    ];
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

  /** Why sources and bibliographies do not serve. */
  sourceProblems(): readonly SourceProblem[] {
    const refused = this.bibliographies
      .refused()
      .map(({ uri, why }) => ({ uri, message: `This bibliography is not read: ${why}.` }));
    return [...this.#sources.problems(), ...refused];
  }

  /** How many sheets and sources of the workspace there are. */
  count(): { readonly sheets: number; readonly sources: number } {
    return { sheets: this.#sheets.size, sources: this.#sources.size };
  }

  /** The text that evidence points into. */
  find(uri: string): TextDocument | undefined {
    const found = this.#sheets.find(uri) ?? this.#builtIn.find(uri) ?? this.#sources.find(uri) ?? this.bibliographies.find(uri);
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

  /** The sources that drafts of the workspace may cite: the same object until one changes. What is only a bibliography goes first. */
  cited(withBuiltIn: boolean): WorkspaceSources {
    const known = this.#cited.get(withBuiltIn);
    if (known) return known;
    const cited = once(() => this.#readCited(withBuiltIn), {
      projectsOf: draft => this.projects.of(draft),
      unread: uri => this.#unread(uri),
      styleAt: uri => this.styles.find(uri),
    });
    this.#cited.set(withBuiltIn, cited);
    return cited;
  }

  /** What is sought where bibliographies lie is known to be there or not; what drafts name elsewhere, once it was looked for. */
  #unread(uri: string): Unread | undefined {
    if (this.bibliographies.find(uri)) return undefined;
    const isSought = this.#rules.kindOf(uri) === 'bibliography';
    return this.bibliographies.unread(uri) ?? (isSought ? { why: undefined } : undefined);
  }

  #readCited(withBuiltIn: boolean): WorkspaceSources['files'] {
    const sheets = [...this.#sheets.all(), ...(withBuiltIn ? this.#builtIn.all() : [])];
    return [
      ...this.bibliographies.all().map(({ file }) => (this.kindOf(file.uri) === 'naming' ? withTitles(file) : file)),
      ...sheets.map(({ document }) => readCslYaml(document.getText(), document.uri)),
      ...this.#sources.articles().map(sourceOfArticle),
    ];
  }

  #changed(changed: boolean): boolean {
    if (changed) this.#references.clear();
    return this.#citedChanged(changed);
  }

  #citedChanged(changed: boolean): boolean {
    if (changed) this.#cited.clear();
    return changed;
  }
}

/** Beside source articles may lie JSON for other ends, whose things have ids as well. */
function withTitles(file: SourceFile): SourceFile {
  return { ...file, sources: file.sources.filter(({ item }) => typeof item['title'] === 'string') };
}

function once(read: () => WorkspaceSources['files'], known: Omit<WorkspaceSources, 'files'>): WorkspaceSources {
  let files: WorkspaceSources['files'] | undefined;
  return {
    ...known,
    get files() {
      files ??= read();
      return files;
    },
  };
}

function shelveSheet(uri: string, text: string): LibrarySheet {
  return { document: TextDocument.create(uri, 'yaml', 0, text), sheet: readSheet(text, uri) };
}
