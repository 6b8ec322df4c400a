import type { Evidence } from '../finding';
import type { Span } from '../span';
import type { Article } from './article';
import { sourceName } from './sourceName';

/** A passage of an article as evidence, in its own words: markup inside it is left out, white space is one space. */
export function articleEvidence({ source, uri, draft }: Article, { start, end }: Span): Evidence {
  return {
    source: sourceName(source),
    quote: quoteOf(draft.text.slice(start, end), draft.prose.slice(start, end)),
    ...(source.title === undefined ? {} : { title: source.title }),
    ...(source.URL === undefined ? {} : { url: source.URL }),
    at: { uri, span: { start, end } },
  };
}

/** Where the mask put spaces for what is none, nothing stood for the reader, unless it was a space or a line end by another name. */
function quoteOf(raw: string, prose: string): string {
  let quote = '';
  for (let at = 0; at < prose.length; at++) {
    const from = at;
    while (prose[at] === ' ' && /\S/.test(raw[at] ?? ' ')) at++;
    if (at > from && SPACE.test(raw.slice(from, at))) quote += ' ';
    quote += prose[at] ?? '';
  }
  return quote.replace(/\s+/g, ' ').trim();
}

const SPACE = /&(?:nbsp|ensp|emsp|thinsp|#160|#xa0|#8201|#8239);|<br\b/i;
