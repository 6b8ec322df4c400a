import type { Connection } from 'vscode-languageserver';
import { answer } from './answer';
import type { FormatterOf } from './citationStyles';
import { textsOf } from './citations/checks/checkedTexts';
import type { FoundSource } from './citations/draftSources';
import { asSnippet } from './citations/format/missing';
import { citables } from './features/citables';
import { type Citing, citeEdits, formOf } from './features/citeEdits';
import { subjectAt } from './features/subject';
import { rangeOf, spanOf } from './positions';
import { CITABLES_REQUEST, CITE_REQUEST, type Citable, type CitablesParams, type CiteParams, type CiteResult } from './protocol';
import type { Session } from './session';
import type { Settings } from './settings';
import type { Snapshot } from './snapshot';

/** Answers a client that lets its writer choose what to cite, and cites it. */
export function serveCite(
  connection: Connection,
  session: Session,
  settingsOf: (uri: string) => Promise<Settings>,
  formatterOf: FormatterOf,
  ready: Promise<void>,
): void {
  const log = connection.console;
  const { library } = session;

  connection.onRequest(
    CITABLES_REQUEST,
    answer('Citables', log, async ({ textDocument: { uri } }: CitablesParams): Promise<readonly Citable[] | null> => {
      await ready;
      const snapshot = await session.snapshot(uri);
      const { sheets, builtIn } = library.contents();
      const counts = await session.usesBuiltIn(uri);
      return snapshot ? citables(snapshot, { sheets, builtIn: counts ? builtIn : [] }) : null;
    }),
  );
  connection.onRequest(
    CITE_REQUEST,
    answer('Cite', log, async (params: CiteParams): Promise<CiteResult | null> => {
      await ready;
      const { uri } = params.textDocument;
      const snapshot = await session.snapshot(uri);
      const citing = snapshot && whatToCite(params, snapshot);
      if (!snapshot || !citing) return null;
      const formatter = await formatterOf(snapshot);
      const form = formOf(snapshot, formatter, (await settingsOf(uri)).citations.form);
      const edits = citeEdits(snapshot, citing, form, formatter, one => library.bibliographies.find(one));
      if (edits === undefined) return null;
      const { document, client } = snapshot;
      const file = edits.bibliography && library.find(edits.bibliography.uri);
      return {
        version: document.version,
        draft: edits.draft.map(({ text, ...span }, index) => ({
          range: rangeOf(document, span, client.encoding),
          newText: text,
          ...(/⟦/.test(text) && { snippet: asSnippet(text, index * 10 + 1) }),
        })),
        ...(file &&
          edits.bibliography && {
            bibliography: {
              uri: edits.bibliography.uri,
              edit: { range: rangeOf(file, edits.bibliography.edit, client.encoding), newText: edits.bibliography.edit.text },
            },
          }),
      };
    }),
  );
}

/** The source that was chosen, or the one that speaks of the mention at the caret. */
function whatToCite({ key, locator, range }: CiteParams, snapshot: Snapshot): Citing | undefined {
  const at = spanOf(snapshot.document, range, snapshot.client.encoding);
  if (key !== undefined) {
    const source = snapshot.citations.sources.find(key);
    return source && { source, at, isFact: false, ...(locator !== undefined && { locator }) };
  }
  const subject = subjectAt(snapshot, at.start);
  const [evidence] = subject?.evidence ?? [];
  const source = evidence?.at && sourceOf(evidence.at.uri, snapshot);
  if (!subject || !source) return undefined;
  return { source, at: subject, isFact: true, ...(evidence.locator !== undefined && { locator: evidence.locator }) };
}

/** What a draft calls the source whose text stands in a file: as its own bibliography has it, or else the workspace. */
function sourceOf(uri: string, { citations, reference }: Snapshot): FoundSource | undefined {
  const { sources } = citations;
  const isOf = ({ item }: FoundSource) => textsOf(item, reference).includes(uri);
  const text = [...reference.articles, ...reference.sheetArticles].find(one => one.uri === uri);
  const named = text && sources.find(text.source.id);
  return sources.own().find(isOf) ?? (named && isOf(named) ? named : sources.all().find(isOf));
}
