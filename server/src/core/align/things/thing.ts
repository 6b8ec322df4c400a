import { hasSort, sortsOf } from '../../lexicon/sorts';
import { isQuantity, type Mention, type Quantity } from '../../mention';
import type { BlockReading, SentenceReading } from '../../reading';
import { contains, overlaps, type Span } from '../../span';
import { keysOf, mentionsOf } from '../contrast/context';

/** A word of a sentence that is of a sort, with what stands right beside it. */
export interface Thing extends Span {
  readonly key: string;
  /** The amount that it is counted or measured by, and the word between: "14% of exports", "1,940 vehicles". */
  readonly amount?: { readonly quantity: Quantity; readonly link: string };
  /** The two words before and the two behind. */
  readonly beside: ReadonlySet<string>;
  /** The word right before and right behind. */
  readonly next: readonly string[];
}

/** The things of a sentence; those in names are none. */
export function thingsIn(sentence: SentenceReading, block: BlockReading, prose: string): readonly Thing[] {
  const keys = keysOf(sentence, block);
  if (keys.length > MOST_WORDS || !keys.some(({ key }) => hasSort(key))) return [];
  const mentions = mentionsOf(sentence, block);
  const names = mentions.filter(({ kind }) => kind === 'name' || kind === 'role');
  return keys.flatMap((word, at) => {
    if (!hasSort(word.key) || names.some(name => overlaps(name, word))) return [];
    const beside = [...keys.slice(Math.max(0, at - 2), at), ...keys.slice(at + 1, at + 3)].map(({ key }) => key);
    const next = [keys[at - 1], keys[at + 1]].flatMap(key => (key ? [key.key] : []));
    const amount = amountOf(word, mentions, prose);
    if (sortsOf(word.key).every(sort => sort === 'base') && amount?.link !== 'of') return [];
    return [{ key: word.key, start: word.start, end: word.end, beside: new Set(beside), next, ...(amount ? { amount } : {}) }];
  });
}

/** A longer sentence is none that a source's could be laid beside, and its things would each be compared with all its values. */
const MOST_WORDS = 150;

function amountOf(word: Span, mentions: readonly Mention[], prose: string): Thing['amount'] {
  const quantity = mentions.filter(isQuantity).findLast(({ start }) => start < word.start);
  if (!quantity) return undefined;
  if (contains(quantity, word)) return { quantity, link: '' };
  const link = LINK.exec(prose.slice(quantity.end, word.start));
  return link ? { quantity, link: link[1]?.toLowerCase() ?? '' } : undefined;
}

/** Nothing but one small word and an article. */
const LINK = /^\s+(?:(of|for|to|from|in|by|on)\s+)?(?:(?:the|its|their|all|total|public)\s+)*$/i;
