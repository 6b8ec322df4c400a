import type { Unit } from './units';

/**
 * The words that go with a unit, those that agree left out: "nuclear propulsion" of "nuclear propulsion technology" where the draft has
 * technology too. A name is a phrase of its own.
 */
export function phraseOf(at: number, units: readonly Unit[], text: string, agreeing: readonly number[]): Unit {
  const unit = units[at] as Unit;
  if (unit.kind !== 'word') return unit;
  const joins = (one: number, other: number) => {
    const [left, right] = [units[one], units[other]];
    if (left?.kind !== 'word' || right?.kind !== 'word') return false;
    return /^[ \u00a0-]$/.test(text.slice(left.end, right.start));
  };
  let [from, to] = [at, at];
  while (!agreeing.includes(from - 1) && joins(from - 1, from)) from--;
  while (!agreeing.includes(to + 1) && joins(to, to + 1)) to++;
  const words = units.slice(from, to + 1);
  return {
    kind: 'word',
    start: words[0]?.start ?? unit.start,
    end: words.at(-1)?.end ?? unit.end,
    keys: words.flatMap(word => word.keys),
  };
}
