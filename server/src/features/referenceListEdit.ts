import { shortName } from '../citations/describe';
import type { Formatter } from '../citations/format/formatter';
import type { Listed } from '../citations/list/listed';
import { referenceList } from '../citations/list/referenceList';
import { rangeOf } from '../positions';
import type { ReferenceListEdit } from '../protocol';
import type { Snapshot } from '../snapshot';

/** The edit that writes the list of references of a draft, and what there is to say of it. */
export function referenceListEdit(
  { document, citations, client }: Pick<Snapshot, 'document' | 'citations' | 'client'>,
  listed: Listed,
  formatter: Formatter,
): ReferenceListEdit {
  const list = referenceList({ cited: citations, uri: document.uri, listed, formatter });
  const edit = 'edit' in list ? list.edit : undefined;
  const incomplete = list.kind === 'list' ? list.incomplete : [];
  return {
    version: document.version,
    kind: list.kind,
    ...(edit && { edit: { range: rangeOf(document, edit, client.encoding), newText: edit.text } }),
    count: list.kind === 'list' ? list.count : 0,
    incomplete: incomplete.map(key => shortName(citations.sources.find(key)?.item ?? { id: key, type: 'document' })),
    unknown: listed.unknown,
    ambiguous: listed.ambiguous,
  };
}
