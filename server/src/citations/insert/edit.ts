import type { Draft, Span } from '../../core/index';
import type { Markup } from '../format/write';

/** What changes in the draft, in order of the text. Parts that the source does not give stand as ⟦date⟧, for `writeSnippet`. */
export type Insertion = readonly Edit[];

export interface Edit extends Span {
  readonly text: string;
}

export function markupOf({ language }: Pick<Draft, 'language'>): Markup {
  switch (language) {
    case 'latex':
    case 'html':
      return language;
    case 'markdown':
    case 'quarto':
    case 'rmd':
      return 'markdown';
    default:
      return 'plaintext';
  }
}

/** With a space before what stands behind a word. */
export function spaced(text: string, offset: number, inserted: string): string {
  return offset > 0 && /[^\s([{~]/.test(text[offset - 1]!) ? ` ${inserted}` : inserted;
}
