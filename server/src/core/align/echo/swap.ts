import { isSymmetric } from '../../lexicon/directions';
import type { Span } from '../../span';
import { frameOf } from './frame';
import { agreeing, type Match } from './match';
import { isEqual } from './pair';
import type { Unit } from './units';

/** Two units of the draft that stand each in the other's place. */
export interface Swap extends Span {
  readonly ends: readonly [Unit, Unit];
  /** What the evidence has at either end. */
  readonly source: readonly [Unit, Unit];
  readonly agreed: number;
}

/** "Denmark borrowed 1.2 million doses from Lithuania" for "Lithuania borrowed 1.2 million doses from Denmark". */
export function swapped(match: Match): Swap | undefined {
  const { echo, draft, pairs, prose } = match;
  const equal = agreeing(match);
  const odd = pairs.filter(pair => pair.odd);
  for (const first of odd) {
    for (const second of odd.filter(pair => pair.source > first.source)) {
      const [a, b] = [echo.units[first.source], echo.units[second.source]];
      const [x, y] = [draft[first.draft], draft[second.draft]];
      if (!a || !b || !x || !y || a.kind !== 'name' || !isEqual(a, y) || !isEqual(b, x)) continue;
      if (!isTied(a, x, match) || !isTied(b, y, match) || JOINING.test(prose.slice(x.end, y.start))) continue;
      const inside = equal.filter(pair => pair.draft > first.draft && pair.draft < second.draft);
      const words = inside.flatMap(pair => draft[pair.draft]?.keys ?? []).filter(key => !isSymmetric(key));
      const missing = echo.units.filter(
        (_, at) => at > first.source && at < second.source && !equal.some(pair => pair.source === at),
      );
      if (words.length === 0 || missing.length > 0 || equal.length + match.known < 2) continue;
      return { start: x.start, end: y.end, ends: [x, y], source: [a, b], agreed: equal.length };
    }
  }
  return undefined;
}

function isTied(source: Unit, stated: Unit, { echo, prose }: Match): boolean {
  const [one, other] = [frameOf(source, echo.evidence.quote), frameOf(stated, prose)];
  const plain = (link: string) => (link === 'opening' || link === 'and' ? '' : link);
  return (
    plain(one.link) === plain(other.link) &&
    one.possessive === other.possessive &&
    (source.form === 'adjective') === (stated.form === 'adjective')
  );
}

const JOINING = /[;:]|\.\s|\b(?:and|while|but|than|by)\b/;
