import { type Position, type PrepareRenameResult, ResponseError, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { titleOf } from '../citations/describe';
import type { FoundSource } from '../citations/draftSources';
import type { SourceFile } from '../citations/source';
import type { Span } from '../core/index';
import type { LibraryBibliography } from '../library';
import { type Encoding, offsetAt, rangeOf } from '../positions';
import { CONTENT_SCHEME, isSheetUri } from '../protocol';
import type { Snapshot } from '../snapshot';
import { citationAt } from './citationAt';

/** A key that can be renamed, where the caret stands on it. */
export interface RenamedKey {
  readonly at: Span;
  readonly source: FoundSource;
}

/** The key at a caret in a draft. That of a source article is the name of its file, or stands in it in more than one way. */
export function keyInDraft(snapshot: Snapshot, position: Position): RenamedKey | undefined {
  const subject = citationAt(snapshot, offsetAt(snapshot.document, position, snapshot.client.encoding));
  if (subject === undefined || subject.kind === 'note') return undefined;
  const { at, source } = subject;
  return source.keyAt.end > source.keyAt.start ? { at, source } : undefined;
}

/** The key at a caret in a bibliography or a fact sheet: of the entry that it stands on. */
export function keyInBibliography(
  { document, file }: LibraryBibliography,
  position: Position,
  encoding: Encoding,
): RenamedKey | undefined {
  const offset = offsetAt(document, position, encoding);
  const source = file.sources.find(({ keyAt }) => keyAt.start <= offset && offset <= keyAt.end);
  return source && { at: source.keyAt, source: { ...source, uri: file.uri } };
}

/**
 * The same work under the same key on the other side: in a fact sheet, of an entry of a bibliography, and the other way round. Where both have
 * titles and these differ, two works share a key.
 */
export function twinsOf(source: FoundSource, files: readonly SourceFile[]): readonly FoundSource[] {
  return files
    .filter(({ uri }) => isSheetUri(uri) !== isSheetUri(source.uri) && !isBuiltIn({ uri }))
    .flatMap(({ uri, sources }) => sources.map(one => ({ ...one, uri })))
    .filter(({ key, keyAt, item }) => key === source.key && keyAt.end > keyAt.start && mayBeSame(item, source.item));
}

/** What comes with the checker is nobody's to edit. */
export function isBuiltIn({ uri }: Pick<FoundSource, 'uri'>): boolean {
  return uri.startsWith(`${CONTENT_SCHEME}:`);
}

function mayBeSame(a: FoundSource['item'], b: FoundSource['item']): boolean {
  const [one, other] = [a, b].map(item =>
    titleOf(item)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  return !one || !other || one === other;
}

export function prepared(document: TextDocument, { at, source }: RenamedKey, encoding: Encoding): PrepareRenameResult {
  return { range: rangeOf(document, at, encoding), placeholder: source.key };
}

/** Throws, with words for the writer, where the new key is none, or is another's already. */
export function refuseKey(key: string, isTaken: (key: string) => boolean): void {
  if (!/^[\p{L}\p{N}_][^\s{}()[\],;"'@\\#%~=`]*$/u.test(key)) {
    throw new ResponseError(INVALID, `"${key}" is no citation key: letters, digits and : . _ - / + only.`);
  }
  if (isTaken(key)) throw new ResponseError(INVALID, `There is a source with the key "${key}" already.`);
}

/** "RequestFailed" of the protocol: what was asked for was understood and cannot be done. */
const INVALID = -32803;

/** The places of the key in the file that describes the source: the entry's own, and fields of other entries that lead to it. */
export function placesInFile({ key, keyAt }: FoundSource, text: string): readonly Span[] {
  const leading = [...text.matchAll(/\b(?:crossref|xref|xdata|related|entryset)\s*=\s*[{"]([^{}"]*)[}"]/gi)].flatMap(match => {
    const from = match.index + match[0].length - 1 - match[1]!.length;
    return [...match[1]!.matchAll(/[^\s,]+/g)]
      .filter(([one]) => one === key)
      .map(one => ({
        start: from + one.index,
        end: from + one.index + key.length,
      }));
  });
  return [keyAt, ...leading];
}

/** Bound to the versions that were read of open documents, where the client knows versions. */
export function renameEdit(
  places: readonly { readonly document: TextDocument; readonly isOpen: boolean; readonly spans: readonly Span[] }[],
  newText: string,
  { encoding, versionedEdits }: Snapshot['client'],
): WorkspaceEdit {
  const changes = places.map(({ document, isOpen, spans }) => ({
    textDocument: { uri: document.uri, version: isOpen ? document.version : null },
    edits: spans.map((span): TextEdit => ({ range: rangeOf(document, span, encoding), newText })),
  }));
  if (versionedEdits) return { documentChanges: changes };
  return { changes: Object.fromEntries(changes.map(({ textDocument, edits }) => [textDocument.uri, edits])) };
}
