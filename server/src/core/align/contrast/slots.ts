import type { Evidence } from '../../finding';
import { gather } from '../../gather';
import type { Mention } from '../../mention';
import type { BlockReading, SentenceReading } from '../../reading';
import type { Article } from '../../reference/article';
import { articleEvidence } from '../../reference/articleEvidence';
import type { Span } from '../../span';
import { perReference } from '../perReference';
import { scopeOf } from '../scope';
import { timeOf } from '../time';
import {
  companionsOf,
  contextOf,
  isReadable,
  keysOf,
  type MentionContext,
  mentionsOf,
  surroundingsOf,
  tableKeys,
} from './context';
import { type Family, familyOf } from './kinds';

/** A sentence of a source, with the values in it. */
export interface Passage {
  readonly id: number;
  readonly article: Article;
  readonly sentence: SentenceReading;
  /** The piece of a sheet's evidence that it stands in. */
  readonly piece?: Evidence;
  readonly keys: ReadonlySet<string>;
  /** Keys of its surroundings, by weight. */
  readonly around: ReadonlyMap<string, number>;
  readonly mentions: readonly Mention[];
  readonly slots: readonly Slot[];
  /** Below 1 for what is hardly the article's own text. */
  readonly weight: number;
}

/** A value of a source in its place: what a mention of a draft may be about. */
export interface Slot extends MentionContext {
  readonly mention: Mention;
  readonly family: Family;
  readonly passage: Passage;
  /** EDTF. */
  readonly time?: string;
  readonly companions: readonly Mention[];
}

/** All passages, and where each key stands. */
export interface SlotIndex {
  readonly passages: readonly Passage[];
  readonly postings: ReadonlyMap<string, readonly number[]>;
  /** How telling a key is: `ln((N + 1) / (df + .5))`, of N passages. A key that no passage has counts like one of a single passage. */
  readonly idf: (key: string) => number;
}

/** What a passage says, as evidence: the piece of a sheet, or the sentence of an article, a value in it marked. */
export function evidenceOf({ piece, article, sentence }: Passage, value?: Span): Evidence {
  return piece ?? articleEvidence(article, sentence, value);
}

export const slotIndex = perReference(({ articles, sheetArticles }): SlotIndex => indexPassages([...sheetArticles, ...articles]));

export function indexPassages(articles: readonly Article[]): SlotIndex {
  const passages: Passage[] = [];
  for (const article of articles) {
    article.blocks.forEach((block, index) => {
      if (article.weights[index] === 0) return;
      for (const sentence of block.sentences) passages.push(readPassage(passages.length, article, sentence, block, index));
    });
  }
  const postings = new Map<string, number[]>();
  for (const passage of passages) {
    for (const key of passage.keys) {
      gather(postings, key, passage.id);
    }
  }
  const idf = (key: string) => Math.log((passages.length + 1) / ((postings.get(key)?.length ?? 1) + 0.5));
  return { passages, postings, idf };
}

function readPassage(id: number, article: Article, sentence: SentenceReading, block: BlockReading, index: number): Passage {
  const own = keysOf(sentence, block);
  const mentions = isReadable(sentence, block) ? mentionsOf(sentence, block) : [];
  const slots: Slot[] = [];
  const passage: Passage = {
    id,
    article,
    sentence,
    ...(article.pieces?.[index] ? { piece: article.pieces[index] } : {}),
    keys: new Set([...own.map(key => key.key), ...tableKeys(block, article.blocks)]),
    around: surroundingsOf(sentence, index, article.blocks),
    mentions,
    slots,
    weight: article.weights[index] ?? 1,
  };
  for (const mention of mentions) {
    const family = familyOf(mention);
    if (!family) continue;
    const time =
      family === 'number'
        ? timeOf(mention, scopeOf(mention, index, article.blocks), article.blocks, article.draft.prose)
        : undefined;
    slots.push({
      mention,
      family,
      passage,
      ...(time ? { time: time.date.edtf } : {}),
      companions: companionsOf(mention, sentence, block),
      ...contextOf(mention, sentence, index, article.blocks),
    });
  }
  return passage;
}
