import { isSameBody } from '../../compare/bodies';
import { typeOfHead } from '../../lexicon/name-heads';
import type { KnownPost } from '../../reference/knownPerson';
import type { Span } from '../../span';
import { orAnother } from './another';
import { bodySort } from './bodySort';
import { isSaidOf } from './saidOf';
import type { Known, PostConflict, Stated } from './stated';

/** The first body of those named that none of the known ones can be, though one of its sort is known for the post. */
export function bodyConflict(stated: Stated, same: readonly KnownPost[], known: Known): PostConflict | undefined {
  for (const body of stated.post.bodies) {
    const conflict = judgeBody(body, stated, same, known);
    if (conflict) return conflict;
  }
  return undefined;
}

function judgeBody(body: Span, stated: Stated, same: readonly KnownPost[], known: Known): PostConflict | undefined {
  const { post, person, text } = stated;
  const name = text.slice(body.start, body.end);
  const sort = bodySort(name);
  // "The Commission", "its Council": which, the words do not tell.
  if (!name.includes(' ') && typeOfHead(name) !== undefined) return undefined;
  const isKnown = known.bodies.has(name) || known.aliases.some(group => group.includes(name));
  if (post.head === '' && sort === undefined && (post.byline || !isKnown)) return undefined;
  const all = person.posts.flatMap(recorded => recorded.bodies);
  if (all.some(other => isSameBody(name, other, known.aliases)) || isSaidOf(person, name)) return undefined;
  if (saysKnownBody(stated, all, known)) return undefined;
  const like = candidatesFor(stated, same).flatMap(recorded => recorded.bodies.map(words => ({ words, recorded })));
  const best = like.find(({ words }) => (bodySort(words) ?? 'body') === (sort ?? 'body'));
  if (!best) return undefined;
  return orAnother(
    stated,
    { span: body, kind: 'affiliation', person, right: best.words, evidence: best.recorded.evidence },
    known,
  );
}

/** The sentence names a body that is known elsewhere: "a visiting fellow at Stanford, is now at CEPA". */
function saysKnownBody({ post, text, sentence }: Stated, all: readonly string[], { aliases }: Known): boolean {
  const aside = /^ \([^()]*\)/.exec(text.slice(post.end, post.end + 40))?.[0].length ?? 0;
  const rest = `${text.slice(Math.max(sentence.start, post.start - NEAR), post.start)} | ${text.slice(post.end + aside, Math.min(sentence.end, post.end + NEAR))}`;
  const forms = all.flatMap(body => [body, ...aliases.filter(group => group.includes(body)).flat()]);
  return post.sort !== 'service' && forms.some(form => bodySort(form) !== 'force' && rest.includes(form));
}

/** How far the rest of a sentence goes, in characters. */
const NEAR = 400;

/** The posts whose body the stated one must have: those of the same title; the affiliation, and posts like it, where the title tells nothing. */
function candidatesFor({ post, person }: Stated, same: readonly KnownPost[]): readonly KnownPost[] {
  const present = person.posts.filter(recorded => !recorded.past && recorded.bodies.length > 0);
  const alone = present.filter(recorded => recorded.head === '');
  if (same.length > 0)
    return [...(post.sort === 'service' ? [] : alone), ...same.filter(recorded => recorded.bodies.length > 0 && !recorded.past)];
  if (post.head === '') return present;
  const like = present.filter(recorded => recorded.sort === post.sort && post.sort === 'research');
  return post.sort === 'research' && (like.length > 0 || person.posts.every(recorded => recorded.head === ''))
    ? [...alone, ...like]
    : [];
}
