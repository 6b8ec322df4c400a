import { TextDocument } from 'vscode-languageserver-textdocument';
import { readWaivers, type Waiver, type WaiverFile } from './core/index';
import { fileKey } from './files';
import { WAIVERS_FILE } from './protocol';
import { Shelf } from './shelf';

/** A shared file of waivers, with its text as a document for turning offsets into positions. */
export interface LibraryWaivers {
  readonly document: TextDocument;
  readonly file: WaiverFile;
}

/** The shared files of waivers of the workspace. For a draft, the nearest one at its folder or above it counts, and no other. */
export class WaiverFiles extends Shelf<LibraryWaivers> {
  constructor() {
    super((uri, text) => ({ document: TextDocument.create(uri, 'yaml', 0, text), file: readWaivers(text) }));
  }

  /** Editors hold on to the text of a file that is gone: only what is saved counts, with what is typed in it since. */
  override all(): readonly LibraryWaivers[] {
    const saved = new Set(this.savedUris().map(fileKey));
    return super.all().filter(({ document }) => saved.has(fileKey(document.uri)));
  }

  /** The entries that are of a draft. */
  of(draftUri: string): readonly Waiver[] {
    const nearest = this.nearest(draftUri);
    if (!nearest) return [];
    const path = draftPath(nearest.document.uri, draftUri);
    return nearest.file.entries.filter(({ draft }) => draft === path);
  }

  nearest(draftUri: string): LibraryWaivers | undefined {
    const above = this.all().filter(({ document }) => draftPath(document.uri, draftUri) !== undefined);
    return above.reduce<LibraryWaivers | undefined>(
      (best, one) => (best && best.document.uri.length >= one.document.uri.length ? best : one),
      undefined,
    );
  }
}

/** The path of a draft from the folder that a file of waivers lies under; undefined where it does not lie there. */
export function draftPath(waiversUri: string, draftUri: string): string | undefined {
  const folder = fileKey(waiversUri).slice(0, -WAIVERS_FILE.length);
  const draft = fileKey(draftUri);
  return draft.startsWith(folder) ? draft.slice(folder.length) : undefined;
}
