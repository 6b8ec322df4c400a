import { POST_HEADS, POST_VERBS, RANKS } from '../lexicon/posts';
import type { Span } from '../span';
import { bodyAt } from './postBodies';
import { type Post, readPost } from './posts';

/**
 * What a sentence says that a person is, by what stands right before and right behind the name:
 * "Foreign Minister Lavrov", "Its head, Anselm Kogler", "CEPA’s Chels Michta", "Osei, the chief pharmaceutical officer", "Michta is a fellow at
 * CEPA and an officer in the US Army", "Rao, who chairs the CTC", "Brekke of the BMUA", "Llewelyn works at the CRL", "Michta (CEPA)".
 * `text` is flat; all offsets are its own.
 */
export function postsOf(text: string, person: Span, sentence: Span): readonly Post[] {
  return [...postsBehind(text, person.end, sentence.end), ...postsBefore(text, person.start, sentence.start)];
}

function postsBehind(text: string, from: number, to: number): readonly Post[] {
  const rest = text.slice(from, Math.min(to, from + WINDOW));
  const verb = WHO.exec(rest);
  if (verb && (POST_VERBS.has(verb[1] ?? '') || /^(?:works|teaches)$/.test(verb[1] ?? ''))) return byVerb(text, from, to, verb);
  const works = WORKS.exec(rest);
  if (works) return bodyOnly(text, from + works[0].length, to);
  const leadIn = LEAD_IN.exec(rest);
  if (leadIn) {
    const posts = listOf(text, from + leadIn[0].length, to, /\bwas\b(?!.* is )|\bserved\b/.test(leadIn[0]));
    if (posts.length > 0) return leadIn[0] === ', ' && !isApposed(text, posts, to) ? [] : posts;
  }
  const byline = /^(?:, | \()/.exec(rest);
  return byline ? bylineOf(text, from + byline[0].length, to) : [];
}

const WINDOW = 60;
const LEAD_IN =
  /^(?:(?:,? \([^()]{1,20}\))?(?:, (?:an?|the) (?:\p{L}[\p{L}-]+ ){1,2}who (?:was (?:then )?and )?is(?: now| currently)?|, now|, currently|, who is(?: now| currently| also)?|, who was| is(?: now| currently| also)?| was|,? who (?:now )?serves as|,? serves as|,? served as|,? as|,|:| –| —)\s|,? \((?=\p{L}))/u;
const WHO =
  /^,? (?:(?:an?|the) (?:\p{L}[\p{L}-]+ ){1,2})?who (?:now |also |currently )?(\p{Ll}+)(?: (?:the|our own|our|its|their))? /u;
const WORKS =
  /^(?:,? (?:who (?:now |currently )?)?(?:works|teaches|is based)(?: now)? (?:at|for|with)|,? (?:of|at|from))(?: the)? /;

/**
 * An apposition ends as it began, with a comma or the like: "Lavrov, Defence Minister Belousov and others", "with Lavrov, the defence minister,
 * Andrei Belousov, came" and "Lavrov, the Prime Minister and the President" are lists of people.
 */
function isApposed(text: string, posts: readonly Post[], to: number): boolean {
  const last = posts.at(-1);
  const next = text.slice(last?.end ?? to, Math.min(to, (last?.end ?? to) + WINDOW));
  if (posts.length > 1 && posts.some(post => /^the /i.test(text.slice(post.start, post.start + 4)))) return false;
  return /^(?: \([^()]{2,12}\))?(?:$|[.;:)—]|,(?! \p{Lu})|,? (?:who|in|of|at|for|from|to|with|since|serving|based)\s)/u.test(
    next,
  );
}

function byVerb(text: string, from: number, to: number, verb: RegExpExecArray): readonly Post[] {
  const head = POST_VERBS.get(verb[1] ?? '');
  const known = head === undefined ? undefined : POST_HEADS.get(head);
  if (!known)
    return /^(?:works|teaches)$/.test(verb[1] ?? '')
      ? bodyOnly(text, from + (WORKS.exec(text.slice(from, from + WINDOW))?.[0].length ?? 0), to)
      : [];
  const at = from + verb[0].length;
  const body = bodyAt(text, at, to);
  const word = {
    start: from + verb[0].indexOf(verb[1] ?? ''),
    end: from + verb[0].indexOf(verb[1] ?? '') + (verb[1] ?? '').length,
  };
  return [{ ...plain(word.start, body?.end ?? word.end), title: word, ...known, bodies: body ? [body] : [], verb: true }];
}

function bodyOnly(text: string, at: number, to: number): readonly Post[] {
  const body = bodyAt(text, at, to);
  return body ? [{ ...plain(body.start, body.end), bodies: [body] }] : [];
}

/** "Chels Michta, Hudson Institute", "(CEPA)": nothing follows but the end of the aside. */
function bylineOf(text: string, at: number, to: number): readonly Post[] {
  const post = bodyOnly(text, at, to);
  const next = text.slice(post[0]?.end ?? to, (post[0]?.end ?? to) + 2);
  return /^(?:[).,;]| ?$)/.test(next) ? post.map(one => ({ ...one, byline: true })) : [];
}

