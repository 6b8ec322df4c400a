import type { Unit } from './units';

/** The words that belong together, from the first to the last index. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

/**
 * The words that go with a unit, those that agree left out: "nuclear propulsion" of "nuclear propulsion technology" where the draft has
 * technology too. A name is a phrase of its own.
 */
export function phraseAt(at: number, units: readonly Unit[], text: string, agreeing: ReadonlySet<number>): Phrase {
  const joins = (one: number, other: number) => {
    const [left, right] = [units[one], units[other]];
    if (left?.kind !== 'word' || right?.kind !== 'word') return false;
    return /^[ \u00a0-]$/.test(text.slice(left.end, right.start));
  };
  let [from, to] = [at, at];
  while (!agreeing.has(from - 1) && joins(from - 1, from)) from--;
  while (!agreeing.has(to + 1) && joins(to, to + 1)) to++;
  return { from, to };
}

/** The phrase as one unit. */
export function unitOf({ from, to }: Phrase, units: readonly Unit[]): Unit | undefined {
  const [first, last] = [units[from], units[to]];
  if (!first || !last || first === last) return first;
  return { kind: 'word', start: first.start, end: last.end, keys: units.slice(from, to + 1).flatMap(word => word.keys) };
}
