import type { Evidence } from '../../finding';
import type { Name, Quantity } from '../../mention';
import type { Span } from '../../span';

/** What is ranked: a name, or a thing by its words. */
export interface Label extends Span {
  readonly text: string;
  readonly keys: readonly string[];
  readonly name?: Name;
}

export interface Entry {
  readonly label: Label;
  readonly quantity: Quantity;
  /** The number as the list writes it, so that "42 icebreakers" and a bare "18" can be compared. */
  readonly lower: number;
  readonly upper: number;
}

/** Several of a sort with one measure each, as a source states them side by side: in a sentence, or down a column. */
export interface Ranking {
  /** From the highest value to the lowest. */
  readonly entries: readonly Entry[];
  /** EDTF, where all hold at one time. */
  readonly time?: string;
  /** What is measured: the words of the first item, or the headings of the column. */
  readonly measure: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
  readonly around: ReadonlyMap<string, number>;
  readonly evidence: Evidence;
}

/** The place of an entry, counted from the highest; `undefined` where another may be as high. */
export function placeOf(entry: Entry, { entries }: Ranking): number | undefined {
  let above = 0;
  for (const other of entries) {
    if (other === entry) continue;
    if (other.lower >= entry.upper && other.upper > entry.lower) above++;
    else if (!(other.upper <= entry.lower && other.lower < entry.upper)) return undefined;
  }
  return above + 1;
}

/** Points, like counts of ships, are intervals of no width. */
export function rank(entries: readonly Omit<Entry, 'lower' | 'upper'>[]): readonly Entry[] | undefined {
  const bare = entries.some(({ quantity }) => quantity.dimension === 'number');
  const scales = new Set(entries.map(({ quantity }) => (quantity.dimension === 'number' ? 0 : quantity.scale)));
  // "$4.2bn, 3.1 and 2": the scale is meant throughout; "four cents, nine" is in no one unit.
  if (bare && entries.some(({ quantity }) => quantity.dimension === 'money' && /\bcents?\b|¢/.test(quantity.text)))
    return undefined;
  if (!bare && scales.size > 1 && entries.some(({ quantity }) => quantity.unit !== entries[0]?.quantity.unit)) return undefined;
  return entries
    .map(entry => {
      const { lower, upper, scale } = entry.quantity;
      const factor = bare ? 10 ** -scale : 1;
      return { ...entry, lower: lower * factor, upper: upper * factor };
    })
    .sort((a, b) => b.lower - a.lower);
}
