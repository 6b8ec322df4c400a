import { compareTimes, yearOf } from '../../compare/dates';
import { compareQuantities, isSlip, significantDigits } from '../../compare/quantity';
import { type DateMention, isDate, isQuantity, type Mention, type Quantity } from '../../mention';

/** What a draft can give two of for one thing. */
export type Value = Quantity | DateMention;

/** A value that can contradict another: no open or vague amount, no date that only bounds. */
export function isTelling(mention: Mention): mention is Value {
  if (isDate(mention))
    return mention.relation === undefined && mention.anchor === undefined && precisionOf(mention) !== undefined;
  if (!isQuantity(mention)) return false;
  return COMPARED.has(mention.dimension) && mention.value !== 0 && !BLURRED.has(mention.hedge ?? '');
}

const COMPARED: ReadonlySet<string> = new Set(['money', 'percent', 'percentage-point', 'count', 'physical']);
const BLURRED: ReadonlySet<string> = new Set(['over', 'under', 'at-least', 'at-most', 'between', 'several']);

function precisionOf({ edtf }: DateMention): 'day' | 'year' | undefined {
  if (/^[\dX]{4}-\d\d-\d\d$/.test(edtf)) return 'day';
  return /^\d{4}$/.test(edtf) ? 'year' : undefined;
}

/** Values are compared within one dimension and unit, days with days and years with years. */
export function bucketOf(value: Value): string {
  if (value.kind === 'date') return `date ${precisionOf(value)}`;
  return `${value.dimension} ${value.unit} ${value.qualifier ?? ''}`;
}

export function agree(a: Value, b: Value): boolean {
  if (a.kind === 'date') return b.kind === 'date' && compareTimes(a.edtf, b.edtf) !== 'disjoint';
  return b.kind === 'quantity' && compareQuantities(a, b) !== 'different';
}

/** Digits exchanged or another scale are hardly chance; one digit off is found between any two values of a series. */
export function slipOf(a: Value, b: Value): 'plain' | 'digit' | 'none' {
  if (a.kind === 'date' || b.kind === 'date' || !isExact(a) || !isExact(b) || !isSlip(a, b)) return 'none';
  const [x, y] = [a, b].map(({ value }) => [...significantDigits(value)].sort().join(''));
  return x === y ? 'plain' : 'digit';
}

/** "Some 36.5m tonnes" is meant to the last digit all the same. */
function isExact({ hedge, value }: Quantity): boolean {
  return hedge === undefined || (hedge === 'about' && significantDigits(value).length >= 3);
}

/** A value of quite another size is more likely a value of something else. */
export function isNear(a: Value, b: Value): boolean {
  if (a.kind === 'quantity' && b.kind === 'quantity') return a.value / b.value > 0.4 && a.value / b.value < 2.5;
  if (a.kind !== 'date' || b.kind !== 'date') return false;
  return Math.abs((yearOf(a.edtf) ?? 0) - (yearOf(b.edtf) ?? 0)) <= 10;
}
