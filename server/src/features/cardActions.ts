import type { Evidence } from '../core/index';
import { GO_TO_SOURCE } from '../protocol';
import type { Snapshot } from '../snapshot';
import { commandLink } from './link';

/** The line of actions under a card, for clients that run our commands: to the passage or the fact that each evidence comes from. */
export function cardActions(evidence: readonly Evidence[], snapshot: Snapshot): readonly string[] {
  if (!snapshot.client.markdown || !snapshot.client.commands.has(GO_TO_SOURCE)) return [];
  const links = evidence.flatMap(({ at, source }) => {
    const range = at && snapshot.locate(at.uri, at.span);
    if (!at || !range) return [];
    return [commandLink(evidence.length > 1 ? `Go to ${source}` : 'Go to source', GO_TO_SOURCE, [{ uri: at.uri, range }])];
  });
  return links.length > 0 ? [[...new Set(links)].join(' · ')] : [];
}
