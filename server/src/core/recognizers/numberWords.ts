import { add, type Decimal, integer, multiply, parseDecimal } from '../decimal';
import { skipHyphen } from './fraction';
import { groups, scaleWords, tens, units } from './lexicon/numbers';
import type { Numeral } from './numeral';
import { scaled } from './scale';
import type { Text, Token } from './token';

/** "a hundred and sixty billion", "twenty-two", "two and a half million", "two point five", "a dozen". */
export function readWords(text: Text, at: number): Numeral | undefined {
  const whole = readChain(text, at);
  if (whole === undefined) return undefined;
  const start = text.tokens[at]!.start;
  const half = readAndFraction(text, whole.next);
  const point = half === undefined ? readPoint(text, whole.next) : undefined;
  const extra = half ?? point;
  const next = extra?.next ?? whole.next;
  const value = extra === undefined ? integer(whole.total) : add(integer(whole.total), extra.value);
  const step: Decimal = { coefficient: 1n, exponent: extra?.value.exponent ?? whole.scale };
  const digits = { start, end: text.tokens[next - 1]!.end };
  if (whole.scale > 0 && extra === undefined) {
    const end = text.tokens[whole.scaleToken - 1]?.end ?? digits.end;
    return { value, step, range: undefined, coarse: false, style: 'words', digits: { start, end }, scale: whole.scale, next };
  }
  const group = groups.get(text.tokens[next]?.lower ?? '');
  // "a score was settled": a score counts only what follows its "of".
  const counts = group === 12 || text.tokens[next + 1]?.lower === 'of';
  if (group !== undefined && counts && whole.scale === 0) return dozens(text, next, value, group, start);
  return scaled(text, { value, step, range: undefined, coarse: false, style: 'words', digits, next });
}

function dozens(text: Text, at: number, value: Decimal, group: number, start: number): Numeral {
  const total = multiply(value, integer(group));
  const end = text.tokens[at]!.end;
  return {
    value: total,
    step: multiply(total, { coefficient: 2n, exponent: -1 }),
    range: undefined,
    coarse: true,
    style: 'words',
    digits: { start, end },
    scale: 0,
    next: at + 1,
  };
}

interface Chain {
  readonly total: number;
  readonly next: number;
  readonly scale: number;
  /** The index of the scale token that ends the chain. */
  readonly scaleToken: number;
}

/** Groups below a thousand, each with its scale word, scales falling: "three million four hundred thousand and six". */
function readChain({ tokens }: Text, at: number): Chain | undefined {
  // Groups below a thousand up to trillions stay within the safe integers.
  let total = 0;
  let last = 99;
  let next = at;
  let chain: Chain | undefined;
  for (;;) {
    const from = chain !== undefined && tokens[next]?.lower === 'and' ? next + 1 : next;
    const group = readBelowThousand(tokens, from, chain === undefined);
    if (group === undefined) return chain;
    const scaleAt = tokens[group.next]?.lower === '-' && tokens[group.next]!.glued ? group.next + 1 : group.next;
    const power = scaleWords.get(tokens[scaleAt]?.lower ?? '');
    if ((power ?? 0) >= last || (power === undefined && last === 0)) return chain;
    total += group.value * 10 ** (power ?? 0);
    next = power === undefined ? group.next : scaleAt + 1;
    chain = { total, next, scale: power ?? 0, scaleToken: scaleAt };
    last = power ?? 0;
    if (power === undefined) return group.article ? undefined : chain;
  }
}

/** `article`: the group is a bare "a", good only before a scale word or "dozen". */
function readBelowThousand(
  tokens: readonly Token[],
  at: number,
  mayBeArticle: boolean,
): { value: number; next: number; article: boolean } | undefined {
  const word = tokens[at]?.lower ?? '';
  const article = mayBeArticle && (word === 'a' || word === 'an');
  const small = article ? { value: 1, next: at + 1 } : readBelowHundred(tokens, at);
  if (small === undefined) return undefined;
  if (tokens[small.next]?.lower !== 'hundred') {
    const follows = tokens[small.next]?.lower ?? '';
    if (article && !scaleWords.has(follows)) return groups.has(follows) ? { ...small, article: false } : undefined;
    return { ...small, article };
  }
  const hundreds = small.value * 100;
  const and = tokens[small.next + 1]?.lower === 'and' ? 1 : 0;
  const rest = readBelowHundred(tokens, small.next + 1 + and);
  if (rest === undefined) return { value: hundreds, next: small.next + 1, article: false };
  return { value: hundreds + rest.value, next: rest.next, article: false };
}

function readBelowHundred(tokens: readonly Token[], at: number): { value: number; next: number } | undefined {
  const word = tokens[at]?.lower ?? '';
  const unit = units.get(word);
  if (unit !== undefined) return { value: unit, next: at + 1 };
  const ten = tens.get(word);
  if (ten === undefined) return undefined;
  const hyphen = tokens[at + 1]?.lower === '-' || tokens[at + 1]?.lower === '‑' ? 1 : 0;
  const below = units.get(tokens[at + 1 + hyphen]?.lower ?? '');
  if (below === undefined || below === 0 || below > 9) return { value: ten, next: at + 1 };
  return { value: ten + below, next: at + 2 + hyphen };
}

/** "and a half", "and three quarters", also hyphenated: "two-and-a-half". */
function readAndFraction({ tokens }: Text, at: number): { value: Decimal; next: number } | undefined {
  let next = skipHyphen(tokens, at);
  if (tokens[next]?.lower !== 'and') return undefined;
  next = skipHyphen(tokens, next + 1);
  const article = tokens[next]?.lower;
  const count = article === 'a' ? 1 : units.get(article ?? '');
  if (count === undefined || count === 0) return undefined;
  next = skipHyphen(tokens, next + 1);
  const parts = tokens[next]?.lower ?? '';
  const value = parts === 'half' ? '0.5' : /^quarters?$/.test(parts) ? `${count * 0.25}` : undefined;
  if (value === undefined) return undefined;
  return { value: parseDecimal(value)!, next: next + 1 };
}

/** "point five", "point two five". */
function readPoint({ tokens }: Text, at: number): { value: Decimal; next: number } | undefined {
  if (tokens[at]?.lower !== 'point') return undefined;
  let digits = '';
  let next = at + 1;
  for (
    let unit = units.get(tokens[next]?.lower ?? '');
    unit !== undefined && unit < 10;
    unit = units.get(tokens[next]?.lower ?? '')
  ) {
    digits += unit;
    next++;
  }
  return digits === '' || digits.length > 6 ? undefined : { value: parseDecimal(`0.${digits}`)!, next };
}