/** "a fellow at CEPA and an officer in the US Army": posts joined by "and" or a comma, each with its article. */
function listOf(text: string, from: number, to: number, past: boolean): readonly Post[] {
  const posts: Post[] = [];
  let at = from;
  while (posts.length < 4) {
    const post = readPost(text, at, to);
    if (!post) break;
    posts.push(past ? { ...post, past } : post);
    const joint = /^(?: \([^()]{2,12}\))?(?:,? and(?: also)?|,)\s(?=(?:an?|the|its|\p{L}+[’']s?) )/u.exec(
      text.slice(post.end, Math.min(to, post.end + WINDOW)),
    );
    if (!joint) break;
    at = post.end + joint[0].length;
  }
  return posts;
}

function plain(start: number, end: number): Post {
  return {
    start,
    end,
    title: { start, end: start },
    head: '',
    sort: 'any',
    grades: new Set(),
    field: new Set(),
    loose: false,
    bodies: [],
    past: false,
  };
}

/** A post that ends at the name, or at a comma before it; the longest one, from where a name or an article may open it. */
function postsBefore(text: string, name: number, from: number): readonly Post[] {
  const end = withoutRanks(text, name, from);
  const comma = text.slice(end - 2, end) === ', ';
  const stop = comma ? end - 2 : text[end - 1] === ' ' ? end - 1 : end;
  const begin = Math.max(from, stop - 90);
  const whose = /(?:^|\s)(\p{Lu}[\p{L}&.-]*(?: \p{Lu}[\p{L}&.-]*){0,4})[’']s?$/u.exec(text.slice(begin, stop));
  if (whose?.[1] !== undefined && !comma) return bodyOnly(text, begin + whose.index + whose[0].indexOf(whose[1]), stop);
  for (const start of startsIn(text, begin, stop)) {
    if (comma && start !== from && !/^(?:the|its|their|his|her|our|a|an|\p{Lu})/iu.test(text.slice(start, start + 4))) continue;
    if (comma && start !== from && !isDefinite(text.slice(start, stop))) continue;
    const post = readPost(text, start, stop);
    if (post && post.end === stop && !post.loose) return [post];
  }
  return [];
}

function isDefinite(words: string): boolean {
  return /^(?:The|the|Its|its|Their|their|His|his|Her|her|Our|our)\s|^\p{Lu}[^,]*[’']s?\s|^\p{Lu}/u.test(words);
}

/** "Captain", "Vice Admiral", "Dr" before the name are no part of a post. */
function withoutRanks(text: string, name: number, from: number): number {
  let end = name;
  for (let round = 0; round < 3; round++) {
    const word = /(\p{L}+)\.? $/u.exec(text.slice(Math.max(from, end - 24), end));
    if (!word || !/^\p{Lu}/u.test(word[1] ?? '') || !RANKS.has((word[1] ?? '').toLowerCase())) break;
    end -= word[0].length;
  }
  return end;
}

/** Where words begin behind the last punctuation, the farthest first. */
function startsIn(text: string, from: number, to: number): readonly number[] {
  const window = text.slice(from, to);
  const barrier = Math.max(...[';', ':', '(', '“', '. ', ', ', '—', '–'].map(mark => window.lastIndexOf(mark)));
  return [...window.matchAll(/(?<![\p{L}\p{M}’'-])\p{L}/gu)]
    .filter(match => match.index > barrier)
    .map(match => from + match.index);
}
