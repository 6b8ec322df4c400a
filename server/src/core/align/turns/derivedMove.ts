import { isComparable } from '../../compare/quantity';
import { isQuantity, type Quantity } from '../../mention';
import type { Slot } from '../contrast/slots';
import { isBase, type Move } from './moves';

/**
 * Which way an amount went that a source states with the one it came from, and with no word for it: "It stood at 19.9 doses in 2019. In 2024
 * it was 20.3", "11.3 cubic kilometres, against 12.6 a year earlier", "moved from 14 months to 33".
 */
export function derivedMove(
  { passage, mention }: Slot,
  amount: Quantity,
): { readonly move: Move; readonly from: Quantity } | undefined {
  const prose = passage.article.draft.prose;
  if (isBase(mention, prose)) return undefined;
  const alike = passage.mentions.filter(isQuantity).filter(other => other !== mention && isAlike(amount, other));
  const [from] = alike;
  if (alike.length !== 1 || !from || !isBase(from, prose)) return undefined;
  const sign = amount.lower > from.upper ? 1 : amount.upper < from.lower ? -1 : undefined;
  if (sign === undefined) return undefined;
  return { from, move: { sign, sort: 'change', level: true, start: amount.start, end: amount.end } };
}

function isAlike(one: Quantity, other: Quantity): boolean {
  return (isComparable(one, other) && one.unit === other.unit) || one.dimension === 'number' || other.dimension === 'number';
}
