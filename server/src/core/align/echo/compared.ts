import type { Span } from '../../span';
import type { Match } from './match';
import { isEqual } from './pair';
import type { Unit } from './units';

/** "A depends on B more than B depends on A" turned round: what stands on either side of "than" has changed sides, all else is the same. */
export function comparedOtherwise({ echo, draft, prose }: Match): (Span & { readonly newText: string }) | undefined {
  const source = echo.sides;
  const stated = source && sidesOf(draft, prose);
  if (!source || !stated || source.comparative !== stated.comparative) return undefined;
  const [a, b] = [source.left[0], source.right[0]];
  const at = a && b ? stated.left.findIndex(unit => isEqual(unit, b)) : -1;
  const left = stated.left.slice(at);
  const right = stated.right.slice(0, source.left.length);
  const [x, y] = [left[0], right[0]];
  if (!a || !b || !x || !y || at < 0 || !isEqual(y, a) || isEqual(a, b)) return undefined;
  if (!sameUnits([...left.slice(1), ...right.slice(1)], [...source.left.slice(1), ...source.right.slice(1)])) return undefined;
  const [start, end] = [startOf(x, prose), Math.max(...right.map(unit => unit.end))];
  const [from, to] = [startOf(y, prose), end];
  if (right.length === 1)
    return { start, end, newText: `${prose.slice(from, to)}${prose.slice(x.end, from)}${prose.slice(start, x.end)}` };
  const than = prose.slice(Math.max(...left.map(unit => unit.end)), from);
  return {
    start,
    end,
    newText: `${prose.slice(from, to)}${than}${prose.slice(start, Math.max(...left.map(unit => unit.end))).replace(/^The\b/, 'the')}`,
  };
}

/** What is compared, on either side of "than". */
export interface Sides {
  readonly left: readonly Unit[];
  readonly right: readonly Unit[];
  /** "more", "less", "larger": what is compared. */
  readonly comparative: string;
}

export function sidesOf(units: readonly Unit[], text: string): Sides | undefined {
  const last = units.at(-1);
  const first = units[0];
  if (!first || !last) return undefined;
  const found = /\b(more|less|fewer|\p{L}+er)\s+than\b/u.exec(text.slice(first.start, last.end));
  if (!found) return undefined;
  const at = first.start + found.index;
  return {
    left: units.filter(unit => unit.end <= at),
    right: units.filter(unit => unit.start >= at + found[0].length),
    comparative: found[1] ?? '',
  };
}

function sameUnits(some: readonly Unit[], others: readonly Unit[]): boolean {
  return some.length > 0 && some.length === others.length && some.every(unit => others.some(other => isEqual(unit, other)));
}

/** With "the" before it. */
function startOf({ start }: Unit, prose: string): number {
  return start - (/\bthe\s+$/i.exec(prose.slice(Math.max(0, start - 6), start))?.[0].length ?? 0);
}
