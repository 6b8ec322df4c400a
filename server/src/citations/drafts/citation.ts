import type { Span } from '../../core/index';

/** Where a draft cites: `[see @lind2025, p. 12; @kerr2024]`, `@lind2025`, `\autocite[12]{lind2025}`, `:cite:p:`lind2025``. */
export interface Citation extends Span {
  /** `told`: the author is named in the sentence: `@lind2025 [p. 12]`, `\textcite`. `hidden`: `\nocite`, listed and not cited. */
  readonly form: 'bracketed' | 'told' | 'hidden';
  readonly sources: readonly CitedSource[];
}

/** One source of a citation. */
export interface CitedSource extends Span {
  readonly key: string;
  /** The key alone, without `@` and braces. */
  readonly keyAt: Span;
  readonly prefix?: string;
  readonly locator?: Locator;
  readonly suffix?: string;
  /** `-@lind2025`, `\citeyear`. */
  readonly withoutAuthor?: boolean;
}

/** `pp. 12-14`, at its place: the label is CSL's name of what is counted. */
export interface Locator extends Span {
  readonly label: string;
  readonly value: string;
}

/** `[^1]` in the text. */
export interface NoteMark extends Span {
  readonly label: string;
  readonly labelAt: Span;
}

/** A note, with its label where it stands apart from its mark. `body` is its text. */
export interface Note extends Span {
  readonly label?: string;
  readonly labelAt?: Span;
  readonly body: Span;
}

/** All that a draft cites, in the order of its text. */
export interface DraftCitations {
  readonly citations: readonly Citation[];
  readonly marks: readonly NoteMark[];
  readonly notes: readonly Note[];
}
