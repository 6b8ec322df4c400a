import { keySet } from '../lexicon/keys';
import { FIELDS, GRADES, LONGEST_HEAD, POST_HEADS, type PostSort } from '../lexicon/posts';
import { ROLES } from '../lexicon/roles';
import type { Span } from '../span';
import { readBefore } from './postBefore';
import { readBehind } from './postBehind';
import { type CountryAt, lower, type Token, tokensIn } from './postWords';

/** What a text says that a person is: "Denmark’s finance minister", "a Non-resident Fellow with the Democratic Resilience Program at CEPA". */
export interface Post extends Span {
  /** The title alone; of no length where only a body is named ("Brekke of the BMUA"). */
  readonly title: Span;
  /** The normalised noun: 'minister', 'fellow'; '' where there is no title. */
  readonly head: string;
  readonly sort: PostSort;
  /** 'deputy', 'non-resident'. */
  readonly grades: ReadonlySet<string>;
  /** What it is for, as keys, and where that stands behind the noun ("director of procurement"), its span. */
  readonly field: ReadonlySet<string>;
  readonly fieldAt?: Span;
  /** Words stand before the noun that are not known to be of any kind. */
  readonly loose: boolean;
  /** The usual way to write the title, where it has one: "transport minister" for "Minister of Transport". */
  readonly usual?: string;
  readonly bodies: readonly Span[];
  readonly country?: CountryAt;
  readonly past: boolean;
  /** A bare body behind the name, as under a title or on a list of speakers. */
  readonly byline?: boolean;
  /** Told by a verb: "who chairs the council". */
  readonly verb?: boolean;
}

/**
 * Reads the post that begins at an offset, up to `end`: article, whose it is, rank, field, noun, field, bodies. `undefined` where no noun
 * of a post stands within a few words and before any punctuation.
 */
export function readPost(prose: string, at: number, end: number): Post | undefined {
  const stop = STOP.exec(prose.slice(at, Math.min(end, at + WINDOW)))?.index ?? Math.min(end - at, WINDOW);
  const words = tokensIn(prose, at, at + stop);
  const noun = findNoun(words);
  if (noun === undefined) return undefined;
  const before = readBefore(prose, words.slice(0, noun.first));
  if (before === undefined) return undefined;
  const first = before.title[0] ?? words[noun.first]!;
  const title = { start: first.start, end: words[noun.after - 1]!.end };
  const behind = readBehind(prose, title.end, end);
  const whole = prose.slice(title.start, behind.field?.end ?? title.end);
  const known = ROLES.get(lower(whole)) ?? ROLES.get(lower(prose.slice(title.start, title.end)));
  const field = fieldOf(known, prose, before.title, behind.field);
  return {
    start: before.start,
    end: behind.end,
    title: { start: title.start, end: behind.field?.end ?? title.end },
    head: noun.head,
    sort: noun.sort,
    grades: new Set(before.title.map(word => lower(word.text)).filter(word => GRADES.has(word))),
    field,
    ...(behind.field ? { fieldAt: behind.field } : {}),
    loose: before.loose,
    ...(known === undefined ? {} : { usual: known }),
    bodies: [...before.bodies, ...behind.bodies],
    ...((before.country ?? behind.country) ? { country: (before.country ?? behind.country)! } : {}),
    past: before.past || behind.past,
  };
}

/** A stop inside "U.S." is none. */
const STOP = /[,;:()“”"—]| – |(?<!\.\p{Lu}|\b\p{Lu})\.(?=\s|$)/u;
const WINDOW = 160;

/** Further than this from where it begins, a noun is of something else. */
const FARTHEST = 8;

/** The first noun of a post, in its longest form. */
function findNoun(words: readonly Token[]) {
  for (let first = 0; first < Math.min(words.length, FARTHEST); first++) {
    for (let length = LONGEST_HEAD; length > 0; length--) {
      const parts = words.slice(first, first + length);
      const head = parts.length === length ? POST_HEADS.get(lower(parts.map(word => word.text).join(' '))) : undefined;
      if (head) return isGrade(words, first, length) ? next(words, first) : { ...head, first, after: first + length };
    }
  }
  return undefined;
}

/** "Associate" and "chief" are ranks before another noun: "associate fellow", "chief economist". */
function isGrade(words: readonly Token[], first: number, length: number): boolean {
  return length === 1 && GRADES.has(lower(words[first]!.text)) && next(words, first) !== undefined;
}

function next(words: readonly Token[], first: number) {
  for (let at = first + 1; at <= first + 3 && at < words.length; at++) {
    const word = lower(words[at]!.text);
    const head = POST_HEADS.get(word);
    if (head) return { ...head, first: at, after: at + 1 };
    if (!GRADES.has(word) && !FIELDS.has(word)) return undefined;
  }
  return undefined;
}

/** "minister for economic affairs" is for the economy, as the normalised role says. */
function fieldOf(
  known: string | undefined,
  prose: string,
  title: readonly Token[],
  behind: Span | undefined,
): ReadonlySet<string> {
  const own = title.map(word => word.text).filter(word => FIELDS.has(lower(word)));
  const words = known?.includes(' ')
    ? known.split(' ').filter(word => FIELDS.has(word))
    : [...own, ...(behind ? [prose.slice(behind.start, behind.end)] : [])];
  return keySet(words.join(', '));
}
