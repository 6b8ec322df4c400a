import { type Amount, amountOf } from '../../derive/amount';
import type { Interval } from '../../derive/interval';
import type { Duration, Quantity } from '../../mention';
import type { BlockReading, SentenceReading } from '../../reading';
import { overlaps } from '../../span';
import { mentionsOf } from '../contrast/context';

/** A number that a draft gives as the outcome of a calculation with others that it gives, and what the outcome should be. */
export interface Calculation {
  readonly mention: Quantity;
  /** The calculation as a reader would write it: "5 + 8", "from 30% to 18%". */
  readonly written: string;
  /** What follows, by the written precision of the operands, in the unit of the mention. */
  readonly right: Interval;
  /** What follows from the operands as they are written, and to what it can be stated. */
  readonly value: number;
  readonly precision: number;
  /** A per cent that should be so many points. */
  readonly points?: true;
}

/** A number in its sentence, as a pattern of calculation looks at it. */
export interface Place {
  readonly mention: Quantity;
  readonly sentence: SentenceReading;
  readonly before?: SentenceReading;
  readonly block: BlockReading;
  readonly prose: string;
}

/** What a pattern reads: a calculation where the words around say one, and who its operands are is beyond doubt. */
export type Pattern = (place: Place) => Calculation | undefined;

/** The amounts of a sentence in order, the mention itself left out. A bare "21.4m" beside "38.1m tonnes" is of the same, and a bare "29.80" beside "18.40 kroner". */
export function amountsIn(sentence: SentenceReading, { block, mention }: Place): readonly Amount[] {
  const amounts = mentionsOf(sentence, block).flatMap(one => (overlaps(one, mention) ? [] : (amountOf(one) ?? [])));
  const units = new Set(amounts.map(one => one.kind).filter(kind => kind !== 'count' && !RELATIVE.has(kind)));
  const [unit] = units;
  if (units.size !== 1 || unit === undefined) return amounts;
  const model = amounts.find(one => one.kind === unit)!;
  return amounts.map(one => (isOfSome(one) ? { ...one, kind: unit, ...inUnitOf(one, model) } : one));
}

export const RELATIVE: ReadonlySet<string> = new Set(['percent', 'point', 'multiple', 'time']);

/** A number too fine or too large to count something that is not said. */
function isOfSome({ mention }: Amount): boolean {
  if (mention.kind !== 'quantity' || mention.dimension !== 'number') return false;
  return mention.scale >= 3 || mention.value >= LARGE || mention.precision < 1;
}

const LARGE = 100;

function inUnitOf({ written }: Amount, model: Amount): Interval {
  const factor = model.lower / model.written.lower;
  return { lower: written.lower * factor, upper: written.upper * factor };
}

export function textBetween(a: { readonly end: number }, b: { readonly start: number }, prose: string): string {
  return prose.slice(a.end, b.start);
}

export function textOf({ mention }: Amount): string {
  return mention.text.replace(/\s+/g, ' ').trim();
}

/** The number as written, in the base unit of its kind. */
export function middleOf({ lower, upper }: Interval): number {
  return (lower + upper) / 2;
}

/** How finely an amount is written, in the base unit of its kind. */
export function precisionOf(amount: Amount): number {
  const mention = amount.mention as Quantity | Duration;
  if (mention.kind !== 'quantity') return 1;
  return (mention.precision || 1) * (amount.lower / amount.written.lower);
}
