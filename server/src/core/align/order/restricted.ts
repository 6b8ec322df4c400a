import { keyOf } from '../../lexicon/keys';
import { contains } from '../../span';
import type { Scope } from '../scope';
import type { Ranking } from './ranking';

/**
 * The sentence ranks only a part of the list, or by something else: "of the Nordic states", "in Europe", "per head", "of the three".
 * Any name in it that the source does not have there may be such a bound.
 */
export function isRestricted(
  { block, sentence }: Scope,
  prose: string,
  { entries, measure }: Ranking,
  isKnown: (key: string) => boolean,
): boolean {
  const text = prose.slice(sentence.start, sentence.end);
  const names = block.keys.filter(key => contains(sentence, key) && /\p{Lu}/u.test(prose[key.start] ?? ''));
  if (names.some(({ key, start }) => !isKnown(key) && !/^\W*$/.test(prose.slice(sentence.start, start)))) return true;
  for (const [, word = ''] of text.matchAll(MEASURED_BY)) {
    const key = keyOf(word);
    if (key === '' || measure.has(key) || entries.some(({ label }) => label.keys.includes(key))) continue;
    if (!(key === keyOf('weight') && entries.some(({ quantity }) => /^(?:t|kg|g)$/.test(quantity.unit)))) return true;
  }
  const set = PART.exec(text)?.[1];
  return set !== undefined && NUMBERS.indexOf(set.toLowerCase()) + 2 < entries.length;
}

const MEASURED_BY =
  /\b(?:by|per|relative to|in terms of|as a share of|measured (?:in|by)|adjusted for|counting|for (?:its|their))\s+(?:the\s+)?(\p{L}+)/giu;
const PART = /\bof\s+(?:the|these|those)\s+(two|three|four|five|six|seven|eight|nine|ten)\b/i;
const NUMBERS = 'two three four five six seven eight nine ten'.split(' ');
