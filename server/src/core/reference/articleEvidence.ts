import type { Evidence } from '../finding';
import type { Span } from '../span';
import type { Article } from './article';
import { publicationOf } from './publication';

/**
 * A passage of an article as evidence, in its own words: markup inside it is left out, white space is one space. `meant` is a part of the
 * passage, whose words are marked.
 */
export function articleEvidence({ source, uri, draft }: Article, { start, end }: Span, meant?: Span): Evidence {
  const words = (from: number, to: number) => quoteOf(draft.text.slice(from, to), draft.prose.slice(from, to));
  const quote = words(start, end);
  const marked = meant && markedIn(quote, words(start, meant.start), words(meant.start, meant.end));
  return {
    ...publicationOf(source),
    quote,
    ...(marked ? { marked } : {}),
    at: { uri, span: { start, end } },
  };
}

/** Where words stand in a quotation, behind other words of it. */
function markedIn(quote: string, before: string, words: string): Span | undefined {
  const start = words === '' ? -1 : quote.indexOf(words, before.length);
  return start < 0 || start > before.length + 1 ? undefined : { start, end: start + words.length };
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
