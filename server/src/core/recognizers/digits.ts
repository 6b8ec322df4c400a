import { add, type Decimal, parseDecimal } from '../decimal';
import type { Numeral } from './numeral';
import { scaled } from './scale';
import type { Text, Token } from './token';

const wellFormed = /^(?:\d+(?:[.·]\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?)$/;

/** "240.1", "1,200", "26·3", "2½", "1 200 000", in groups of two and three as in India: "12,50,000"; with the scale that follows. */
export function readDigits(text: Text, at: number, token: Token): Numeral | undefined {
  if (token.lower.length > 30 || !wellFormed.test(token.lower)) return undefined;
  const { digits, next } = withSpacedGroups(text, at, plain(token.lower));
  const bare = decimalOfDigits(digits);
  const vulgar = vulgarAt(text.tokens[next]);
  const value = vulgar === undefined ? bare : add(bare, vulgar);
  const after = vulgar === undefined ? next : next + 1;
  const span = { start: token.start, end: text.tokens[after - 1]!.end };
  const step = stepOf(value, digits);
  return scaled(text, { value, step, range: undefined, coarse: false, style: 'digits', digits: span, next: after });
}

/** The digits without grouping commas, with a full stop for a middle dot. */
function plain(written: string): string {
  const whole = written.includes(',') ? written.replaceAll(',', '') : written;
  return whole.includes('·') ? whole.replace('·', '.') : whole;
}

function decimalOfDigits(digits: string): Decimal {
  const point = digits.indexOf('.');
  if (point < 0) return { coefficient: BigInt(digits), exponent: 0 };
  return { coefficient: BigInt(digits.slice(0, point) + digits.slice(point + 1)), exponent: point + 1 - digits.length };
}

/** "1 200 000" with no-break or thin spaces between groups of three. */
function withSpacedGroups({ tokens, prose }: Text, at: number, first: string): { digits: string; next: number } {
  let digits = first;
  let next = at + 1;
  if (first.length > 3 || first.includes('.')) return { digits, next };
  for (let group = tokens[next]; group?.kind === 'number' && group.lower.length === 3; group = tokens[next]) {
    if (!/^[\u00a0\u202f\u2009\u2007]$/.test(prose.slice(tokens[next - 1]!.end, group.start)) || !/^\d+$/.test(group.lower))
      break;
    digits += group.lower;
    next++;
    if (digits.length > 15) break;
  }
  return { digits, next };
}

/** Groups of three noughts at the end stand for a scale word: "$750,000" is no more precise than "$750 thousand". Two digits are always meant: "3,000" is 30 hundred. */
function stepOf(value: Decimal, digits: string): Decimal {
  if (value.exponent < 0) return { coefficient: 1n, exponent: value.exponent };
  let noughts = 0;
  while (digits[digits.length - 1 - noughts] === '0') noughts++;
  if (value.coefficient === 0n || noughts < 3) return { coefficient: 1n, exponent: 0 };
  const groupsOfThree = 3 * Math.floor(noughts / 3);
  return { coefficient: 1n, exponent: digits.length - groupsOfThree === 1 ? groupsOfThree - 1 : groupsOfThree };
}

const vulgarFractions: Readonly<Record<string, string>> = { '½': '0.5', '¼': '0.25', '¾': '0.75' };

function vulgarAt(token: Token | undefined): Decimal | undefined {
  const written = token?.glued ? vulgarFractions[token.lower] : undefined;
  return written === undefined ? undefined : parseDecimal(written);
}
