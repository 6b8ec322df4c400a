import type { FoundSource } from '../citations/draftSources';
import type { Formatter } from '../citations/format/formatter';
import { type Edit, markupOf } from '../citations/insert/index';
import type { BegunSnippet } from '../citations/snippets/begun';
import type { Block } from '../citations/snippets/blocks';
import { CURSOR, type Piece } from '../citations/snippets/snippet';
import { type Draft, updateDraft } from '../core/index';
import type { Writing } from '../snapshot';
import { formFor, writeCitation } from './citationEdits';

export type FormatterFor = (writing: Pick<Writing, 'document' | 'citations'>, kind?: Formatter['kind']) => Promise<Formatter>;

/** What snippets of one list are made with: the draft's style, its usual form, and the draft as it is without what is typed of the snippet. */
export interface Desk {
  readonly draft: Draft;
  /** Whether the draft cites by keys, which its bibliography has to have. */
  readonly citesByKey: boolean;
  /** The full reference, as a list of sources or a note has it. */
  readonly reference: (key: string) => string;
  /** A citation in the draft's usual form, behind a block or alone; what of it stands elsewhere in the draft, such as a note. */
  readonly cite: (source: FoundSource, locator: string | undefined, block?: Block) => Cited;
}

export interface Cited {
  readonly pieces: readonly Piece[];
  readonly elsewhere: readonly Edit[];
}

export async function deskFor(begun: BegunSnippet, writing: Writing, formatterFor: FormatterFor): Promise<Desk> {
  const { draft } = writing.citations;
  const usual = await formatterFor(writing);
  const form = formFor(writing.citationForm, { draft, citations: writing.citations }, usual.kind);
  const isWritten = form !== 'key' && form !== 'link';
  const formatter = isWritten ? await formatterFor(writing, form === 'author-date' ? 'in-text' : 'note') : undefined;
  const isApart = begun.purpose === 'cite';
  const trial = updateDraft(draft, `${draft.text.slice(0, begun.start)}${isApart ? '' : WORD}${draft.text.slice(begun.end)}`);
  const at = begun.start + (isApart ? 0 : WORD.length);
  const asHtml = writing.citationForm === 'html';
  const written = new Map<string, readonly Edit[]>();

  function citationOf(source: FoundSource, locator: string | undefined): readonly Edit[] {
    const name = `${source.key} ${locator ?? ''}`;
    const known = written.get(name);
    if (known) return known;
    const where = locator === undefined ? {} : { locator };
    const wanted = { source, form, asHtml, at: { start: at, end: at }, ...where, ...(formatter && { formatter }) };
    const edits = writeCitation(wanted, trial) ?? [];
    written.set(name, edits);
    return edits;
  }

  return {
    draft,
    citesByKey: form === 'key',
    reference: key => {
      const [entry] = usual.bibliography([key], markupOf(draft));
      return entry?.text ?? usual.cite([{ key }], markupOf(draft));
    },
    cite(source, locator, { before, behind } = { before: [], behind: '' }) {
      const [citation, ...others] = citationOf(source, locator);
      // A key that joins the citation before it stands there.
      const here = citation?.start === at ? [citation.text] : [];
      const moved = (here.length > 0 || !citation ? others : [citation, ...others]).map(edit => movedBack(edit, at, begun.end));
      // What touches the snippet is part of it: editors take no edits side by side.
      const touching = moved.filter(({ start }) => start === begun.end).map(({ text }) => text);
      return {
        pieces: [...before, ...here, behind, CURSOR, ...touching],
        elsewhere: moved.filter(({ start }) => start !== begun.end),
      };
    },
  };
}

/** Stands in the draft where the words of the snippet will. */
const WORD = 'x';

/** From the draft with the word in it to the draft as it is. */
function movedBack(edit: Edit, at: number, end: number): Edit {
  return edit.start < at ? edit : { ...edit, start: edit.start - at + end, end: edit.end - at + end };
}
