import type { Decimal } from '../decimal';
import type { Span } from '../span';
import { readDigits } from './digits';
import { readFractionOfScale } from './fraction';
import { numberWords } from './lexicon/numbers';
import { readWords } from './numberWords';
import type { Text } from './token';
import { readVague } from './vagueCount';

/** A number as written, without its unit. */
export interface Numeral {
  readonly value: Decimal;
  /** One unit of the last digit written, scale included. */
  readonly step: Decimal;
  /** Only of vague counts: "several billion", "dozens". */
  readonly range: readonly [Decimal, Decimal] | undefined;
  /** A round word rather than a number: "a dozen", "half a billion". */
  readonly coarse: boolean;
  readonly style: 'digits' | 'words';
  /** The digits or number words alone, and the power of ten of the scale word after them. */
  readonly digits: Span;
  readonly scale: number;
  /** The index of the token after it. */
  readonly next: number;
}

/**
 * Reads the number that begins at token `at`: "240.1bn", "1,200", "26·3", "2½", "a hundred and sixty billion", "half a million", "several hundred".
 * Several recognizers ask for the same number: what was read is kept with the text.
 */
export function readNumeral(text: Text, at: number): Numeral | undefined {
  const known = text.numerals[at];
  if (known !== undefined) return known === null ? undefined : known;
  const numeral = read(text, at);
  text.numerals[at] = numeral ?? null;
  return numeral;
}

function read(text: Text, at: number): Numeral | undefined {
  const token = text.tokens[at];
  if (token === undefined || token.kind === 'mark') return undefined;
  if (token.kind === 'number') return readDigits(text, at, token);
  if (!numberWords.has(token.lower)) return undefined;
  return readFractionOfScale(text, at) ?? readVague(text, at) ?? readWords(text, at);
}
