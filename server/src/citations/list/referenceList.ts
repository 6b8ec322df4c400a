import { type Draft, referenceLists, type Span } from '../../core/index';
import type { CitedDraft } from '../citedDraft';
import type { Formatter } from '../format/formatter';
import { missingFrom } from '../format/missing';
import type { Edit } from '../insert/edit';
import { markupOf } from '../insert/edit';
import { listSection } from './headings';
import { writeList } from './layout';
import type { Listed } from './listed';
import { placeList } from './place';
import { processorPlace } from './processor';

/** What becomes of the list of references of a draft. Without an edit, it is there as it should be. */
export type ReferenceList =
  /** Written out, between marks by which it is found again. */
  | { readonly kind: 'list'; readonly edit?: Edit; readonly count: number; readonly incomplete: readonly string[] }
  /** Left to what turns the draft into a document. */
  | { readonly kind: 'processor'; readonly edit?: Edit }
  /** The draft cites nothing that is known. */
  | { readonly kind: 'nothing' }
  /** The style has no bibliography. */
  | { readonly kind: 'no-bibliography' }
  /** A list that was written is no longer marked off, so that nobody can tell where it ends. */
  | { readonly kind: 'unmarked'; readonly at: Span };

export interface ListRequest {
  readonly cited: CitedDraft;
  readonly uri: string;
  readonly listed: Listed;
  /** Of the style that the list is to have. */
  readonly formatter: Formatter;
}

/** The edit that inserts or refreshes the list: of a list that was written before, exactly what stands between its marks. */
export function referenceList({ cited, uri, listed, formatter }: ListRequest): ReferenceList {
  const { draft } = cited;
  const lineEnd = draft.text.includes('\r\n') ? '\r\n' : '\n';
  const { lists, alone } = referenceLists(draft);
  const [list] = lists;
  const [mark] = alone;
  if (mark) return { kind: 'unmarked', at: mark };
  const place = processorPlace(cited, uri, listSection(draft) !== undefined, lineEnd);
  const isPrinted = formatter.bibliographyTitle !== undefined;
  // What a draft does not name, its processor chooses, and not our settings.
  if (!isPrinted && (place === undefined || cited.sources.bibliography.csl)) return { kind: 'no-bibliography' };
  if (place) {
    if (list) return { kind: 'processor', edit: { ...list, text: place.isThere ? '' : place.text } };
    return place.isThere
      ? { kind: 'processor' }
      : { kind: 'processor', edit: placeList(draft, cited.cited, place.text, place.title, lineEnd) };
  }
  const entries = formatter.bibliography(listed.keys, markupOf(draft));
  if (entries.length === 0) return { kind: 'nothing' };
  const body = writeList(
    draft,
    entries.map(({ text }) => text),
    lineEnd,
  );
  const edit = list ? refreshed(draft, list, body) : placeList(draft, cited.cited, body, formatter.bibliographyTitle, lineEnd);
  const incomplete = entries.filter(({ text }) => missingFrom(text).length > 0).map(({ key }) => key);
  return { kind: 'list', ...(edit && { edit }), count: entries.length, incomplete };
}

function refreshed({ text }: Draft, { start, end }: Span, body: string): Edit | undefined {
  const before = text.slice(start, end);
  return before === body ? undefined : { start, end, text: body };
}
