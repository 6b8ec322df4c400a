import { foldName } from '../lexicon/transliterations';
import type { Name } from '../mention';
import type { BlockReading } from '../reading';
import type { Article } from '../reference/article';
import { rememberByParagraph } from './byParagraph';

/** The names that can say something, outside quotations, in order. */
export function namesOf(blocks: readonly BlockReading[]): readonly Name[] {
  return blocks.flatMap(({ mentions, quoted, block }) => {
    let at = 0;
    return mentions.filter((one): one is Name => {
      while ((quoted[at]?.end ?? Number.POSITIVE_INFINITY) <= one.start) at++;
      const isSpoken = block.kind !== 'quote' && (quoted[at]?.start ?? Number.POSITIVE_INFINITY) < one.end;
      return one.kind === 'name' && one.type !== 'place' && one.form !== 'adjective' && !isSpoken;
    });
  });
}

const known = new WeakMap<Article, readonly Name[]>();

export function articleNames(article: Article): readonly Name[] {
  const before = known.get(article);
  if (before) return before;
  const names = namesOf(article.blocks);
  known.set(article, names);
  return names;
}

/** The names of persons that a draft has in full, as it says who says something. */
export function personsIn(blocks: readonly BlockReading[]): readonly string[] {
  return remembered(blocks, ITSELF, block => fullPersons(namesOf([block])));
}

const remembered = rememberByParagraph((person: string) => person, 'core');
const ITSELF = {};

export function fullPersons(names: readonly Name[]): readonly string[] {
  return names.flatMap(({ type, canonical }) => (type === 'person' && canonical.includes(' ') ? [canonical] : []));
}

/** A name that stands for a person somewhere, in full: "Republicans said" makes no person of them. */
export function isSurelyPerson(name: Name, persons: () => readonly string[]): boolean {
  if (name.type === 'person' && name.canonical.includes(' ')) return true;
  return persons().some(person => isNamedIn(person, name.canonical));
}

/** Whether a text has the family name of a person. */
export function isNamedIn(text: string, name: string): boolean {
  const family = familyOf(name);
  return family !== '' && (text.match(WORD) ?? []).some(word => foldName(word) === family);
}

const WORD = /[\p{L}\p{M}-]+/gu;

export function familyOf(name: string): string {
  return foldName(name.match(WORD)?.at(-1) ?? '');
}

/** A person, by what stands round the name; or a name of two or three words of which nothing is known. */
export function isPerson({ type, canonical }: Name): boolean {
  return type === 'person' || (type === 'unknown' && /^\S+(?: \S+){1,2}$/.test(canonical));
}

/** "the Federal Reserve", "the US Federal Reserve". */
export function hasArticle({ start }: Name, prose: string): boolean {
  return /\b(?:the|a|an|this|that|its|their)\s(?:[\p{L}.-]+\s)?$/iu.test(prose.slice(Math.max(0, start - 24), start));
}
