import { add, type Decimal, half, negate, scaleBy, toNumber, zero } from '../decimal';
import type { Quantity } from '../mention';
import { type Amount, clings, readAmount } from './amount';
import { startsAmount } from './anchors';
import { directionOf } from './direction';
import { hedgeAfter, hedgeBefore } from './hedge';
import { type Interval, intervalOf } from './interval';
import type { Numeral } from './numeral';
import { readQualifier } from './qualifier';
import { quantityOf } from './quantity';
import { readRange } from './range';
import type { Text } from './token';

/** Money, percent, points, multiples, physical units, counts and bare numbers, with hedges and ranges. */
export function recognizeQuantities(text: Text): readonly Quantity[] {
  const found: Quantity[] = [];
  let next = 0;
  for (const at of text.anchors) {
    if (at < next || !startsAmount(text.tokens[at]!)) continue;
    next = readQuantity(text, at, found) ?? next;
  }
  return found;
}

/** Adds what stands at token `at`, and gives the index after it. */
function readQuantity(text: Text, at: number, found: Quantity[]): number | undefined {
  const between = text.tokens[at]!.lower === 'between';
  const amount = readAmount(text, between ? at + 1 : at);
  if (amount === undefined) return undefined;
  const range = readRange(text, at, amount);
  if (range !== undefined) {
    if (range.joined) found.push(joined(text, range.lower, range.upper, at));
    else found.push(single(text, range.lower), single(text, range.upper));
    return range.upper.next;
  }
  if (between || clings(text, amount) || isIdle(amount, text)) return undefined;
  found.push(single(text, amount));
  return amount.next;
}

/** "one", "zero" and "a" say little alone: they are values only with a unit or a scale. */
function isIdle({ numeral, unit, first, prefixed }: Amount, { tokens }: Text): boolean {
  if (unit === undefined && tokens[first - 1]?.lower === 'per') return true;
  // "in 2015 dollars" says which dollars, not how many.
  if (unit?.dimension === 'money' && !prefixed && isPriceYear(tokens, first)) return true;
  if (numeral.style === 'digits' || numeral.scale > 0 || numeral.coarse) return false;
  if (isPartOfName(tokens, first)) return true;
  const one = toNumber(numeral.value) < 2;
  if (unit === undefined) return one || tokens[numeral.next]?.lower === 'other';
  return one && unit.dimension === 'count';
}

/** "Fantastic Four", "the Six Nations": a number word with a capital inside a sentence. */
function isPartOfName(tokens: Text['tokens'], first: number): boolean {
  const [before, word] = [tokens[first - 1], tokens[first]!];
  return word.capital && before?.kind === 'word';
}

function isPriceYear(tokens: Text['tokens'], first: number): boolean {
  return /^(?:in|at|of|constant)$/.test(tokens[first - 1]?.lower ?? '') && /^(?:1[89]|20)\d\d$/.test(tokens[first]!.lower);
}

function single(text: Text, amount: Amount): Quantity {
  const { numeral, unit } = amount;
  const before = hedgeBefore(text, amount.first);
  const after = before === undefined && amount.hedge === undefined ? hedgeAfter(text, amount.next) : undefined;
  const bracketed = isBracketedCell(text, amount);
  const first = before?.first ?? (bracketed ? amount.first - 1 : amount.first);
  const next = after?.next ?? (bracketed ? amount.next + 1 : amount.next);
  const phrase = before?.phrase ?? amount.hedge ?? after?.phrase;
  const power = unit?.power ?? 0;
  const value = bracketed ? negate(decimalValue(amount)) : decimalValue(amount);
  const step = scaleBy(numeral.step, power);
  const exact = isExact(amount);
  return quantityOf(text, {
    first,
    next,
    dimension: unit?.dimension ?? 'number',
    unit: unit?.unit ?? '',
    value: toNumber(value),
    precision: exact && step.exponent === 0 ? 0 : toNumber(step),
    interval: vagueInterval(numeral, power) ?? intervalOf({ value, step: exact ? zero : step, coarse: numeral.coarse }, phrase),
    sign: (bracketed ? 'down' : signOf(amount)) ?? directionOf(text, first, next),
    qualifier: readQualifier(text, next, unit),
    numeral: numeral.digits,
    scale: numeral.scale,
  });
}

function joined(text: Text, low: Amount, high: Amount, first: number): Quantity {
  const [lower, upper] = [decimalValue(low), decimalValue(high)];
  return quantityOf(text, {
    first,
    next: high.next,
    dimension: high.unit?.dimension ?? 'number',
    unit: high.unit?.unit ?? '',
    value: toNumber(half(add(lower, upper))),
    precision: toNumber(scaleBy(high.numeral.step, high.unit?.power ?? 0)),
    interval: { lower: toNumber(lower), upper: toNumber(upper), hedge: 'between' },
    sign: directionOf(text, first, high.next),
    qualifier: readQualifier(text, high.next, high.unit),
    numeral: { start: low.numeral.digits.start, end: high.numeral.digits.end },
    scale: high.numeral.scale,
  });
}

/** "several billion", "dozens": the span that such words keep to. */
function vagueInterval({ range }: Numeral, power: number): Interval | undefined {
  if (range === undefined) return undefined;
  return { lower: toNumber(scaleBy(range[0], power)), upper: toNumber(scaleBy(range[1], power)), hedge: 'several' };
}

/** "(45.2)" alone in its cell is how accounts write a loss; in running prose brackets only set aside. */
function isBracketedCell({ tokens }: Text, { first, next, sign }: Amount): boolean {
  return (
    sign === undefined && first === 1 && tokens[0]!.lower === '(' && tokens[next]?.lower === ')' && next + 1 === tokens.length
  );
}

function signOf({ sign }: Amount): 'up' | 'down' | undefined {
  return sign === undefined ? undefined : sign === '+' ? 'up' : 'down';
}

function decimalValue({ numeral, unit, sign }: Amount): Decimal {
  const value = scaleBy(numeral.value, unit?.power ?? 0);
  return sign === '-' ? negate(value) : value;
}

/** A count without a scale word is exact: "20 companies" are twenty. */
function isExact({ numeral, unit }: Amount): boolean {
  return unit?.dimension === 'count' && !numeral.coarse && numeral.scale === 0 && numeral.value.exponent >= 0;
}
