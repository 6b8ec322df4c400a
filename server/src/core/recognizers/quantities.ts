import { add, type Decimal, half, integer, negate, scaleBy, toNumber, zero } from '../decimal';
import type { Hedge, Quantity } from '../mention';
import { type Amount, readAmount } from './amount';
import { directionOf } from './direction';
import { hedgeAfter, hedgeBefore } from './hedge';
import { intervalOf } from './interval';
import type { HedgePhrase } from './lexicon/hedges';
import { readQualifier } from './qualifier';
import { readRange } from './range';
import { startsAmount } from './starts';
import type { Text } from './token';

/** Money, percent, points, multiples, physical units, counts and bare numbers, with hedges and ranges. */
export function recognizeQuantities(text: Text): readonly Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < text.tokens.length; ) {
    const read = startsAmount(text.tokens[at]!) ? readQuantity(text, at) : undefined;
    if (read === undefined) at++;
    else {
      found.push(...read.quantities);
      at = read.next;
    }
  }
  return found;
}

interface Read {
  readonly quantities: readonly Quantity[];
  readonly next: number;
}

function readQuantity(text: Text, at: number): Read | undefined {
  const range = readRange(text, at);
  if (range !== undefined) {
    const quantities = range.joined
      ? [between(text, range.lower, range.upper, range.first)]
      : [single(text, range.lower), single(text, range.upper)];
    return { quantities, next: range.upper.next };
  }
  const amount = readAmount(text, at);
  if (amount === undefined || isIdle(amount, text)) return undefined;
  const quantity = single(text, amount);
  return { quantities: [quantity], next: amount.next };
}

/** "one", "zero" and "a" say little alone: they are values only with a unit or a scale. */
function isIdle({ numeral, unit, first, prefixed }: Amount, { tokens }: Text): boolean {
  // "in 2015 dollars" says which dollars, not how many.
  if (unit?.dimension === 'money' && !prefixed && isPriceYear(tokens, first)) return true;
  if (numeral.style === 'digits' || numeral.scale > 0 || numeral.coarse) return false;
  const one = toNumber(numeral.value) < 2;
  if (unit === undefined) return one || tokens[numeral.next]?.lower === 'other';
  return one && unit.dimension === 'count';
}

function isPriceYear(tokens: Text['tokens'], first: number): boolean {
  return /^(?:in|at|of|constant)$/.test(tokens[first - 1]?.lower ?? '') && /^(?:1[89]|20)\d\d$/.test(tokens[first]!.lower);
}

function single(text: Text, amount: Amount): Quantity {
  const { tokens } = text;
  const before = hedgeBefore(text, amount.first);
  const after = before === undefined && amount.hedge === undefined ? hedgeAfter(text, amount.next) : undefined;
  const bracketed = isBracketedCell(text, amount);
  const first = before?.first ?? (bracketed ? amount.first - 1 : amount.first);
  const next = after?.next ?? (bracketed ? amount.next + 1 : amount.next);
  const phrase = before?.phrase ?? amount.hedge ?? after?.phrase;
  const { start } = tokens[first]!;
  const { end } = tokens[next - 1]!;
  const sign = (bracketed ? 'down' : signOf(amount)) ?? directionOf(text, first, next);
  return {
    ...measured(bracketed ? { ...amount, sign: '-' } : amount, phrase),
    ...spanned(text, start, end),
    ...(sign ? { sign } : {}),
    ...readQualifier(text, next, amount.unit),
  };
}

/** "(45.2)" alone in its cell is how accounts write a loss; in running prose brackets only set aside. */
function isBracketedCell({ tokens }: Text, { first, next, sign }: Amount): boolean {
  return (
    sign === undefined && first === 1 && tokens[0]!.lower === '(' && tokens[next]?.lower === ')' && next + 1 === tokens.length
  );
}

function between(text: Text, lower: Amount, upper: Amount, first: number): Quantity {
  const low = decimalValue(lower);
  const high = decimalValue(upper);
  const { start } = text.tokens[first]!;
  const { end } = text.tokens[upper.next - 1]!;
  const numeral = { start: lower.numeral.digits.start, end: upper.numeral.digits.end };
  const sign = directionOf(text, first, upper.next);
  return {
    ...measured(upper, undefined),
    ...spanned(text, start, end),
    lower: toNumber(low),
    upper: toNumber(high),
    value: toNumber(half(add(low, high))),
    hedge: 'between',
    numeral,
    ...(sign ? { sign } : {}),
    ...readQualifier(text, upper.next, upper.unit),
  };
}

function spanned({ prose }: Text, start: number, end: number) {
  return { kind: 'quantity', start, end, text: prose.slice(start, end) } as const;
}

function signOf({ sign }: Amount): 'up' | 'down' | undefined {
  return sign === undefined ? undefined : sign === '+' ? 'up' : 'down';
}

function decimalValue({ numeral, unit, sign }: Amount): Decimal {
  const value = scaleBy(numeral.value, unit?.power ?? 0);
  return sign === '-' ? negate(value) : value;
}

/** A count without a scale word is exact, and so is a bare whole number: "20 companies" are twenty. */
function isExact({ numeral, unit }: Amount): boolean {
  if (numeral.coarse || numeral.scale > 0 || numeral.value.exponent < 0) return false;
  return unit?.dimension === 'count';
}

function measured(amount: Amount, phrase: HedgePhrase | undefined) {
  const { numeral, unit } = amount;
  const value = decimalValue(amount);
  const power = unit?.power ?? 0;
  const written = scaleBy(numeral.step, power);
  const coarse = numeral.coarse && numeral.range === undefined;
  const exact = isExact(amount);
  const common = {
    dimension: unit?.dimension ?? 'number',
    unit: unit?.unit ?? '',
    value: toNumber(value),
    precision: exact && toNumber(written) === 1 ? 0 : toNumber(written),
    numeral: numeral.digits,
    scale: numeral.scale,
  } as const;
  if (numeral.range !== undefined) return { ...common, ...vagueBounds(numeral.range, power, value) };
  return { ...common, ...intervalOf({ value, step: exact ? zero : written, coarse }, phrase) };
}

function vagueBounds([lower, upper]: readonly [Decimal, Decimal], power: number, value: Decimal) {
  const hedge: Hedge = 'several';
  const low = toNumber(scaleBy(lower, power));
  return { lower: low, upper: toNumber(scaleBy(upper, power)), precision: low, value: toNumber(add(value, integer(0))), hedge };
}
