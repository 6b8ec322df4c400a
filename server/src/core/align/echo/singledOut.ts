import { excludeEachOther } from '../../lexicon/sorts';
import { frameOf, SINGLING } from './frame';
import type { Match } from './match';
import type { Pair } from './pair';

/**
 * Things that "especially" and the like single out of the same, in the evidence and in the draft, wherever either stands:
 * "finished goods, especially cars, to Russia" and "finished goods to Russia, especially aircraft".
 */
export function singledOut({ echo, draft, pairs, prose }: Omit<Match, 'known'>): readonly Pair[] {
  const { units, evidence } = echo;
  const free = draft.map((_, at) => !pairs.some(pair => pair.draft === at));
  return units.flatMap((unit, source) => {
    const { link } = frameOf(unit, evidence.quote);
    if (unit.kind !== 'word' || !SINGLING.test(link) || pairs.some(pair => pair.source === source)) return [];
    const at = draft.findIndex((other, j) => other.kind === 'word' && free[j] && frameOf(other, prose).link === link);
    const other = draft[at];
    const isOfTheSame = pairs.some(pair => !pair.odd && pair.source === source - 1 && pair.draft < at);
    return other && isOfTheSame && excludeEachOther(unit.keys, other.keys) ? [{ source, draft: at, odd: true }] : [];
  });
}
