/**
 * From which end a place is counted: the most, the least, whichever of the two ("the best"), or the end at which the draft begins:
 * "Sweden has 46 ferries. Denmark comes second."
 */
export type End = 'top' | 'bottom' | 'either' | 'begun';

/** From which end a superlative counts; of those not known here, nobody can say ("the best", "the fastest"). */
export function endOf(superlative: string): Exclude<End, 'begun'> {
  const lower = superlative.toLowerCase();
  return TOP.has(lower) ? 'top' : BOTTOM.has(lower) ? 'bottom' : 'either';
}

const TOP: ReadonlySet<string> = new Set(
  'largest biggest highest greatest most commonest longest heaviest dearest priciest costliest richest busiest tallest deepest widest'.split(
    ' ',
  ),
);
const BOTTOM: ReadonlySet<string> = new Set(
  'smallest lowest fewest least shortest lightest cheapest rarest narrowest shallowest'.split(' '),
);

const ORDINALS: readonly string[] = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** "second"; "next", unless it follows on another. */
export function placeOfWord(word: string): number | undefined {
  const lower = word.toLowerCase();
  if (lower === 'next') return 2;
  const at = ORDINALS.indexOf(lower);
  return at < 0 ? undefined : at + 1;
}
