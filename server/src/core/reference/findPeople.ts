import { POST_HEADS, RANKS } from '../lexicon/posts';
import { foldName } from '../lexicon/transliterations';
import type { Span } from '../span';
import type { KnownPerson } from './knownPerson';

/** A person named in a text. */
export interface PersonAt extends Span {
  readonly person: KnownPerson;
}

export type PeopleIndex = ReadonlyMap<string, readonly KnownPerson[]>;

export function indexPeople(people: readonly KnownPerson[]): PeopleIndex {
  const index = new Map<string, KnownPerson[]>();
  for (const person of people) for (const call of person.calls) index.set(call, [...(index.get(call) ?? []), person]);
  return index;
}

/** The known people that a flat text names. "Anna Lavrov" is not Sergey Lavrov, nor is the "Michta Foundation" Chels Michta. */
export function findPeople(text: string, index: PeopleIndex): readonly PersonAt[] {
  const words = [...text.matchAll(/[\p{L}\p{M}][\p{L}\p{M}-]*(?:’(?!s\b)[\p{L}\p{M}]+)*/gu)];
  return words.flatMap((word, at) => {
    if (!/^\p{Lu}/u.test(word[0])) return [];
    const found = (index.get(foldName(word[0])) ?? []).flatMap(person => {
      const place = placeOf(person, words, at, text);
      return place ? [{ ...place, person }] : [];
    });
    const longest = Math.max(...found.map(one => one.end - one.start));
    const best = found.filter(one => one.end - one.start === longest);
    return best.length === 1 ? best : [];
  });
}

function placeOf(person: KnownPerson, words: readonly RegExpMatchArray[], at: number, text: string): Span | undefined {
  const isPart = (word: RegExpMatchArray | undefined) => word !== undefined && person.words.has(foldName(word[0]));
  const adjoin = (i: number) => text.slice((words[i]?.index ?? 0) + (words[i]?.[0].length ?? 0), words[i + 1]?.index) === ' ';
  let first = at;
  let last = at;
  const most = person.words.size;
  while (first > 0 && at - first < most && adjoin(first - 1) && isPart(words[first - 1])) first--;
  while (last - at < most && adjoin(last) && isPart(words[last + 1])) last++;
  const before = first > 0 && adjoin(first - 1) ? words[first - 1]?.[0] : undefined;
  const after = adjoin(last) ? words[last + 1]?.[0] : undefined;
  if (first === last && before !== undefined && /^\p{Lu}/u.test(before) && !isTitle(before)) return undefined;
  if (after !== undefined && /^\p{Lu}/u.test(after)) return undefined;
  const [from, to] = [words[first], words[last]];
  return from && to ? { start: from.index ?? 0, end: (to.index ?? 0) + to[0].length } : undefined;
}

function isTitle(word: string): boolean {
  const plain = word.toLowerCase();
  return (
    RANKS.has(plain) ||
    POST_HEADS.has(plain) ||
    /^(?:and|but|when|while|as|in|for|on|after|the|then|with|to|of|by|if)$/.test(plain)
  );
}
