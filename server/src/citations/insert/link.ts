import type { Draft, Span } from '../../core/index';
import { type CslItem, textOf } from '../item';
import { type Insertion, markupOf } from './edit';

/** A link to the source on the words that carry the figure, in Markdown, LaTeX, HTML, AsciiDoc or reStructuredText. */
export function writeLink(draft: Draft, item: CslItem, words: Span): Insertion | undefined {
  const doi = textOf(item, 'DOI');
  const url = textOf(item, 'URL') ?? (doi === undefined ? '⟦address⟧' : `https://doi.org/${doi}`);
  const marks = marksOf(draft, url);
  if (marks === undefined || words.start === words.end) return undefined;
  return [
    { start: words.start, end: words.start, text: marks[0] },
    { start: words.end, end: words.end, text: marks[1] },
  ];
}

function marksOf(draft: Draft, url: string): readonly [string, string] | undefined {
  switch (markupOf(draft)) {
    case 'markdown':
      return ['[', `](${/[\s()<>]/.test(url) ? `<${url.replace(/[<>\s]/g, encodeURIComponent)}>` : url})`];
    case 'latex':
      return [`\\href{${url.replace(/[%#\\{}]/g, '\\$&')}}{`, '}'];
    case 'html':
      return [`<a href="${url.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}">`, '</a>'];
    case 'plaintext':
      if (draft.language === 'asciidoc') return [`link:${url}[`, ']'];
      return draft.language === 'restructuredtext' ? ['`', ` <${url}>\`_`] : undefined;
  }
}
