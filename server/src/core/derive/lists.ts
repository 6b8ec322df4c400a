import { keyOf, keySet } from '../lexicon/keys';
import type { Mention, Name, NameType, Quantity } from '../mention';

/** Names that stand one after the other: "Japan, France and Ireland" are three countries. */
export interface Listing {
  readonly operation: 'count';
  readonly operands: readonly Name[];
  readonly lower: number;
  readonly upper: number;
}

/** The lists of names among the values of a sentence, by how many they hold: three countries are no three cables. */
export function* listings(stated: Quantity, operands: readonly Mention[]): Iterable<Listing> {
  if (stated.hedge !== undefined || !Number.isInteger(stated.value) || stated.value < 2 || stated.value > MOST_LISTED) return;
  const names = operands
    .filter((one): one is Name => one.kind === 'name' && isCounted(stated, one))
    .sort((a, b) => a.start - b.start);
  let list: Name[] = [];
  for (const name of names) {
    const last = list.at(-1);
    const follows = last && last.type === name.type && name.start >= last.end && name.start - last.end <= WIDEST_GAP;
    if (!follows && list.length > 1) yield listingOf(list);
    list = follows ? [...list, name] : [name];
  }
  if (list.length > 1) yield listingOf(list);
}

function listingOf(names: readonly Name[]): Listing {
  return { operation: 'count', operands: names, lower: names.length, upper: names.length };
}

function isCounted({ unit }: Quantity, { type }: Name): boolean {
  return unit === '' || NOUNS[type]?.has(keyOf(unit)) === true;
}

const PLACES =
  'country nation state government capital member ally partner neighbour power side party region city town port island site place';
/** What names of a sort are counted as. */
const NOUNS: Readonly<Partial<Record<NameType, ReadonlySet<string>>>> = {
  country: keySet(PLACES),
  place: keySet(PLACES),
  organisation: keySet(
    'company firm bank agency group organisation institution body union supplier maker operator fund member partner party',
  ),
  person: keySet('person people minister official author expert speaker leader president signatory member'),
};

const MOST_LISTED = 12;
/** ", and the " */
const WIDEST_GAP = 10;
