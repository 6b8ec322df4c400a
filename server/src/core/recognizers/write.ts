import { type Decimal, scaleBy, toNumber } from '../decimal';
import type { Quantity } from '../mention';
import { multiples } from './lexicon/numbers';
import { readNumeral } from './numeral';
import type { Style } from './style';
import { lex } from './token';
import { atPrecision, chooseScale, likeCase, writeDigits, writeOrdinal, writeWords } from './writeNumber';
import { withUnit } from './writeUnit';

export { writeDateLike } from './writeDate';

/** What to write: a value in the base unit, its precision there, and its unit where it may differ from the mention's. */
export interface Writable {
  readonly value: number;
  readonly precision: number;
  readonly unit?: string;
}

/**
 * Another value in the style of a mention, from the mention's raw text: "$204.1 billion" with 240.1e9 is "$240.1 billion",
 * "36.2 per cent" with 26.3 "26.3 per cent", "twelve companies" with 20 "twenty companies", "\$204.1bn" keeps its backslash.
 * A hedge stays only where it says no more than "about"; where the draft's scale would not read well, another is chosen.
 */
export function writeLike(quantity: Quantity, wanted: Writable, raw: string, style: Style = PLAIN): string {
  if (quantity.headingPower !== undefined) return writeInCell(quantity, quantity.headingPower, wanted, raw);
  const numeral = { start: quantity.numeral.start - quantity.start, end: quantity.numeral.end - quantity.start };
  const model = raw.slice(numeral.start, numeral.end);
  const value = atPrecision(wanted.value, wanted.precision);
  if (quantity.dimension === 'rank')
    return raw.slice(0, numeral.start) + writeOrdinal(wanted.value, model) + raw.slice(numeral.end);
  if (isShareInWords(quantity, model, raw, numeral.end)) return writeShare(raw.slice(0, numeral.start), quantity, value);
  if (multiples.has(model.toLowerCase())) return writeMultiple(wanted.value, value, model);
  const before = keptPrefix(quantity, raw.slice(0, numeral.start));
  const dropped = before.length < numeral.start;
  const written = writeNumber(quantity, value, model, raw.slice(numeral.end), before);
  return withUnit(before + (dropped && before === '' ? likeCase(written, raw) : written), quantity, wanted.unit, style);
}

/** Of a draft that shows no style of its own. */
const PLAIN: Style = { percentWord: 'per cent' };

/** A cell whose heading has the unit holds the number alone, in the unit of the heading. */
function writeInCell(
  { headingPower: _, ...quantity }: Quantity,
  power: number,
  { value, precision }: Writable,
  raw: string,
): string {
  const inHeading = (number: number) => Number(`${number}e${-power}`);
  const bare = { ...quantity, dimension: 'number', unit: '', value: inHeading(quantity.value) } as const;
  return writeLike(bare, { value: inHeading(value), precision: inHeading(precision) }, raw);
}

function writeNumber(quantity: Quantity, value: Decimal, model: string, after: string, before: string): string {
  const { gap, word, rest } = splitScale(quantity, after);
  const size = writtenSize(model);
  const extra = unitPower(quantity, size);
  const bare = magnitude(scaleBy(value, -extra), quantity, before);
  const scale = chooseScale(bare, word, quantity.scale, size);
  const number = scaleBy(bare, -scale.power);
  const inWords = /\d/.test(model) ? undefined : writeWords(toNumber(number), model);
  const text = inWords === undefined ? writeDigits(number, model) : likeCase(inWords, model);
  if (scale.word === '' || quantity.scale === 0) return text + withoutOf(rest, quantity);
  return `${text}${gap}${scale.word}${rest}`;
}

/** The scale word after the numeral, the space before it, and the rest: " billion dollars", "bn", " of a trillion dollars". */
function splitScale(quantity: Quantity, after: string): { gap: string; word: string; rest: string } {
  if (quantity.scale === 0) return { gap: '', word: '', rest: after };
  const match = /^([\s-]*)(?:(?:of\s+)?an?\s+)?(\p{L}+)/u.exec(after);
  if (match === null) return { gap: '', word: '', rest: after };
  return { gap: match[1]!, word: match[2]!, rest: after.slice(match[0].length) };
}

/** "dozens of firms" with 35 is "35 firms". */
function withoutOf(rest: string, { hedge, dimension }: Quantity): string {
  return hedge === 'several' || dimension === 'count' ? rest.replace(/^(\s+)of\s+/, '$1') : rest;
}

/** The number that the digits or words of the mention say, before any scale; 1 where they are no plain number. */
function writtenSize(model: string): number {
  const read = readNumeral(lex(model), 0);
  return read === undefined ? 1 : toNumber(scaleBy(read.value, -read.scale));
}

/** The power of ten that the unit itself adds: "38 bcm", "20 kt". */
function unitPower({ value, scale, dimension }: Quantity, size: number): number {
  if (dimension !== 'physical' || size === 0) return 0;
  const power = Math.round(Math.log10(Math.abs(value / size))) - scale;
  return power > 0 && power < 13 ? power : 0;
}

/** A mention that carries its minus keeps it outside the number. */
function magnitude(value: Decimal, { value: stated }: Quantity, before: string): Decimal {
  const negative = value.coefficient < 0n;
  return negative && stated < 0 && /[-−–(]/.test(before) ? { ...value, coefficient: -value.coefficient } : value;
}

/** "nearly $" is "$" before an exact value; "about" may stay. */
function keptPrefix({ hedge }: Quantity, prefix: string): string {
  if (hedge === undefined || hedge === 'about') return prefix;
  const sign = /(?:[A-Z]{1,3}\s?)?\\?[\p{Sc}]\s*$|[A-Z]{3}\s*$/u.exec(prefix);
  return sign?.[0] ?? '';
}

function isShareInWords({ dimension }: Quantity, model: string, raw: string, end: number): boolean {
  return dimension === 'percent' && end === raw.length && /\p{L}/u.test(model) && !/cent/i.test(model);
}

const simpleShares: readonly (readonly [number, string])[] = [
  [20, 'a fifth'],
  [25, 'a quarter'],
  [100 / 3, 'a third'],
  [50, 'half'],
  [200 / 3, 'two-thirds'],
  [75, 'three-quarters'],
];

/** Shares in words stay words where one fits to half a point, and become percent otherwise. */
function writeShare(prefix: string, quantity: Quantity, value: Decimal): string {
  const share = toNumber(value);
  const words = simpleShares.find(([percent]) => Math.abs(percent - share) <= 0.5)?.[1];
  return `${keptPrefix(quantity, prefix)}${words ?? `${writeDigits(value, '')}%`}`;
}

function writeMultiple(factor: number, value: Decimal, model: string): string {
  const stem = /(?:ed|ing|fold)$/.exec(model.toLowerCase())?.[0];
  const word =
    stem === undefined ? undefined : [...multiples].find(([text, times]) => times === factor && text.endsWith(stem))?.[0];
  if (word !== undefined) return likeCase(word, model);
  const times = writeDigits(value, '');
  return stem === 'ed' ? `increased ${times}-fold` : stem === undefined ? `${times} times` : `${times}-fold`;
}
