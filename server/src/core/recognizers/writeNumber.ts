import { type Decimal, decimalOf, formatDecimal, normalize, roundTo, scaleBy, toNumber } from '../decimal';
import { ordinals, tens, units } from './lexicon/numbers';

/** A value as decimal text at its precision: 240.1e9 at 1e8 is 2401e8. A precision of 0 keeps every digit. */
export function atPrecision(value: number, precision: number): Decimal {
  const exact = decimalOf(value) ?? { coefficient: 0n, exponent: 0 };
  const step = precision > 0 ? decimalOf(precision) : undefined;
  if (step === undefined) return exact;
  const rounded = roundTo(exact, normalize(step).exponent);
  // A precision too coarse for its value must not write it as nought.
  return rounded.coefficient === 0n ? exact : rounded;
}

/** Writes digits as `model` does: its grouping sign, its decimal mark. A model without four digits in a row says nothing of grouping. */
export function writeDigits(value: Decimal, model: string): string {
  const tidy =
    value.exponent > 0 ? { coefficient: value.coefficient * 10n ** BigInt(value.exponent), exponent: 0 } : trimmed(value);
  const text = formatDecimal(tidy, groupingOf(model, toNumber(tidy)));
  return model.includes('·') ? text.replace('.', '·') : text;
}

/** Whole numbers lose ".0"; "12.50" keeps its nought, for it says how precise the number is. */
function trimmed(value: Decimal): Decimal {
  const short = normalize(value);
  return short.exponent >= 0 ? { coefficient: short.coefficient * 10n ** BigInt(short.exponent), exponent: 0 } : value;
}

function groupingOf(model: string, value: number): string {
  const grouped = /\d([,'’\u00a0\u202f\u2009 ])\d{3}(?!\d)/.exec(model);
  if (grouped !== null) return grouped[1]!;
  return Math.abs(value) < 10000 && !(Math.abs(value) >= 1000 && !/\d{4}/.test(model)) ? '' : ',';
}

const unitWords = [...units.keys()];
const tenWords = [...tens.keys()];

/**
 * Whole numbers below a thousand in words, as the model has its hundreds: "one hundred and forty-seven", American "one hundred forty-seven",
 * "a hundred". A model without hundreds is followed by "and".
 */
export function writeWords(value: number, model = ''): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 999) return undefined;
  if (value < 100) return belowHundred(value);
  const hundreds = Math.floor(value / 100);
  const count = hundreds === 1 && !/\bone\s+hundred\b/i.test(model) ? 'a' : unitWords[hundreds];
  if (value % 100 === 0) return `${count} hundred`;
  const and = /\bhundred\s+(?!and\b)\p{L}/iu.test(model) ? '' : ' and';
  return `${count} hundred${and} ${belowHundred(value % 100)}`;
}

function belowHundred(value: number): string {
  if (value < 20) return unitWords[value] ?? '';
  const ten = tenWords[Math.floor(value / 10) - 2] ?? '';
  return value % 10 === 0 ? ten : `${ten}-${unitWords[value % 10]}`;
}

/** "31st", "second": in digits or words as the model has it. */
export function writeOrdinal(value: number, model: string): string {
  if (!/\d/.test(model)) {
    const word = [...ordinals].find(([, rank]) => rank === value)?.[0];
    if (word !== undefined) return likeCase(word, model);
  }
  const tail = value % 100 >= 11 && value % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${tail}`;
}

/** A capital where the model begins with one: "Twelve" for "Twenty". */
export function likeCase(text: string, model: string): string {
  const first = model[0] ?? '';
  return first !== first.toLowerCase() ? `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}` : text;
}

/** Scales in the order of their powers, in each style that writers use. */
const scaleStyles: readonly Readonly<Record<number, string>>[] = [
  { 3: 'thousand', 6: 'million', 9: 'billion', 12: 'trillion' },
  { 3: 'k', 6: 'm', 9: 'bn', 12: 'trn' },
  { 3: 'k', 6: 'm', 9: 'bn', 12: 'tn' },
  { 3: 'K', 6: 'M', 9: 'B', 12: 'T' },
  { 3: 'k', 6: 'mn', 9: 'bn', 12: 'trn' },
  { 3: 'k', 6: 'mln', 9: 'bln', 12: 'trn' },
  { 5: 'lakh', 7: 'crore' },
];

export interface Scale {
  readonly power: number;
  readonly word: string;
}

/** The scale that a value is best written in, in the style of `word` at `power`: the draft's own where the number stays readable. */
export function chooseScale(value: Decimal, word: string, power: number, written: number): Scale {
  const style =
    scaleStyles.find(
      row => row[power]?.toLowerCase() === word.toLowerCase() && (row[power] === word || /^[a-z]{2,}$/i.test(word)),
    ) ?? scaleStyles[0]!;
  const size = Math.abs(toNumber(scaleBy(value, -power)));
  const kept =
    (size >= 1 && size < 1000) || (written >= 1000 && size >= 1000 && size < 1e6) || (written < 1 && size >= 0.01 && size < 1);
  if (kept || size === 0) return { power, word };
  const best = Object.keys(style)
    .map(Number)
    .filter(candidate => Math.abs(toNumber(scaleBy(value, -candidate))) >= 1);
  const chosen = best[best.length - 1];
  if (chosen === undefined || chosen < 6) return size < 1 ? { power: 0, word: '' } : { power, word };
  return { power: chosen, word: word === '' ? '' : likeCase(style[chosen]!, word) };
}
