import type { FoundSource } from '../citations/draftSources';
import type { CitedSource, Note, NoteMark } from '../citations/drafts/citation';
import type { Span } from '../core/index';
import type { Snapshot } from '../snapshot';

/** What of a draft's citations stands at an offset. */
export type CitationSubject =
  | { readonly kind: 'source'; readonly at: Span; readonly cited: CitedSource; readonly source: FoundSource }
  | { readonly kind: 'entry'; readonly at: Span; readonly source: FoundSource }
  | { readonly kind: 'note'; readonly at: Span; readonly mark: NoteMark; readonly note: Note };

/** The key of a source that is known, in a citation or in the draft's own references, or the mark of a note that there is. */
export function citationAt(
  { document, citations }: Pick<Snapshot, 'document' | 'citations'>,
  offset: number,
): CitationSubject | undefined {
  const { cited } = citations;
  const isAt = ({ start, end }: Span) => start <= offset && offset <= end;
  const mark = cited.marks.find(isAt);
  if (mark) {
    const note = cited.notes.find(({ label }) => label?.toLowerCase() === mark.label.toLowerCase());
    return note && { kind: 'note', at: mark, mark, note };
  }
  const key = cited.citations.flatMap(({ sources }) => sources).find(({ keyAt }) => isAt(keyAt));
  if (key) {
    const source = citations.sources.find(key.key);
    return source && { kind: 'source', at: key.keyAt, cited: key, source };
  }
  const own = citations.sources.bibliography.references?.sources.find(({ keyAt }) => isAt(keyAt));
  return own && { kind: 'entry', at: own.keyAt, source: { ...own, uri: document.uri } };
}
