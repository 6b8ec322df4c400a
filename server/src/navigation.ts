import { CompletionTriggerKind, type Connection, type Location } from 'vscode-languageserver';
import { answer } from './answer';
import type { FormatterOf } from './citationStyles';
import { serveCiting } from './citing';
import type { Client } from './client';
import type { ClosedDrafts } from './closedDrafts';
import { citationCompletion, mayCite } from './features/citationCompletion';
import { citationDefinition } from './features/citationPlaces';
import { completion, mayComplete } from './features/completion';
import { definition, sheetDefinition } from './features/definition';
import { factLocations, factsOfMention, usesOf } from './features/references';
import { mayInsertSnippet, snippetCompletion } from './features/snippetCompletion';
import { usesIn } from './features/uses';
import { offsetAt } from './positions';
import { beginProgress } from './progress';
import type { Session } from './session';

/** Answers a client that goes from drafts to what they are held against, and back, or takes it from there. */
export function serveNavigation(
  connection: Connection,
  client: Client,
  session: Session,
  closed: ClosedDrafts,
  ready: Promise<void>,
  formatterOf: FormatterOf,
): void {
  const citing = serveCiting(connection, client, session, closed, ready);
  const log = connection.console;

  connection.onCompletion(
    answer('Completion', log, async ({ textDocument: { uri }, position, context }) => {
      const asked = context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
      const document = session.documents.get(uri);
      if (!document || !session.isDraft(uri)) return null;
      const inserts = mayInsertSnippet(document, position, client.encoding);
      const cites = mayCite(document, position, client.encoding);
      if (!inserts && !cites && !mayComplete(document, position, client.encoding, asked)) return null;
      await ready;
      const writing = await session.writing(uri);
      const snippets = writing && inserts ? await snippetCompletion(writing, position, formatterOf) : null;
      if (snippets) return snippets;
      const sources = writing && cites ? citationCompletion(writing, position) : null;
      if (sources) return sources;
      return writing ? completion(writing, position, asked) : null;
    }),
  );
  connection.onDefinition(
    answer('Definition', log, async ({ textDocument: { uri }, position }) => {
      await ready;
      const snapshot = await session.snapshot(uri);
      const cited = snapshot ? citationDefinition(snapshot, position) : [];
      if (cited.length > 0) return cited;
      return snapshot ? definition(snapshot, position) : sheetDefinition(session.library, uri, position, client);
    }),
  );
  connection.onReferences(
    answer('References', log, async ({ textDocument: { uri }, position, context }, token): Promise<Location[]> => {
      await ready;
      const cites = await citing.references(uri, position, context.includeDeclaration);
      if (cites) return cites;
      const snapshot = await session.snapshot(uri);
      const source = session.library.find(uri);
      const wanted = snapshot
        ? factsOfMention(snapshot, offsetAt(snapshot.document, position, client.encoding))
        : source && { uri: source.uri, offset: offsetAt(source, position, client.encoding) };
      if (wanted === undefined || (Array.isArray(wanted) && wanted.length === 0)) return [];
      const open = await Promise.all(session.drafts().map(draft => session.snapshot(draft.uri)));
      const others = await closed.uses(() => beginProgress(connection, client, 'Finding where drafts use this fact', token));
      const uses = usesOf(wanted, [...open.flatMap(one => (one ? [usesIn(one)] : [])), ...others]);
      const facts = Array.isArray(wanted) ? wanted : uses.map(({ of }) => of);
      const declared = context.includeDeclaration ? factLocations(facts, one => session.library.find(one), client.encoding) : [];
      return [...declared, ...uses.map(use => ({ uri: use.uri, range: use.range }))];
    }),
  );
}
