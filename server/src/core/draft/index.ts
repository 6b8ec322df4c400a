import type { Draft, MarkupLanguage } from './draft';
import { updateDraft } from './incremental';

export type { Block, BlockKind, CitationMark, Draft, MarkupLanguage } from './draft';
export { updateDraft } from './incremental';

/** Reads a draft. `language` is an LSP language id; one that is not known is read as plain text. */
export function readDraft(text: string, language: string): Draft {
  return updateDraft({ language: markupOf(language), text: '', prose: '', blocks: [], comments: [], citations: [] }, text);
}

function markupOf(language: string): MarkupLanguage {
  return MARKUP.get(language.toLowerCase()) ?? 'plaintext';
}

const MARKUP: ReadonlyMap<string, MarkupLanguage> = new Map<string, MarkupLanguage>(
  Object.entries({
    markdown: 'markdown',
    md: 'markdown',
    mdx: 'markdown',
    quarto: 'quarto',
    rmd: 'rmd',
    latex: 'latex',
    tex: 'latex',
    html: 'html',
    xhtml: 'html',
    asciidoc: 'asciidoc',
    restructuredtext: 'restructuredtext',
    rst: 'restructuredtext',
    plaintext: 'plaintext',
  } as const),
);
