import type { Connection, WorkspaceEdit } from 'vscode-languageserver';
import { answer } from './answer';
import type { FormatterOf } from './citationStyles';
import { listed } from './citations/list/listed';
import type { Client } from './client';
import type { Sheet } from './core/index';
import { bibliographyEdit } from './features/bibliographyEdit';
import { citables } from './features/citableSources';
import { citationEdits, formFor } from './features/citationEdits';
import { citedSource } from './features/citedSource';
import { referenceListEdit } from './features/referenceListEdit';
import { rangeOf, spanOf } from './positions';
import {
  ADD_TO_BIBLIOGRAPHY_REQUEST,
  type AddToBibliographyArguments,
  CITABLES_REQUEST,
  CITATION_EDITS_REQUEST,
  type Citables,
  type CitablesParams,
  type CitationEdits,
  type CitationEditsParams,
  REFERENCE_LIST_REQUEST,
  type ReferenceListEdit,
  type ReferenceListParams,
} from './protocol';
import type { Session } from './session';

/** Answers a client whose writer chooses among the sources that a draft may cite, and cites one. */
export function serveCitations(
  connection: Connection,
  client: Client,
  session: Session,
  ready: Promise<void>,
  formatterOf: FormatterOf,
): void {
  async function sheetsFor(uri: string): Promise<readonly Sheet[]> {
    const { builtIn, sheets } = session.library.contents();
    return [...sheets, ...((await session.usesBuiltIn(uri)) ? builtIn : [])].map(({ sheet }) => sheet);
  }

  connection.onRequest(
    CITABLES_REQUEST,
    answer('Sources', connection.console, async ({ textDocument: { uri }, query }: CitablesParams): Promise<Citables | null> => {
      await ready;
      await session.library.bibliographies.readAhead();
      const snapshot = await session.snapshot(uri);
      return snapshot ? citables(snapshot, await sheetsFor(uri), query) : null;
    }),
  );
  connection.onRequest(
    ADD_TO_BIBLIOGRAPHY_REQUEST,
    answer(
      'Bibliography',
      connection.console,
      async ({ uri, key }: AddToBibliographyArguments): Promise<WorkspaceEdit | null> => {
        await ready;
        const snapshot = await session.snapshot(uri);
        const source = snapshot?.citations.sources.find(key);
        const added = snapshot && source && bibliographyEdit(source, snapshot);
        if (!added) return null;
        const { document, edit } = added;
        return { changes: { [document.uri]: [{ range: rangeOf(document, edit, client.encoding), newText: edit.text }] } };
      },
    ),
  );
  connection.onRequest(
    CITATION_EDITS_REQUEST,
    answer('Citation', connection.console, async (params: CitationEditsParams): Promise<CitationEdits | null> => {
      await ready;
      const sheets = await sheetsFor(params.textDocument.uri);
      const snapshot = await session.snapshot(params.textDocument.uri);
      if (!snapshot) return null;
      const at = spanOf(snapshot.document, params.range, client.encoding);
      const cited = citedSource(params, at, snapshot, sheets);
      if (!cited) return null;
      const asked = params.form ?? snapshot.citationForm;
      const { kind } = await formatterOf(snapshot);
      const form = formFor(asked, snapshot, kind);
      const isWritten = form !== 'key' && form !== 'link';
      const formatter = isWritten ? await formatterOf(snapshot, form === 'author-date' ? 'in-text' : 'note') : undefined;
      return citationEdits({ ...cited, form, at, asHtml: asked === 'html', ...(formatter && { formatter }) }, snapshot);
    }),
  );
  connection.onRequest(
    REFERENCE_LIST_REQUEST,
    answer('References', connection.console, async ({ textDocument: { uri } }: ReferenceListParams) => {
      await ready;
      const snapshot = await session.snapshot(uri);
      if (!snapshot) return null;
      const found = listed(snapshot.citations, await formatterOf(snapshot, 'in-text'));
      return referenceListEdit(snapshot, found, await formatterOf(snapshot, found.kind)) satisfies ReferenceListEdit;
    }),
  );
}
