import type { Evidence } from '../../finding';
import type { Post } from '../../recognizers/posts';
import type { PeopleIndex } from '../../reference/findPeople';
import type { KnownPerson } from '../../reference/knownPerson';
import type { Span } from '../../span';

/** Something that a draft says of a person against what the reference says. */
export interface PostConflict {
  readonly span: Span;
  /** The office, the body or country that it is held in, or the person, where another holds what the draft says. */
  readonly kind: 'role' | 'affiliation' | 'person';
  readonly person: KnownPerson;
  readonly right: string;
  readonly evidence: Evidence;
  /** The other way to mend it: whoever holds what the draft says, or what the person that the draft names holds. */
  readonly other?: { readonly span: Span; readonly right: string };
}

/** Who is known, and by what names the bodies go. */
export interface Known {
  readonly people: readonly KnownPerson[];
  readonly index: PeopleIndex;
  /** The keys of their names. */
  readonly keys: ReadonlySet<string>;
  /** What articles name that is surely no person or place: "Greyrock Capital". */
  readonly bodies: ReadonlySet<string>;
  /** The forms of each organisation. */
  readonly aliases: readonly (readonly string[])[];
}

/** What a draft says of a person, where it says it; offsets are those of `text`. */
export interface Stated {
  readonly post: Post;
  readonly person: KnownPerson;
  readonly at: Span;
  readonly text: string;
  readonly sentence: Span;
}
