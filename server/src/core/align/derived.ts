import { derive } from '../compare/derive';
import { meets } from '../compare/quantity';
import type { Quantity } from '../mention';
import type { QuantityStatement } from './alignment';

/**
 * Whether a value follows from two amounts that the reference states of one subject: their growth, difference or ratio.
 * "26.4%" follows from $190bn and $240.1bn, though the source says 26.3%.
 */
export function isDerived(
  mention: Quantity,
  about: readonly { readonly statement: QuantityStatement }[],
  all: readonly QuantityStatement[],
): boolean {
  const subjects = new Set(about.map(({ statement }) => statement.subject));
  const amounts = all.filter(
    statement => subjects.has(statement.subject) && statement.reading.dimension === 'money' && statement.time !== undefined,
  );
  return amounts.some(later =>
    amounts.some(earlier => {
      if (later.attribute !== earlier.attribute || (later.time ?? '') <= (earlier.time ?? '')) return false;
      const derived = derive(later.reading, earlier.reading);
      return derived !== undefined && follows(mention, derived);
    }),
  );
}

function follows(mention: Quantity, derived: NonNullable<ReturnType<typeof derive>>): boolean {
  switch (mention.dimension) {
    case 'percent':
      return meets(mention, derived.growth);
    case 'money':
      return meets(mention, derived.difference);
    case 'multiple':
      return meets(mention, derived.ratio);
    default:
      return false;
  }
}
