import { add, type Decimal, divide, integer, multiply, normalize, parseDecimal, scaleBy } from '../decimal';
import type { Span } from '../span';
import { denominators, groups, scaleSigns, scaleWords, tens, units, vagueCounts, vagueScales } from './lexicon/numbers';
import type { Text, Token } from './token';

/** A number as written, without its unit. */
export interface Numeral {
  readonly value: Decimal;
  /** One unit of the last digit written, scale included. */
  readonly step: Decimal;
  /** Only of vague counts: "several billion", "dozens". */
  readonly range?: readonly [Decimal, Decimal];
  /** A round word rather than a number: "a dozen", "half a billion". */
  readonly coarse: boolean;
  readonly style: 'digits' | 'words';
  /** The digits or number words alone, and the power of ten of the scale word after them. */
  readonly digits: Span;
  readonly scale: number;
  readonly end: number;
  /** The index of the token after it. */
  readonly next: number;
}

/** Reads the number that begins at token `at`: "240.1bn", "1,200", "26·3", "2½", "a hundred and sixty billion", "half a million", "several hundred". */
export function readNumeral(text: Text, at: number): Numeral | undefined {
  const token = text.tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'number') return readDigits(text, at, token);
  if (token.kind !== 'word') return undefined;
  return readFractionOfScale(text, at) ?? readVague(text, at) ?? readWords(text, at);
}

