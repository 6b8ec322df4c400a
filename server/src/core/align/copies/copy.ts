import type { Token } from '../../compare/wording';
import type { Laid } from '../../compare/wordingLaid';
import type { Mention } from '../../mention';
import { type BlockReading, type SentenceReading, sentenceAt } from '../../reading';
import type { Article } from '../../reference/article';
import type { Reference } from '../../reference/reference';
import { overlaps, type Span } from '../../span';
import { placesOf } from '../quotationMatch';
import type { Passage } from '../quotationPassages';
import { type Value, valueAt } from './value';

/** A sentence of a draft laid on the words of an article that it nearly has. */
export interface Copy {
  readonly article: Article;
  readonly passage: Passage;
  readonly laid: Laid;
  /** Words of the sentence. */
  readonly words: number;
  /** Where it has another value than the article. */
  readonly values: readonly ValueChange[];
  /** What the article has in words of the sentence that the draft leaves out. */
  readonly left: readonly Mention[];
}

/** Words that differ, in the draft and in the article, and the value that they are or belong to. */
export interface ValueChange {
  readonly stated: Value;
  readonly recorded: Value;
}

/** Of a sentence this share of words agrees with its source in order, and at least so many, and so many that do not stand everywhere. */
const LEAST_SHARE = 0.5;
const FEWEST = 5;
const TELLING = 3;

/** A longer sentence is a list. */
const MOST = 120;

/** The places that a sentence may be copied from, best first. */
export function copiesOf(sentence: SentenceReading, block: BlockReading, prose: string, reference: Reference): readonly Copy[] {
  const { tokens, places } = placesOf(reference, prose.slice(sentence.start, sentence.end), MOST);
  return places.flatMap(({ passage, laid }) => {
    const { article } = passage;
    if (!article || laid.matches < FEWEST || laid.telling < TELLING || laid.matches < LEAST_SHARE * tokens.length) return [];
    const left: Mention[] = [];
    const values = laid.changes.flatMap(change => {
      const recorded = spanOf(passage.tokens, change.sourceFrom, change.sourceTo, 0);
      const source = recorded && blockAt(article, recorded);
      if (!source) return [];
      const stated = spanOf(tokens, change.from, change.to, sentence.start);
      const value = stated && valueAt(stated, sentence, block, prose);
      const other = valueAt(recorded, sentenceAt(source, recorded), source, passage.text);
      if (value && other) return [{ stated: value, recorded: other }];
      left.push(...source.mentions.filter(mention => overlaps(mention, recorded)));
      return [];
    });
    left.push(...beyond(article, passage.tokens, laid));
    return [{ article, passage, laid, words: tokens.length, values, left }];
  });
}

function spanOf(tokens: readonly Token[], from: number, to: number, by: number): Span | undefined {
  return to > from ? { start: tokens[from]!.start + by, end: tokens[to - 1]!.end + by } : undefined;
}

/** The values next to the words of an article that a sentence lies on, before and behind, in the sentences that these begin and end in. */
function beyond(article: Article, tokens: readonly Token[], { sourceFrom, sourceTo }: Laid): readonly Mention[] {
  const [start, end] = [tokens[sourceFrom]!, tokens[sourceTo - 1]!];
  const [first, last] = [blockAt(article, start), blockAt(article, end)];
  const from = Math.max(tokens[Math.max(0, sourceFrom - NEXT_TO)]!.start, first ? sentenceAt(first, start).start : 0);
  const to = Math.min(tokens[Math.min(tokens.length, sourceTo + NEXT_TO) - 1]!.end, last ? sentenceAt(last, end).end : end.end);
  const before = first?.mentions.filter(mention => from <= mention.start && mention.end <= start.start) ?? [];
  const behind = last?.mentions.filter(mention => end.end <= mention.start && mention.end <= to) ?? [];
  return [...before, ...behind];
}

/** In words. */
const NEXT_TO = 10;

function blockAt({ blocks }: Article, span: Span): BlockReading | undefined {
  return blocks.find(({ block }) => block.start <= span.start && span.start < block.end);
}
