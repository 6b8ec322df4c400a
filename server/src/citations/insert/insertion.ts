import type { Draft, Span } from '../../core/index';
import { readCitations } from '../drafts/readCitations';
import type { Cite, Formatter } from '../format/formatter';
import { type CslItem, textOf } from '../item';
import { type Insertion, markupOf, spaced } from './edit';
import { writeKey } from './key';
import { writeLink } from './link';
import { writeNote, writeNoteText } from './note';

/**
 * How a draft cites: by a key that pandoc, Quarto, LaTeX, Sphinx or Asciidoctor looks up; in a footnote that is written out; by the words of a
 * note where they stand, in brackets unless that is a note; in brackets that are written out; by a link on the figure.
 */
export type Form = 'key' | 'note' | 'note-text' | 'author-date' | 'link';

export interface InsertionRequest {
  readonly form: Form;
  readonly draft: Draft;
  readonly item: CslItem;
  /** Where the citation goes. */
  readonly offset: number;
  /** Of a link: the words that carry it. */
  readonly words?: Span;
  readonly locator?: { readonly label: string; readonly value: string };
  /** Of the style of the draft, for what is written out. */
  readonly formatter?: Formatter;
}

/** The edits that cite a source in a draft; `undefined` where the form does not fit: no formatter for what is to be written out. */
export function insertCitation(request: InsertionRequest): Insertion | undefined {
  const { form, draft, item, offset, locator, formatter } = request;
  const cited = readCitations(draft);
  const cite: Cite = { key: item.id, ...(locator && { locator: locator.value, label: locator.label }) };
  switch (form) {
    case 'key':
      return writeKey(draft, cited, cite, offset);
    case 'note':
    case 'note-text': {
      const write = form === 'note' ? writeNote : writeNoteText;
      return formatter && write(draft, cited, cite, offset, formatter, textOf(item, 'title-short') ?? textOf(item, 'title'));
    }
    case 'author-date':
      return (
        formatter && [{ start: offset, end: offset, text: spaced(draft.text, offset, formatter.cite([cite], markupOf(draft))) }]
      );
    case 'link':
      return writeLink(draft, item, request.words ?? { start: offset, end: offset });
  }
}
