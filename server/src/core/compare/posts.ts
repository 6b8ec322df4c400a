import { keyOf } from '../lexicon/keys';
import { GRADES } from '../lexicon/posts';
import type { Post } from '../recognizers/posts';
import type { KnownPost } from '../reference/knownPerson';

/** How a post that a draft gives a person stands to one that the reference does: the same, another that excludes it, or one that may stand beside it. */
export type PostRelation = 'same' | 'other' | 'beside';

type Comparable = Pick<Post | KnownPost, 'head' | 'sort' | 'grades' | 'field' | 'loose'>;

export function comparePosts(stated: Comparable, recorded: Comparable): PostRelation {
  if (stated.head === '' || recorded.head === '') return 'beside';
  if (stated.head === recorded.head) return compareFields(stated, recorded);
  if (isForPart(stated) !== isForPart(recorded) && (isForWhole(stated) || isForWhole(recorded))) return 'other';
  if (stated.sort === 'any' || recorded.sort === 'any') return 'beside';
  if (stated.loose || recorded.loose) return 'beside';
  if (isWhole(stated, recorded)) return 'beside';
  if (stated.head === 'president' && recorded.sort === 'lead') return 'beside';
  if (recorded.head === 'president' && stated.sort === 'lead') return 'beside';
  const sorts = new Set([stated.sort, recorded.sort]);
  if (sorts.size === 1 && sorts.has('state')) return 'other';
  return sorts.size === 2 && sorts.has('state') && sorts.has('lead') ? 'other' : 'beside';
}

/** "The minister" may be the prime minister, "the secretary" the energy minister of another translation. */
function isWhole(one: Comparable, other: Comparable): boolean {
  const heads = new Set([one.head, other.head]);
  const meets = [...one.field].some(key => other.field.has(key));
  if (heads.has('minister') && heads.has('secretary')) return meets || one.field.size === 0 || other.field.size === 0;
  const bare = one.field.size === 0 && (one.head === 'minister' || one.head === 'secretary');
  const bareOther = other.field.size === 0 && (other.head === 'minister' || other.head === 'secretary');
  return (bare && other.head.includes(one.head)) || (bareOther && one.head.includes(other.head));
}

/** Who runs the whole of a body does not keep its books: "finance director" and "chief executive". */
function isForWhole({ head, field }: Comparable): boolean {
  return WHOLE.has(head) || (head === 'director' && field.size === 0);
}

const WHOLE: ReadonlySet<string> = new Set(['chief executive', 'managing director', 'director-general', 'general manager']);

function isForPart({ head, field, loose }: Comparable): boolean {
  return !loose && (head === 'accountant' || (head === 'director' && PARTS.some(key => field.has(key))));
}

const PARTS: readonly string[] = ['finance', 'financial', 'personnel', 'marketing', 'procurement', 'communications', 'press'].map(
  keyOf,
);

function compareFields(stated: Comparable, recorded: Comparable): PostRelation {
  if (isDeputy(stated) !== isDeputy(recorded) && stated.sort !== 'research') return stated.loose ? 'beside' : 'other';
  if (residence(stated) * residence(recorded) < 0) return 'other';
  if (!TOLD_BY_FIELD.has(stated.head) || stated.field.size === 0 || recorded.field.size === 0) return 'same';
  const told = [...stated.field].filter(key => key !== AFFAIRS);
  if (
    told.length === 0 ||
    told.some(key => recorded.field.has(key)) ||
    (recorded.field.size === 1 && recorded.field.has(AFFAIRS))
  )
    return 'same';
  return stated.loose || recorded.loose ? 'beside' : 'other';
}

/** Posts of which one has a field and no other; an analyst may be called by several. */
const TOLD_BY_FIELD: ReadonlySet<string> = new Set([
  'minister',
  'secretary',
  'undersecretary',
  'director',
  'officer',
  'commissioner',
]);

/** "Home affairs" and "foreign affairs" have nothing in common. */
const AFFAIRS = keyOf('affairs');

function isDeputy({ grades }: Comparable): boolean {
  return grades.has('deputy') || grades.has('vice');
}

/** -1 who is not in residence, 1 who is, 0 where nothing is said. */
function residence({ grades }: Comparable): number {
  if (grades.has('non-resident') || grades.has('nonresident')) return -1;
  return grades.has('resident') && GRADES.has('resident') ? 1 : 0;
}
