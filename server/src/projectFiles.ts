import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Bibliography, type ProjectFile, readProject } from './citations/sources/bibliography';
import { fileKey } from './files';
import { Shelf } from './shelf';

/** A file of a Quarto project, with its text as a document for turning offsets into positions. */
export interface LibraryProject {
  readonly document: TextDocument;
  readonly file: ProjectFile;
}

/** The files `_quarto.yml` and `_metadata.yml` of the workspace, which say of all drafts below their folders what those do not say themselves. */
export class ProjectFiles extends Shelf<LibraryProject> {
  constructor() {
    super((uri, text) => ({ document: TextDocument.create(uri, 'yaml', 0, text), file: readProject(text, uri) }));
  }

  /** Editors hold on to the text of a file that is gone: only what is saved counts, with what is typed in it since. */
  override all(): readonly LibraryProject[] {
    const saved = new Set(this.savedUris().map(fileKey));
    return super.all().filter(({ document }) => saved.has(fileKey(document.uri)));
  }

  /** What the files above a draft say, the nearest first, up to the one that makes its project. */
  of(draft: string): readonly Bibliography[] {
    const above = this.all()
      .filter(({ document }) => fileKey(draft).startsWith(folderOf(document.uri)))
      .sort((a, b) => depthOf(b) - depthOf(a) || Number(isRoot(a)) - Number(isRoot(b)));
    const root = above.findIndex(isRoot);
    return (root < 0 ? above : above.slice(0, root + 1)).map(({ file }) => file.bibliography);
  }
}

function folderOf(uri: string): string {
  const key = fileKey(uri);
  return key.slice(0, key.lastIndexOf('/') + 1);
}

function depthOf({ document }: LibraryProject): number {
  return folderOf(document.uri).length;
}

function isRoot({ document }: LibraryProject): boolean {
  return /\/_quarto\.ya?ml$/.test(document.uri);
}
