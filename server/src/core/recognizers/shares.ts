import { type Decimal, divide, integer, multiply, toNumber } from '../decimal';
import type { Quantity } from '../mention';
import { directionOf } from './direction';
import { type Fraction, readFraction } from './fraction';
import { isBarred } from './guard';
import { hedgeBefore } from './hedge';
import { intervalOf } from './interval';
import { denominators } from './lexicon/numbers';
import { readNumeral } from './numeral';
import { quantityOf } from './quantity';
import type { Text } from './token';

/**
 * Shares in words, as percent: "two-thirds", "nearly half", "a third of", "three out of four", "one in five".
 * Unhedged they are ± 2.5 % of themselves: "a third" is about [32.5, 34.2] %, what an editor lets stand for 33 or 34 %.
 */
export function recognizeShares(text: Text): readonly Quantity[] {
  const found: Quantity[] = [];
  let next = 0;
  for (const at of text.anchors) {
    const share = at < next ? undefined : (readRatio(text, at) ?? readShare(text, at));
    if (share === undefined) continue;
    found.push(build(text, at, share));
    next = share.next;
  }
  return found;
}

function build(text: Text, at: number, { numerator, denominator, next }: Omit<Fraction, 'weak'>): Quantity {
  const before = hedgeBefore(text, at);
  const first = before?.first ?? at;
  const value = divide(integer(numerator * 100), integer(denominator), 6);
  const step: Decimal = multiply(value, { coefficient: 5n, exponent: -2 });
  return quantityOf(text, {
    first,
    next,
    dimension: 'percent',
    unit: 'percent',
    value: toNumber(value),
    precision: toNumber(step),
    interval: intervalOf({ value, step, coarse: true }, before?.phrase),
    sign: directionOf(text, first, next),
    qualifier: undefined,
    numeral: { start: text.tokens[at]!.start, end: text.tokens[next - 1]!.end },
    scale: 0,
  });
}

/** "three out of four", "3 out of 4", "one in five", "three in ten". */
function readRatio(text: Text, at: number): Omit<Fraction, 'weak'> | undefined {
  const { tokens } = text;
  const first = tokens[at]!;
  const index =
    tokens[at + 1]?.lower === 'out' && tokens[at + 2]?.lower === 'of'
      ? at + 3
      : tokens[at + 1]?.lower === 'in'
        ? at + 2
        : undefined;
  if (index === undefined || (first.kind !== 'number' && first.kind !== 'word') || isBarred(text, at)) return undefined;
  const every = tokens[index]?.lower === 'every' ? index + 1 : index;
  const [low, high] = [readNumeral(text, at), readNumeral(text, every)];
  if (low === undefined || high === undefined || low.next !== at + 1 || low.scale > 0 || low.style !== high.style)
    return undefined;
  const [numerator, denominator] = [toNumber(low.value), toNumber(high.value)];
  const whole = Number.isInteger(numerator) && Number.isInteger(denominator) && numerator > 0;
  if (!whole || numerator >= denominator || denominator > (index === at + 3 ? 1000 : 100)) return undefined;
  // "in" also places things: "20 in 30 countries". With it, only small or round wholes make a share.
  if (index === at + 2 && !(denominator <= 12 || denominator % 10 === 0) && numerator !== 1) return undefined;
  return { numerator, denominator, next: high.next };
}

/** "two-thirds" always; "half", "a third", "a quarter" only where they cannot be a rank, a half-year, a quarter of a year. */
function readShare(text: Text, at: number): Fraction | undefined {
  const { tokens } = text;
  const word = tokens[at]!.lower;
  const begins =
    word === 'half' ||
    word === 'a' ||
    denominators.has(tokens[at + 1]?.lower ?? '') ||
    (tokens[at + 1]?.lower === '-' && denominators.has(tokens[at + 2]?.lower ?? ''));
  const fraction = begins ? readFraction(text, at) : undefined;
  if (fraction === undefined || isPartOfMore(text, at, fraction)) return undefined;
  return !fraction.weak || isShare(text, at, fraction) ? fraction : undefined;
}

/** "half a billion", "two and a half", "half an hour", "half-hearted", "the first half", "three-quarter". */
function isPartOfMore({ tokens }: Text, at: number, { next }: Fraction): boolean {
  const [before, after, then] = [tokens[at - 1]?.lower ?? '', tokens[next]?.lower ?? '', tokens[next + 1]?.lower ?? ''];
  if (/^(?:and|other|first|second|latter|former|last|this|that|better)$/.test(before) && tokens[at]!.lower !== 'two') {
    if (before !== 'and' || tokens[at]!.lower === 'a') return true;
  }
  if (tokens[at]!.glued && (before === '-' || tokens[at - 1]?.kind === 'number')) return true;
  if (after === '-' && tokens[next]!.glued && tokens[next + 1]?.glued) return true;
  if (after === 'a' || after === 'an')
    return /^(?:billion|million|trillion|thousand|dozen|hundred|year|month|century|decade|hour|day|mile|percent|percentage|point|per)$/.test(
      then,
    );
  if (after === 'of' && (then === 'a' || then === 'an'))
    return /^(?:billion|million|trillion|century|year|percent|percentage|per)$/.test(tokens[next + 2]?.lower ?? '');
  return after === 'way' || after === 'past' || after === 'percent' || after === 'per' || after === 'hour';
}

const shareFollowers = new Set(
  'of the its their his her our all off more less fewer higher lower larger smaller cheaper that those these'.split(' '),
);

function isShare(text: Text, at: number, { next }: Fraction): boolean {
  const { tokens } = text;
  const follower = tokens[next];
  if (follower !== undefined && follower.kind === 'word' && shareFollowers.has(follower.lower)) return true;
  if (hedgeBefore(text, at) !== undefined) return follower?.kind !== 'word' || follower.lower !== 'time';
  const before = tokens[at - 1]?.lower ?? '';
  const alone = follower === undefined || (follower.kind === 'mark' && !follower.glued) || /^[.,;:)!?]$/.test(follower.lower);
  return alone && /^(?:by|to|than|only|just|another|for)$/.test(before);
}
