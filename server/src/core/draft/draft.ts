import type { Span } from '../span';

/** LSP language ids that the masks know; any other id is read as plain text. */
export type MarkupLanguage = 'markdown' | 'quarto' | 'rmd' | 'latex' | 'html' | 'asciidoc' | 'restructuredtext' | 'plaintext';

/** A draft, read: the raw text, its prose with markup blanked out, and the blocks that the prose stands in. */
export interface Draft {
  readonly language: MarkupLanguage;
  readonly text: string;
  /** `text` with markup, code, link targets, comments and front matter replaced by spaces: same length, same offsets, line ends kept. */
  readonly prose: string;
  /** In order of the text, not overlapping. A mention never crosses a block. */
  readonly blocks: readonly Block[];
  /** Comments in the markup's own syntax, marks and all; in order of the text. */
  readonly comments: readonly Span[];
  /** Where a Markdown or LaTeX draft cites and has notes, in order of the text. */
  readonly citations: readonly CitationMark[];
}

/** `[@key, p. 3]` or `\cite{key}`; the mark of a note, `[^1]`; a note with its label, `[^1]: …`; a note where it stands, `^[…]` or `\footnote{…}`. */
export interface CitationMark extends Span {
  readonly kind: 'citation' | 'mark' | 'note' | 'inline-note';
}

export type BlockKind = 'paragraph' | 'heading' | 'item' | 'quote' | 'cell' | 'caption' | 'footnote';

export interface Block extends Span {
  readonly kind: BlockKind;
  readonly sentences: readonly Span[];
  /** 1–6, of a heading. */
  readonly level?: number;
  /** Of a table cell: the headings of its row and column, as spans of raw text, and which table it is in. */
  readonly table?: {
    readonly index: number;
    readonly row: number;
    readonly column: number;
    readonly rowHeading?: Span;
    readonly columnHeading?: Span;
  };
}