const wellFormed = /^(?:\d+(?:[.·]\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?)$/;

function readDigits(text: Text, at: number, token: Token): Numeral | undefined {
  if (token.lower.length > 30 || !wellFormed.test(token.lower)) return undefined;
  const { digits, next } = withSpacedGroups(text, at, token.lower.replace(/,/g, '').replace('·', '.'));
  const bare = parseDecimal(digits);
  if (bare === undefined) return undefined;
  const vulgar = vulgarAt(text.tokens[next]);
  const value = vulgar === undefined ? bare : add(bare, vulgar);
  const after = vulgar === undefined ? next : next + 1;
  const span = { start: token.start, end: text.tokens[after - 1]!.end };
  return scaled(text, { value, step: stepOf(value, digits), coarse: false, style: 'digits', digits: span, next: after });
}

/** "1 200 000" with no-break or thin spaces between groups of three. */
function withSpacedGroups({ tokens, prose }: Text, at: number, first: string): { digits: string; next: number } {
  let digits = first;
  let next = at + 1;
  if (!/^\d{1,3}$/.test(first)) return { digits, next };
  for (let group = tokens[next]; group?.kind === 'number' && /^\d{3}$/.test(group.lower); group = tokens[next]) {
    if (!/^[\u00a0\u202f\u2009\u2007]$/.test(prose.slice(tokens[next - 1]!.end, group.start))) break;
    digits += group.lower;
    next++;
    if (digits.length > 15) break;
  }
  return { digits, next };
}

/** Groups of three noughts at the end stand for a scale word: "$750,000" is no more precise than "$750 thousand". Two digits are always meant: "3,000" is 30 hundred. */
function stepOf(value: Decimal, digits: string): Decimal {
  if (value.exponent < 0) return { coefficient: 1n, exponent: value.exponent };
  const noughts = /0*$/.exec(digits)![0].length;
  if (value.coefficient === 0n || noughts < 3) return { coefficient: 1n, exponent: 0 };
  const groupsOfThree = 3 * Math.floor(noughts / 3);
  return { coefficient: 1n, exponent: digits.length - groupsOfThree === 1 ? groupsOfThree - 1 : groupsOfThree };
}

const vulgarFractions: Readonly<Record<string, string>> = { '½': '0.5', '¼': '0.25', '¾': '0.75' };

function vulgarAt(token: Token | undefined): Decimal | undefined {
  const written = token?.glued ? vulgarFractions[token.lower] : undefined;
  return written === undefined ? undefined : parseDecimal(written);
}

interface Unscaled {
  readonly value: Decimal;
  readonly step: Decimal;
  readonly range?: readonly [Decimal, Decimal];
  readonly coarse: boolean;
  readonly style: 'digits' | 'words';
  readonly digits: Span;
  readonly next: number;
}

/** Adds the scale that follows: "bn" glued or after one space, "billion", also after a hyphen ("a $3-billion plan"). */
function scaled(text: Text, bare: Unscaled): Numeral {
  const { tokens } = text;
  let next = bare.next;
  if (tokens[next]?.lower === '-' && tokens[next]!.glued && scaleWords.has(tokens[next + 1]?.lower ?? '')) next++;
  const power = scaleOf(text, tokens[next], bare.style);
  if (power === undefined) return { ...bare, scale: 0, end: tokens[bare.next - 1]!.end };
  return {
    ...bare,
    value: scaleBy(bare.value, power),
    step: scaleBy(bare.step, power),
    ...(bare.range === undefined ? {} : { range: [scaleBy(bare.range[0], power), scaleBy(bare.range[1], power)] as const }),
    scale: power,
    end: tokens[next]!.end,
    next: next + 1,
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

/** "a hundred and sixty billion", "twenty-two", "two and a half million", "two point five", "a dozen". */
function readWords(text: Text, at: number): Numeral | undefined {
  const whole = readChain(text, at);
  if (whole === undefined) return undefined;
  const start = text.tokens[at]!.start;
  const half = readAndFraction(text, whole.next);
  const point = half === undefined ? readPoint(text, whole.next) : undefined;
  const extra = half ?? point;
  const next = extra?.next ?? whole.next;
  const value = extra === undefined ? whole.value : add(whole.value, extra.value);
  const step: Decimal = extra === undefined ? whole.step : { coefficient: 1n, exponent: extra.value.exponent };
  const digits = { start, end: text.tokens[next - 1]!.end };
  if (whole.scale > 0 && extra === undefined) {
    const end = text.tokens[whole.scaleToken - 1]?.end ?? digits.end;
    return { value, step, coarse: false, style: 'words', digits: { start, end }, scale: whole.scale, end: digits.end, next };
  }
  const group = groups.get(text.tokens[next]?.lower ?? '');
  // "a score was settled": a score counts only what follows its "of".
  const counts = group === 12 || text.tokens[next + 1]?.lower === 'of';
  if (group !== undefined && counts && whole.scale === 0) return dozens(text, next, value, group, start);
  return scaled(text, { value, step, coarse: false, style: 'words', digits, next });
}

function dozens(text: Text, at: number, value: Decimal, group: number, start: number): Numeral {
  const total = multiply(value, integer(group));
  const end = text.tokens[at]!.end;
  return {
    value: total,
    step: multiply(total, { coefficient: 2n, exponent: -1 }),
    coarse: true,
    style: 'words',
    digits: { start, end },
    scale: 0,
    end,
    next: at + 1,
  };
}

interface Chain {
  readonly value: Decimal;
  readonly step: Decimal;
  readonly next: number;
  readonly scale: number;
  /** The index of the scale token that ends the chain. */
  readonly scaleToken: number;
}

/** Groups below a thousand, each with its scale word, scales falling: "three million four hundred thousand and six". */
function readChain({ tokens }: Text, at: number): Chain | undefined {
  let total = integer(0);
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
    total = add(total, scaleBy(integer(group.value), power ?? 0));
    next = power === undefined ? group.next : scaleAt + 1;
    chain = { value: total, step: scaleBy(integer(1), power ?? 0), next, scale: power ?? 0, scaleToken: scaleAt };
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

/** "half a billion", "a quarter of a trillion", "two-thirds of a million"; "half a percent" is half of one. */
function readFractionOfScale(text: Text, at: number): Numeral | undefined {
  const { tokens } = text;
  const fraction = readFraction(text, at);
  if (fraction === undefined) return undefined;
  let next = fraction.next;
  if (tokens[next]?.lower === 'of') next++;
  if (tokens[next]?.lower !== 'a' && tokens[next]?.lower !== '-') return undefined;
  const scale = tokens[next + 1]?.lower ?? '';
  const percent = tokens[next]!.lower === 'a' && /^(?:percent|per|percentage)$/.test(scale);
  const power = percent ? 0 : scaleWords.get(scale);
  if (power === undefined) return undefined;
  const value = normalize(scaleBy(divide(integer(fraction.numerator), integer(fraction.denominator), 6), power));
  const start = tokens[at]!.start;
  const last = percent ? next : next + 1;
  return {
    value,
    step: multiply(value, { coefficient: 1n, exponent: -1 }),
    coarse: true,
    style: 'words',
    digits: { start, end: tokens[fraction.next - 1]!.end },
    scale: power,
    end: tokens[last]!.end,
    next: last + 1,
  };
}

export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
  readonly next: number;
  /** "a third", "a quarter", "half": forms that often mean something else. */
  readonly weak: boolean;
}

/** "half", "a third", "one quarter", "two-thirds", "three fifths". */
export function readFraction({ tokens }: Text, at: number): Fraction | undefined {
  const word = tokens[at]?.lower ?? '';
  if (word === 'half') return { numerator: 1, denominator: 2, next: at + 1, weak: true };
  const numerator = word === 'a' ? 1 : units.get(word);
  if (numerator === undefined || numerator === 0) return undefined;
  const next = skipHyphen(tokens, at + 1);
  const name = tokens[next]?.lower ?? '';
  const denominator = denominators.get(name);
  if (denominator === undefined || numerator >= denominator) return undefined;
  if (name.endsWith('s') !== numerator > 1 && name !== 'half') return undefined;
  return { numerator, denominator, next: next + 1, weak: word === 'a' };
}

function skipHyphen(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  return (token?.lower === '-' || token?.lower === '‑') && token.glued ? at + 1 : at;
}

/** "several billion", "a few hundred", "dozens", "tens of thousands", "hundreds of millions". */
function readVague(text: Text, at: number): Numeral | undefined {
  const { tokens } = text;
  const start = tokens[at]!.start;
  const article = tokens[at]!.lower === 'a' ? 1 : 0;
  const word = tokens[at + article]?.lower ?? '';
  const count = vagueCounts.get(word);
  if (count !== undefined && (article === 1) === (word === 'few' || word === 'couple')) {
    const of = word === 'couple' && tokens[at + article + 1]?.lower === 'of' ? 1 : 0;
    const next = at + article + 1 + of;
    return vague(text, start, next, integer(count[0]), integer(count[1]));
  }
  const scale = article === 0 ? vagueScales.get(word) : undefined;
  if (scale === undefined) return undefined;
  const inner = tokens[at + 1]?.lower === 'of' ? vagueScales.get(tokens[at + 2]?.lower ?? '') : undefined;
  const power = scale + (inner ?? 0);
  const upper = scale === 2 || scale === 1 ? power + 1 : power + (scale === 3 ? 1 : 3);
  const next = inner === undefined ? at + 1 : at + 3;
  return vague(text, start, next, scaleBy(integer(2), power), scaleBy(integer(1), upper));
}

function vague(text: Text, start: number, next: number, lower: Decimal, upper: Decimal): Numeral {
  const hundred = text.tokens[next]?.lower === 'hundred';
  const after = hundred ? next + 1 : next;
  const range = [scaleBy(lower, hundred ? 2 : 0), scaleBy(upper, hundred ? 2 : 0)] as const;
  const digits = { start, end: text.tokens[after - 1]!.end };
  return scaled(text, { value: range[0], step: integer(1), range, coarse: true, style: 'words', digits, next: after });
}
