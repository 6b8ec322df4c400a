import { comparePosts } from '../../compare/posts';
import { countryAdjective, countryName } from '../../lexicon/countries';
import { POST_VERBS } from '../../lexicon/posts';
import type { Post } from '../../recognizers/posts';
import type { KnownPost } from '../../reference/knownPerson';
import { isHeld, orAnother } from './another';
import { bodyConflict } from './bodyConflict';
import { isSaidOf } from './saidOf';
import type { Known, PostConflict, Stated } from './stated';

/** What the reference has against a post that a draft gives a person: the title, the country or the body is another. */
export function conflictOf(stated: Stated, known: Known): PostConflict | undefined {
  const { post, person } = stated;
  if (post.past) return undefined;
  const relations = person.posts.map(recorded => ({ recorded, relation: comparePosts(post, recorded) }));
  const same = relations.filter(({ relation }) => relation === 'same').map(({ recorded }) => recorded);
  const other = relations.find(({ relation, recorded }) => relation === 'other' && !recorded.past)?.recorded;
  if (post.head !== '' && same.length === 0 && other) return roleConflict(stated, other, known);
  if (same.length === 0) {
    const elses = heldByAnother(stated, known);
    if (elses) return elses;
  }
  return countryConflict(stated, same, known) ?? bodyConflict(stated, same, known);
}

/** An office of state that the reference gives to one other person, where it says something else of this one. */
function heldByAnother(stated: Stated, known: Known): PostConflict | undefined {
  const { post, person, text } = stated;
  const [recorded] = person.posts.filter(held => !held.past && held.head !== '');
  if (!recorded || post.sort !== 'state' || post.loose || (post.field.size === 0 && post.head !== 'prime minister'))
    return undefined;
  if (
    !/^the /i.test(text.slice(post.start, post.start + 4)) ||
    isSaidOf(person, text.slice(post.title.start, post.title.end), WHOSE)
  )
    return undefined;
  const isSame = (held: KnownPost) =>
    !held.past &&
    comparePosts(post, held) === 'same' &&
    held.field.size > 0 === post.field.size > 0 &&
    held.country === post.country?.code;
  const holders = known.people.filter(one => one !== person && one.posts.some(isSame));
  const [holder] = holders;
  if (!holder || holders.length > 1) return undefined;
  const evidence = holder.posts.find(isSame)?.evidence ?? recorded.evidence;
  return { span: post.title, kind: 'role', person, right: recorded.title, evidence };
}

function roleConflict(stated: Stated, recorded: KnownPost, known: Known): PostConflict | undefined {
  const { post, person, text } = stated;
  const isAnothers = known.people.some(one => one !== person && one.posts.some(held => comparePosts(post, held) === 'same'));
  if (!isAnothers && isSaidOf(person, text.slice(post.title.start, post.title.end), WHOSE)) return undefined;
  // One may hold an office and preside over something else besides; unless just that is what another does.
  const presides = post.head === 'president' || (post.sort === 'lead' && recorded.sort === 'state');
  const elsewhere = post.bodies.length > 0 || (post.head === 'president' && post.fieldAt !== undefined);
  if (
    presides &&
    elsewhere &&
    !known.people.some(one => one !== person && one.posts.some(held => isHeld(post, held, text, known.aliases)))
  )
    return undefined;
  const span = post.fieldAt && recorded.fieldBehind !== undefined && post.head === recorded.head ? post.fieldAt : post.title;
  const right = post.verb
    ? verbFor(recorded.head)
    : span === post.fieldAt
      ? (recorded.fieldBehind ?? '')
      : titleLike(post, recorded);
  if (right === '') return undefined;
  const conflict = { span, kind: 'role', person, right, evidence: recorded.evidence } as const;
  return orAnother(stated, conflict, known);
}

/** "The prime minister’s reform": the office is another's, whose reform it is. */
const WHOSE = /^[’']s?\s(?!\p{Lu})/u;

/** "Transport minister" for "finance minister", though the source has "Minister of Transport". */
function titleLike(post: Post, { title, usual, fieldBehind }: KnownPost): string {
  return fieldBehind !== undefined && usual !== undefined && post.fieldAt === undefined ? usual : title;
}

function verbFor(head: string): string {
  return [...POST_VERBS].find(([, noun]) => noun === head)?.[0] ?? '';
}

function countryConflict(stated: Stated, same: readonly KnownPost[], known: Known): PostConflict | undefined {
  const { post, person } = stated;
  const { country } = post;
  const recorded = same.find(one => one.country !== undefined && !one.past);
  // A firm’s or an institute’s people may come from anywhere.
  if (post.sort !== 'state' || !country || !recorded || same.some(one => one.country === country.code)) return undefined;
  const code = recorded.country ?? '';
  const isAdjective = stated.text.slice(country.start, country.end) === countryAdjective(country.code);
  const right = (isAdjective ? countryAdjective(code) : undefined) ?? countryName(code);
  return orAnother(stated, { span: country, kind: 'affiliation', person, right, evidence: recorded.evidence }, known);
}
