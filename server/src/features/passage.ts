import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Article, Evidence, Span } from '../core/index';

/** A place in a sheet or an article to go to: the whole fact or passage, and the words in it that are meant. */
export interface Passage {
  readonly whole: Span;
  readonly meant: Span;
}

/** Where evidence stands in the text that it was read from. In a fact, its quotation is meant; in an article, the words that are marked. */
export function passageOf({ quote, marked, at }: Evidence, document: TextDocument): Passage | undefined {
  if (at === undefined) return undefined;
  const text = document.getText().slice(at.span.start, at.span.end);
  const whole = { start: at.span.start, end: at.span.start + text.trimEnd().length };
  const words = marked && quote.slice(marked.start, marked.end);
  const quoted = findWords(quote, text) ?? { start: 0, end: 0 };
  const inQuote = quoted.end > 0 ? text.slice(0, quoted.end) : text;
  const found =
    words === undefined ? undefined : findWords(words, inQuote, quoted.start, occurrencesBefore(words, quote, marked!));
  const meant = found ?? (quoted.end > 0 ? quoted : undefined);
  return { whole, meant: meant ? { start: whole.start + meant.start, end: whole.start + meant.end } : whole };
}

/** The first article that has the words of a fact's evidence, and where: the second half of the way from a draft to its source. */
export function findInArticles(quote: string, articles: readonly Article[]): { article: Article; span: Span } | undefined {
  if (quote.length < FEW) return undefined;
  for (const article of articles) {
    const span = findWords(quote, article.draft.text) ?? findWords(quote, article.draft.prose);
    if (span) return { article, span };
  }
  return undefined;
}

/** Fewer characters may stand anywhere. */
const FEW = 12;

/** Where words stand in a text that may lay them out otherwise: other white space, other quotation marks. */
function findWords(words: string, text: string, from = 0, skip = 0): Span | undefined {
  const source = words
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
    .replace(/["“”„]/g, '["“”„]')
    .replace(/['‘’]/g, "['‘’]");
  if (source === '') return undefined;
  const pattern = new RegExp(source, 'g');
  pattern.lastIndex = from;
  let match = pattern.exec(text);
  for (let nth = 0; nth < skip && match; nth++) match = pattern.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

function occurrencesBefore(words: string, quote: string, { start }: Span): number {
  return quote.slice(0, start).split(words).length - 1;
}
