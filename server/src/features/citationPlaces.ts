import type { Location, LocationLink, Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CitedDraft } from '../citations/citedDraft';
import type { FoundSource } from '../citations/draftSources';
import type { Span } from '../core/index';
import { type Encoding, offsetAt, rangeOf } from '../positions';
import type { Snapshot } from '../snapshot';
import { citationAt } from './citationAt';

/** From a key to the entry that describes its source, and from the mark of a note to the note. */
export function citationDefinition(snapshot: Snapshot, position: Position): Location[] | LocationLink[] {
  const { document, client } = snapshot;
  const subject = citationAt(snapshot, offsetAt(document, position, client.encoding));
  if (subject === undefined) return [];
  const target =
    subject.kind === 'note'
      ? { found: document, whole: subject.note, meant: subject.note.labelAt ?? subject.note }
      : { found: documentOf(subject.source, snapshot), whole: subject.source.at, meant: subject.source.keyAt };
  const { found, whole, meant } = target;
  if (found === undefined) return [];
  const [targetRange, targetSelectionRange] = [whole, meant].map(span => rangeOf(found, span, client.encoding));
  if (!targetRange || !targetSelectionRange) return [];
  if (!client.linksDefinitions) return [{ uri: found.uri, range: targetSelectionRange }];
  const originSelectionRange = rangeOf(document, subject.at, client.encoding);
  return [{ originSelectionRange, targetUri: found.uri, targetRange, targetSelectionRange }];
}

export function documentOf(
  { uri }: FoundSource,
  { document, find }: Pick<Snapshot, 'document' | 'find'>,
): TextDocument | undefined {
  return uri === document.uri ? document : find(uri);
}

/** Where a draft cites a source: the keys, of a draft for which the key stands for this source. */
export function citesOf(source: Pick<FoundSource, 'uri' | 'key'>, { cited, sources }: CitedDraft): readonly Span[] {
  const keys = cited.citations.flatMap(citation => citation.sources).filter(({ key }) => key === source.key);
  return keys.length > 0 && sources.find(source.key)?.uri === source.uri ? keys.map(({ keyAt }) => keyAt) : [];
}

export function locationsIn(document: TextDocument, spans: readonly Span[], encoding: Encoding): Location[] {
  return spans.map(span => ({ uri: document.uri, range: rangeOf(document, span, encoding) }));
}
