import type { TextEdit } from 'vscode-languageserver';
import { shortName } from '../citations/describe';
import { readLocator } from '../citations/drafts/locator';
import type { Formatter } from '../citations/format/formatter';
import { missingFrom } from '../citations/format/missing';
import { type Edit, type Form, hasForm, insertCitation, placeCitation, spaced, usualForm } from '../citations/insert/index';
import { asSnippet } from '../citations/snippets/snippet';
import type { Draft, Span } from '../core/index';
import { rangeOf } from '../positions';
import type { CitationEdits, CitationForm } from '../protocol';
import type { Snapshot } from '../snapshot';
import { bibliographyEdit } from './bibliographyEdit';
import type { Cited } from './citedSource';

type Places = Pick<Snapshot, 'document' | 'draft' | 'citations' | 'find' | 'client'>;

/** The form that a draft is to have: the one asked for where its language has it, or else its usual one. `kind` is that of its style. */
export function formFor(asked: CitationForm, snapshot: Pick<Snapshot, 'draft' | 'citations'>, kind: Formatter['kind']): Form {
  const form = FORMS[asked];
  return form !== undefined && suits(asked, snapshot.draft) && hasForm(snapshot.draft, form)
    ? form
    : usualForm(snapshot.citations, kind);
}

const FORMS: Readonly<Record<CitationForm, Form | undefined>> = {
  auto: undefined,
  pandoc: 'key',
  latex: 'key',
  footnote: 'note',
  note: 'note-text',
  authorDate: 'author-date',
  link: 'link',
  html: 'link',
};

/** A link in HTML may stand in Markdown, too. */
function suits(asked: CitationForm, { language }: Pick<Draft, 'language'>): boolean {
  if (asked === 'pandoc') return MARKDOWN.has(language);
  if (asked === 'latex') return language === 'latex';
  return asked !== 'html' || language === 'html' || MARKDOWN.has(language);
}

const MARKDOWN: ReadonlySet<Draft['language']> = new Set(['markdown', 'quarto', 'rmd']);

export interface Wanted extends Cited {
  readonly form: Form;
  /** A link is written in HTML. */
  readonly asHtml?: boolean;
  /** The cursor, or the words that carry a link. */
  readonly at: Span;
  /** Of what is written out. */
  readonly formatter?: Formatter;
}

/** The edits that cite a source, behind the clause of the claim that it is cited for, or where the cursor stands. */
export function citationEdits(wanted: Wanted, snapshot: Places): CitationEdits | null {
  const { document, client } = snapshot;
  const written = writeCitation(wanted, snapshot.draft);
  if (written === undefined || written.every(({ text }) => text === '')) return null;
  const added = wanted.form === 'key' ? bibliographyEdit(wanted.source, snapshot) : undefined;
  const isOwn = added?.document === document;
  const edits = added && isOwn ? [added.edit, ...written] : written;
  const textEdit = (edit: Edit, of = document): TextEdit => ({ range: rangeOf(of, edit, client.encoding), newText: edit.text });
  return {
    version: document.version,
    edits: edits.map(edit => ({
      ...textEdit(edit),
      ...(missingFrom(edit.text).length > 0 && { snippet: asSnippet(edit.text) }),
    })),
    ...(added && !isOwn && { bibliography: { changes: { [added.document.uri]: [textEdit(added.edit, added.document)] } } }),
  };
}

/** What is written into a draft alone. */
export function writeCitation(
  { source, claim, form, asHtml, at, formatter, ...wanted }: Wanted,
  draft: Draft,
): readonly Edit[] | undefined {
  const offset = claim ? placeCitation(draft, claim, form) : at.end;
  const found = wanted.locator === undefined ? undefined : readLocator(wanted.locator, 0);
  // What is no locator to a processor of citations is left to the writer, who gave it.
  const locator = found ?? (wanted.locator === undefined ? undefined : { label: 'page', value: wanted.locator.trim() });
  const request = {
    form,
    draft: asHtml ? { ...draft, language: 'html' as const } : draft,
    item: { ...source.item, id: source.key },
    offset,
    ...(locator && { locator: { label: locator.label, value: locator.value } }),
    ...(formatter && { formatter }),
  };
  if (form !== 'link') return insertCitation(request);
  const words = claim ?? at;
  if (words.start < words.end) return insertCitation({ ...request, words });
  // Without words to carry it, a link brings its own.
  const marks = insertCitation({ ...request, words: { start: offset, end: offset + 1 } });
  const link = marks?.map(({ text }) => text).join(shortName(source.item));
  return link === undefined ? undefined : [{ start: offset, end: offset, text: spaced(draft.text, offset, link) }];
}
