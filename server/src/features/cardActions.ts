import { rangeOf } from '../positions';
import { CITE_FACT, GO_TO_SOURCE, WAIVE } from '../protocol';
import type { Snapshot } from '../snapshot';
import { citeActions } from './citeActions';
import { waiveActions } from './codeActions';
import { commandLink } from './link';
import type { Subject } from './subject';

/** The line of actions under a card, for clients that run our commands: to what each evidence stands in, to cite it, to set a finding aside. */
export function cardActions(subject: Subject, snapshot: Snapshot): readonly string[] {
  if (!snapshot.client.markdown) return [];
  const links = [...sourceLinks(subject, snapshot), ...citeLinks(subject, snapshot), ...waiveLinks(subject, snapshot)];
  return links.length > 0 ? [[...new Set(links)].join(' · ')] : [];
}

function sourceLinks({ evidence }: Subject, snapshot: Snapshot): readonly string[] {
  if (!snapshot.client.commands.has(GO_TO_SOURCE)) return [];
  return evidence.flatMap(({ at, source }) => {
    const range = at && snapshot.locate(at.uri, at.span);
    if (!at || !range) return [];
    return [commandLink(evidence.length > 1 ? `Go to ${source}` : 'Go to source', GO_TO_SOURCE, [{ uri: at.uri, range }])];
  });
}

function citeLinks({ claim }: Subject, snapshot: Snapshot): readonly string[] {
  if (!claim || !snapshot.client.commands.has(CITE_FACT)) return [];
  const [cite] = citeActions(snapshot, claim);
  return cite?.command ? [commandLink(cite.title, CITE_FACT, cite.command.arguments ?? [])] : [];
}

function waiveLinks({ finding }: Subject, snapshot: Snapshot): readonly string[] {
  if (!finding || !snapshot.client.commands.has(WAIVE)) return [];
  const [waive] = waiveActions(finding, snapshot, rangeOf(snapshot.document, finding, snapshot.client.encoding));
  return waive?.command ? [commandLink(waive.title, WAIVE, waive.command.arguments ?? [])] : [];
}
