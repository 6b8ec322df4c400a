import { type Position, type PrepareRenameResult, ResponseError, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FoundSource } from '../citations/draftSources';
import type { Span } from '../core/index';
import type { LibraryBibliography } from '../library';
import { type Encoding, offsetAt, rangeOf } from '../positions';
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

/** The key at a caret in a bibliography: of the entry that it stands on. */
export function keyInBibliography(
  { document, file }: LibraryBibliography,
  position: Position,
  encoding: Encoding,
): RenamedKey | undefined {
  const offset = offsetAt(document, position, encoding);
  const source = file.sources.find(({ keyAt }) => keyAt.start <= offset && offset <= keyAt.end);
  return source && { at: source.keyAt, source: { ...source, uri: file.uri } };
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
