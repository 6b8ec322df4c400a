import { directionOf } from '../../lexicon/directions';
import { type Key, keySet } from '../../lexicon/keys';
import type { Span } from '../../span';

/** Words that any value may be stated with. */
export const LIGHT = keySet(
  'total reach amount value number figure level overall stand state report register show include have use figure size sum mark about people person',
);

/** "They employ 40", "Of these, 12": whose value it is stands elsewhere. */
export function opensWithPronoun(text: string): boolean {
  return PRONOUN.test(text);
}

const PRONOUN =
  /^[^\p{L}]*(?:(?:and|but|so|while|as|when|where|that|which|who|yet|still|then|also|in all|in total|overall),?\s+)*(?:it|of (?:these|those|them|which)|they|he|she|we|you|I|its|their|his|her|our|my|this|these|those|that|both|one|the\s+(?:latter|former|first|second|other|pair|two))\b/iu;

export function isCountry({ key }: Key): boolean {
  return key.startsWith('country:') || key.startsWith('place:');
}

export function isName(key: Key, sentence: Span, prose: string): boolean {
  return isCountry(key) || (key.start > sentence.start && /^\p{Lu}/u.test(prose.slice(key.start, key.start + 2)));
}

/** The last word before the value and the first after it, where no stop lies between. */
export function headsOf(mention: Span, own: readonly Key[], prose: string): readonly Key[] {
  const before = own.findLast(key => key.end <= mention.start);
  const after = own.find(key => key.start >= mention.end && !/[.,;:()—–]/.test(prose.slice(mention.end, key.start)));
  return [before, after].filter(key => key !== undefined);
}

export function directionIn(keys: readonly string[]): -1 | 0 | 1 {
  const signs = new Set(keys.flatMap(key => directionOf(key) ?? []).map(({ sign }) => sign));
  const [sign] = signs;
  return signs.size === 1 && sign !== undefined ? sign : 0;
}
