import type { FoundSource } from '../citations/draftSources';
import { readLocator } from '../citations/drafts/locator';
import type { Formatter } from '../citations/format/formatter';
import { addSource, type Form, type Insertion, insertCitation, placeCitation } from '../citations/insert/index';
import { addressOf } from '../citations/sources/bibliography';
import type { Span } from '../core/index';
import type { LibraryBibliography } from '../library';
import type { Snapshot } from '../snapshot';
import { documentOf } from './citationPlaces';

/** What is to be cited, and where. */
export interface Citing {
  readonly source: FoundSource;
  /** As the evidence has it: "p. 12". */
  readonly locator?: string;
  /** The words that are borne out; or the caret, where the citation goes just there. */
  readonly at: Span;
  readonly isFact: boolean;
}

export interface CiteEdits {
  readonly draft: Insertion;
  /** What is added to the bibliography of the draft, which has not had the source yet. */
  readonly bibliography?: { readonly uri: string; readonly edit: Insertion[number] };
}

/**
 * The way in which a draft cites: by key where it has a bibliography or uses keys, in notes where it has notes; else as the style does, in a note
 * or in brackets. Languages without keys are given the words.
 */
export function formOf(
  { citations, draft }: Pick<Snapshot, 'citations' | 'draft'>,
  formatter: Formatter,
  wanted: Form | 'auto',
): Form {
  if (wanted !== 'auto') return wanted;
  const { cited, sources } = citations;
  const hasKeys = draft.language !== 'html' && draft.language !== 'plaintext';
  if (hasKeys && (sources.hasOwn || cited.citations.length > 0)) return 'key';
  if (cited.notes.length > 0 || formatter.kind === 'note') return 'note';
  return 'author-date';
}

/** `undefined` where the draft cannot cite in this form. */
export function citeEdits(
  snapshot: Pick<Snapshot, 'citations' | 'draft' | 'document' | 'find'>,
  { source, locator, at, isFact }: Citing,
  form: Form,
  formatter: Formatter,
  bibliographyOf: (uri: string) => LibraryBibliography | undefined,
): CiteEdits | undefined {
  const { draft } = snapshot;
  const read = locator === undefined ? undefined : readLocator(`, ${locator}`, 0);
  const offset = isFact ? placeCitation(draft, at, form) : at.end;
  const edits = insertCitation({
    form,
    draft,
    item: { ...source.item, id: source.key },
    offset,
    words: at,
    formatter,
    ...(read && { locator: { label: read.label, value: read.value } }),
  });
  if (edits === undefined) return undefined;
  const added = form === 'key' ? addedSource(snapshot, source, bibliographyOf) : undefined;
  if (added === undefined) return { draft: edits };
  if (added.uri === snapshot.document.uri) return { draft: [added.edit, ...edits] };
  return { draft: edits, bibliography: added };
}

/** Into the first file that the draft names, or into its own references. */
function addedSource(
  snapshot: Pick<Snapshot, 'citations' | 'document' | 'find'>,
  source: FoundSource,
  bibliographyOf: (uri: string) => LibraryBibliography | undefined,
): CiteEdits['bibliography'] {
  const { sources } = snapshot.citations;
  const { document } = snapshot;
  if (!sources.hasOwn || sources.findOwn(source.key) !== undefined) return undefined;
  const [first] = sources.bibliography.files.flatMap(({ path }) => bibliographyOf(addressOf(path, document.uri)) ?? []);
  const { references } = sources.bibliography;
  const isBibtex = bibliographyOf(source.uri)?.file.format === 'bibtex';
  const written = isBibtex ? documentOf(source, snapshot)?.getText().slice(source.at.start, source.at.end) : undefined;
  if (first) return { uri: first.document.uri, edit: addSource(first.document.getText(), first.file, source.item, written) };
  if (references === undefined || references.sources.length === 0) return undefined;
  return { uri: document.uri, edit: addSource(document.getText(), references, source.item) };
}
