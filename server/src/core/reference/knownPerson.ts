import type { Evidence } from '../finding';
import type { Post } from '../recognizers/posts';
import type { Span } from '../span';

/** A person of whom the reference says what he or she is. */
export interface KnownPerson {
  readonly name: string;
  /** The words of the full name, folded; the name is recognised by the last of `calls`. */
  readonly words: ReadonlySet<string>;
  /** Single words, folded, by which the person is called: the family name. */
  readonly calls: ReadonlySet<string>;
  readonly posts: readonly KnownPost[];
  /** All that is said where the person is named: what stands there is no error. */
  readonly context: string;
  /** The keys of it. */
  readonly keys: ReadonlySet<string>;
}

/** A post that the reference knows, in the reference's own words. */
export interface KnownPost extends Omit<Post, 'title' | 'bodies' | 'country' | 'fieldAt' | 'start' | 'end'> {
  /** "Non-resident Fellow"; '' where only the body is known. */
  readonly title: string;
  /** "procurement", of "director of procurement". */
  readonly fieldBehind?: string;
  readonly bodies: readonly string[];
  /** ISO code. */
  readonly country?: string;
  readonly evidence: Evidence;
}

/** A post as read, in the words of the text that it was read in. */
export function knownPost(
  { title, bodies, country, fieldAt, start, end, ...post }: Post,
  text: string,
  evidence: Evidence,
): KnownPost {
  const cut = (span: Span) => text.slice(span.start, span.end);
  return {
    ...post,
    title: post.verb ? [post.head, ...bodies.slice(0, 1).map(cut)].join(' of the ') : cut(title),
    bodies: bodies.map(cut),
    ...(country ? { country: country.code } : {}),
    ...(fieldAt ? { fieldBehind: cut(fieldAt) } : {}),
    evidence,
  };
}
