import { isSameBody } from '../../compare/bodies';
import { comparePosts } from '../../compare/posts';
import { keySet } from '../../lexicon/keys';
import type { Post } from '../../recognizers/posts';
import type { KnownPerson, KnownPost } from '../../reference/knownPerson';
import type { Known, PostConflict, Stated } from './stated';

/**
 * Where another person holds just what the draft says, the name may be what is wrong. It is if the rest of the sentence says what the
 * reference says where that other is named, more than where this one is.
 */
export function orAnother(stated: Stated, conflict: PostConflict, { people, aliases }: Known): PostConflict {
  const { post, person, at, text } = stated;
  const holds = post.head === '' ? isOfBody : isHeld;
  const holders = people.filter(one => one !== person && one.posts.some(recorded => holds(post, recorded, text, aliases)));
  const [holder] = holders;
  if (!holder || holders.length > 1) return conflict;
  const keys = keySet(
    text.slice(Math.max(stated.sentence.start, post.start - NEAR), Math.min(post.start, at.start)) +
      text.slice(Math.max(post.end, at.end), Math.min(stated.sentence.end, post.end + NEAR)),
  );
  const shared = (one: KnownPerson) => [...keys].filter(key => one.keys.has(key)).length;
  const name = at.end - at.start > person.name.length - 2 ? holder.name : (holder.name.split(' ').at(-1) ?? holder.name);
  const evidence = holder.posts.find(recorded => holds(post, recorded, text, aliases))?.evidence ?? conflict.evidence;
  // Many may be of one body.
  if (post.head === '' && shared(holder) < 2) return conflict;
  if (shared(holder) <= shared(person)) return { ...conflict, other: { span: at, right: name } };
  return { span: at, kind: 'person', person, right: name, evidence, other: { span: conflict.span, right: conflict.right } };
}

/** How far the rest of a sentence goes, in characters. */
const NEAR = 400;

/** Just this post, for the same country or body. */
export function isHeld(post: Post, recorded: KnownPost, text: string, aliases: Known['aliases']): boolean {
  if (recorded.past || comparePosts(post, recorded) !== 'same') return false;
  if (post.country && recorded.country !== undefined) return post.country.code === recorded.country;
  return isOfBody(post, recorded, text, aliases);
}

function isOfBody(post: Post, recorded: KnownPost, text: string, aliases: Known['aliases']): boolean {
  if (recorded.past) return false;
  return post.bodies.some(one => recorded.bodies.some(other => isSameBody(text.slice(one.start, one.end), other, aliases)));
}
