import { isBarred, isChain } from './guard';
import { hedgeAfter } from './hedge';
import type { HedgePhrase } from './lexicon/hedges';
import { type Numeral, readNumeral } from './numeral';
import { scaledMoney } from './scale';
import type { Text } from './token';
import { readCurrencyBefore, readUnitAfter, type Unit } from './unit';
import { isYear } from './year';

/** A number with its unit, before hedges and ranges. */
export interface Amount {
  readonly numeral: Numeral;
  readonly unit: Unit | undefined;
  /** Whether the unit stands before the number (a currency sign). */
  readonly prefixed: boolean;
  /** "-4%", "+29%". */
  readonly sign: '+' | '-' | undefined;
  /** A hedge between number and unit. */
  readonly hedge?: HedgePhrase;
  readonly first: number;
  readonly next: number;
}

/** Reads "[sign][currency]number[scale][unit]" from token `at`; as the upper end of a range (`inner`) it may follow a dash at once. */
export function readAmount(text: Text, at: number, inner = false): Amount | undefined {
  let index = at;
  const sign = inner ? undefined : signAt(text, index);
  if (sign !== undefined) index++;
  const currency = readCurrencyBefore(text, index);
  if (currency !== undefined) index = currency.next;
  const late = currency !== undefined && sign === undefined ? minusAt(text, index) : undefined;
  if (late !== undefined) index++;
  if (sign === '+' && text.tokens[index]?.kind === 'number' && isChain(text, index)) return undefined;
  if (sign === undefined && late === undefined && currency === undefined && !inner && isBarred(text, index)) return undefined;
  const numeral = readNumeral(text, index);
  if (numeral === undefined) return undefined;
  if (currency === undefined && isYear(text, index)) return undefined;
  if (currency !== undefined) {
    const money = scaledMoney(text, numeral);
    return { numeral: money, unit: currency, prefixed: true, sign: sign ?? late, first: at, next: money.next };
  }
  const direct = readUnitAfter(text, numeral.next);
  // "20 or more states", "20-odd firms": the hedge stands between the number and what it counts.
  const hedged = direct === undefined ? hedgeAfter(text, numeral.next) : undefined;
  const unit = hedged === undefined ? direct : readUnitAfter(text, hedged.next);
  if (unit === 'time') return undefined;
  const next = unit?.next ?? hedged?.next ?? numeral.next;
  return { numeral, unit, prefixed: false, sign, first: at, next, ...(hedged ? { hedge: hedged.phrase } : {}) };
}

/** A number with letters, a hyphen or a fraction bar at once after it, which no unit explains: "5G", "9-mm", "1-to-1". */
export function clings({ tokens }: Text, { unit, hedge, numeral: { next } }: Amount): boolean {
  if (unit !== undefined || hedge !== undefined) return false;
  const after = tokens[next];
  if (after === undefined || !after.glued) return false;
  if (after.kind === 'word') return true;
  if (!'-–‑/'.includes(after.lower) || !tokens[next + 1]?.glued) return false;
  return !/^(?:plus|odd|–|-)$/.test(tokens[next + 1]!.lower);
}

/** A plus or minus at once before a digit or currency sign, itself after a space or an opening bracket. */
function signAt({ tokens }: Text, at: number): '+' | '-' | undefined {
  const token = tokens[at];
  if (token?.kind !== 'mark' || !'-+−–'.includes(token.lower) || !tokens[at + 1]?.glued) return undefined;
  if (token.glued && !'([|"“'.includes(tokens[at - 1]?.lower ?? '~')) return undefined;
  return token.lower === '+' ? '+' : '-';
}

function minusAt({ tokens }: Text, at: number): '-' | undefined {
  const token = tokens[at];
  return token?.glued && (token.lower === '-' || token.lower === '−') ? '-' : undefined;
}
