import { areOpposite, directionOf, isRelative } from '../../lexicon/directions';
import { excludeEachOther } from '../../lexicon/sorts';
import type { Unit } from './units';

/** A unit of the evidence with the unit of the draft that stands for it; `odd` where the two exclude each other. */
export interface Pair {
  readonly source: number;
  readonly draft: number;
  readonly odd: boolean;
}

/**
 * Lays a sentence beside a piece of evidence: the pairs, in the order of both, that agree most. Two names are paired even where they
 * differ, and so are two things of one sort; that is worth less than any agreement.
 */
export function pairUnits(source: readonly Unit[], draft: readonly Unit[]): readonly Pair[] {
  const best = source.map(() => new Array<number>(draft.length).fill(0));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = source.length - 1; i >= 0; i--) {
    for (let j = draft.length - 1; j >= 0; j--) {
      const paired = worth(source[i], draft[j]);
      const row = best[i];
      if (row) row[j] = Math.max(at(i + 1, j), at(i, j + 1), paired > 0 ? paired + at(i + 1, j + 1) : 0);
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < source.length && j < draft.length; ) {
    const paired = worth(source[i], draft[j]);
    if (paired > 0 && at(i, j) === paired + at(i + 1, j + 1)) pairs.push({ source: i++, draft: j++, odd: paired === ODD });
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}

const EQUAL = 4;
const ODD = 1;

function worth(source: Unit | undefined, draft: Unit | undefined): number {
  if (!source || !draft || source.kind !== draft.kind) return 0;
  if (isEqual(source, draft)) return EQUAL;
  if (source.kind === 'name') return ODD;
  if (!source.mayDiffer || !draft.mayDiffer) return 0;
  return excludeEachOther(source.keys, draft.keys) || pointApart(source, draft) ? ODD : 0;
}

/** Words that turn the evidence round: exceeded for stayed within. */
export function pointApart({ keys: [one = ''] }: Unit, { keys: [other = ''] }: Unit): boolean {
  const direction = directionOf(one);
  return direction !== undefined && !isRelative(direction) && areOpposite(one, other);
}

/** "Lavrov" is Foreign Minister Sergey Lavrov; a part of a name stands for the whole. */
export function isEqual(one: Unit, other: Unit): boolean {
  if (one.kind !== other.kind) return false;
  if (one.keys.length === 1 && other.keys.length === 1) return one.keys[0] === other.keys[0];
  const [few, many] = one.keys.length < other.keys.length ? [one, other] : [other, one];
  return few.keys.every(key => many.keys.includes(key));
}
