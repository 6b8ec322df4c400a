import type { Location, LocationLink, Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../core/index';
import type { Library } from '../library';
import { offsetAt, rangeOf } from '../positions';
import type { Snapshot } from '../snapshot';
import { findInArticles, type Passage, passageOf } from './passage';
import { subjectAt } from './subject';

/** From a mention to the passage of the article, or the fact in its sheet, that speaks of it. */
export function definition(snapshot: Snapshot, position: Position): Location[] | LocationLink[] {
  const { document, client } = snapshot;
  const subject = subjectAt(snapshot, offsetAt(document, position, client.encoding));
  const targets = (subject?.evidence ?? []).flatMap(evidence => {
    const found = evidence.at && snapshot.find(evidence.at.uri);
    const passage = found && passageOf(evidence, found);
    return passage ? [{ document: found, passage }] : [];
  });
  return subject ? linksTo(distinct(targets), { document, span: subject }, client) : [];
}

/** From a fact in a sheet to the article that its evidence stands in, where the workspace has it. */
export function sheetDefinition(
  library: Pick<Library, 'findSheet' | 'contents' | 'find'>,
  uri: string,
  position: Position,
  client: Snapshot['client'],
): Location[] | LocationLink[] {
  const read = library.findSheet(uri);
  if (!read) return [];
  const { document, sheet } = read;
  const offset = offsetAt(document, position, client.encoding);
  const entries = [sheet.facts, sheet.quotations, sheet.people, sheet.organisations, sheet.places, sheet.terms].flat();
  const entry = entries.find(({ at }) => at.start <= offset && offset < at.end);
  const found =
    entry &&
    findInArticles(
      entry.evidence,
      library.contents().articles.map(({ article }) => article),
    );
  const target = found && library.find(found.article.uri);
  if (!target) return [];
  return linksTo([{ document: target, passage: { whole: found.span, meant: found.span } }], { document, span: entry.at }, client);
}

interface Target {
  readonly document: TextDocument;
  readonly passage: Passage;
}

/** With the span that the link is of, where the client takes it. */
function linksTo(
  targets: readonly Target[],
  from: { readonly document: TextDocument; readonly span: Span },
  { encoding, linksDefinitions }: Snapshot['client'],
): Location[] | LocationLink[] {
  if (!linksDefinitions)
    return targets.map(({ document, passage }) => ({ uri: document.uri, range: rangeOf(document, passage.meant, encoding) }));
  return targets.map(({ document, passage }) => ({
    originSelectionRange: rangeOf(from.document, from.span, encoding),
    targetUri: document.uri,
    targetRange: rangeOf(document, passage.whole, encoding),
    targetSelectionRange: rangeOf(document, passage.meant, encoding),
  }));
}

function distinct(targets: readonly Target[]): readonly Target[] {
  const byPlace = new Map(targets.map(target => [`${target.document.uri} ${target.passage.meant.start}`, target]));
  return [...byPlace.values()];
}
