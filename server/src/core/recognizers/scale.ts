import { scaleBy } from '../decimal';
import { scaleSigns, scaleWords } from './lexicon/numbers';
import type { Numeral } from './numeral';
import type { Text, Token } from './token';

/** A number before its scale word. */
export type Unscaled = Omit<Numeral, 'scale'>;

/** Adds the scale that follows: "bn" glued or after one space, "billion", also after a hyphen ("a $3-billion plan"). */
export function scaled(text: Text, bare: Unscaled): Numeral {
  const { tokens } = text;
  let next = bare.next;
  if (tokens[next]?.lower === '-' && tokens[next]!.glued && scaleWords.has(tokens[next + 1]?.lower ?? '')) next++;
  const first = scaleOf(text, tokens[next], bare.style);
  // "2.4 lakh crore", "1.2 thousand billion".
  const second = first === undefined ? undefined : scaleWords.get(tokens[next + 1]?.lower ?? '');
  const power = first === undefined || second === undefined ? first : first + second;
  if (second !== undefined) next++;
  const { value, step, range, coarse, style, digits } = bare;
  if (power === undefined) return { value, step, range, coarse, style, digits, scale: 0, next: bare.next };
  return scaledBy(power, bare, next + 1);
}

/** Behind an amount of money a lone "m" is millions, however far it stands off: "€412 m", "\\texteuro 412\\,m". */
export function scaledMoney({ tokens, prose }: Text, numeral: Numeral): Numeral {
  const token = tokens[numeral.next];
  const alone = numeral.scale === 0 && numeral.style === 'digits' && token?.lower === 'm' && prose[token.start] === 'm';
  return alone ? scaledBy(6, numeral, numeral.next + 1) : numeral;
}

function scaledBy(power: number, { value, step, range, coarse, style, digits }: Unscaled, next: number): Numeral {
  return {
    value: scaleBy(value, power),
    step: scaleBy(step, power),
    range: range === undefined ? undefined : [scaleBy(range[0], power), scaleBy(range[1], power)],
    coarse,
    style,
    digits,
    scale: power,
    next,
  };
}

/** One-letter signs must be glued to their digits: "3m", but not "3 m", which is metres. */
function scaleOf({ prose }: Text, token: Token | undefined, style: 'digits' | 'words'): number | undefined {
  if (token?.kind !== 'word') return undefined;
  const word = scaleWords.get(token.lower);
  if (word !== undefined) return word;
  const sign = style === 'digits' ? scaleSigns.get(token.lower) : undefined;
  if (sign === undefined) return undefined;
  if (token.lower === 'mm' || token.lower === 't' || (token.lower === 'm' && prose[token.start] === 'M' && !token.glued))
    return undefined;
  return token.glued || token.lower.length > 1 ? sign : undefined;
}
