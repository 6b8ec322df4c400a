import { type Token, tokenize } from '../compare/wording';
import { indexWordings, type WordingIndex } from '../compare/wordingIndex';
import { quotedSpans } from '../context/quotes';
import type { Evidence } from '../finding';
import type { Article } from '../reference/article';
import { articleEvidence } from '../reference/articleEvidence';
import type { Reference, Wording } from '../reference/reference';
import type { Span } from '../span';

/** A text of the reference that a quotation may come from: an article, or a passage that a sheet holds word by word. */
export interface Passage {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Where its tokens begin among those of all passages. */
  readonly offset: number;
  /** What stands in quotation marks, and for each token which of these it stands in, or -1. */
  readonly quotes: readonly Span[];
  readonly inQuote: Int32Array;
  /** A fragment that a sheet holds: what goes beyond its ends is not known. */
  readonly fragment: boolean;
  readonly article?: Article;
  /** Who said it, where a sheet tells. */
  readonly speaker?: string;
  readonly evidence: (words: Span) => Evidence;
}

export interface Passages {
  readonly passages: readonly Passage[];
  readonly index: WordingIndex;
}

export function readPassages({ wordings, articles }: Reference): Passages {
  const texts = [...wordings.map(passageOfWording), ...articles.map(passageOfArticle)];
  let offset = 0;
  const passages = texts.map(text => {
    const passage = { ...text, offset, inQuote: placeInQuotes(text) };
    offset += text.tokens.length;
    return passage;
  });
  return { passages, index: indexWordings(passages.map(passage => passage.tokens)) };
}

type Unplaced = Omit<Passage, 'offset' | 'inQuote'>;

function passageOfWording({ text, tokens, evidence, speaker }: Wording): Unplaced {
  const whole = text === evidence.quote ? quotedSpans(text) : [{ start: 0, end: text.length }];
  return { text, tokens, quotes: whole, fragment: true, evidence: () => evidence, ...(speaker === undefined ? {} : { speaker }) };
}

function passageOfArticle(article: Article): Unplaced {
  const { prose } = article.draft;
  return {
    text: prose,
    tokens: tokenize(prose),
    quotes: article.blocks.flatMap(block => block.quoted),
    fragment: false,
    article,
    evidence: words => articleEvidence(article, sentencesAt(article, words)),
  };
}

/** The sentences that a stretch of an article runs over. */
function sentencesAt({ blocks }: Article, words: Span): Span {
  const sentences = blocks.flatMap(({ block, sentences }) =>
    block.start < words.end && words.start < block.end
      ? sentences.filter(one => one.start < words.end && words.start < one.end)
      : [],
  );
  return { start: sentences[0]?.start ?? words.start, end: sentences.at(-1)?.end ?? words.end };
}

function placeInQuotes({ tokens, quotes }: Unplaced): Int32Array {
  let at = 0;
  return Int32Array.from(tokens, token => {
    while ((quotes[at]?.end ?? Number.POSITIVE_INFINITY) <= token.start) at++;
    const quote = quotes[at];
    return quote !== undefined && quote.start <= token.start ? at : -1;
  });
}
