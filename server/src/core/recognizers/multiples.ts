import { decimalOf, multiply, toNumber } from '../decimal';
import type { Quantity } from '../mention';
import { hedgeBefore } from './hedge';
import { intervalOf } from './interval';
import { multiples } from './lexicon/numbers';
import { quantityOf } from './quantity';
import type { Text, Token } from './token';

/**
 * "doubled", "more than tripled", "a doubling", "halved", "twice as much", "a fivefold rise".
 * No digit was written, so unhedged they are ± a tenth.
 */
export function recognizeMultiples(text: Text): readonly Quantity[] {
  const { tokens } = text;
  const found: Quantity[] = [];
  for (const at of text.anchors) {
    const factor = tokens[at]!.kind === 'word' ? multiples.get(tokens[at]!.lower) : undefined;
    if (factor !== undefined && isMultiple(tokens, at)) found.push(build(text, at, factor));
  }
  return found;
}

function build(text: Text, at: number, factor: number): Quantity {
  const before = hedgeBefore(text, at);
  const value = decimalOf(factor)!;
  const step = multiply(value, { coefficient: 2n, exponent: -1 });
  const { start, end } = text.tokens[at]!;
  return quantityOf(text, {
    first: before?.first ?? at,
    next: at + 1,
    dimension: 'multiple',
    unit: 'multiple',
    value: factor,
    precision: toNumber(step),
    interval: intervalOf({ value, step, coarse: true }, before?.phrase),
    sign: directionAt(text.tokens, at, factor),
    qualifier: undefined,
    numeral: { start, end },
    scale: 0,
  });
}

/** "doubled" rises and "halved" falls; "a fivefold increase" by its noun; "twice as large" compares only. */
function directionAt(tokens: readonly Token[], at: number, factor: number): 'up' | 'down' | undefined {
  const word = tokens[at]!.lower;
  if (word.endsWith('fold')) return risingNouns.has(tokens[at + 1]?.lower ?? '') ? 'up' : undefined;
  return /(?:d|ing|s)$/.test(word) ? (factor < 1 ? 'down' : 'up') : undefined;
}

const risingNouns = new Set(['rise', 'increase', 'jump', 'growth', 'gain', 'surge', 'expansion']);

/** "twice" and "double" compare only before "as", "the", "its"; "double standards" and "met twice" do not. */
function isMultiple(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]!.lower;
  if (tokens[at]!.glued && tokens[at - 1]?.lower === '-') return false;
  const next = tokens[at + 1]?.lower ?? '';
  if (next === '-') return false;
  if (word === 'twice') return /^(?:as|the|its|that|their|what|this|those)$/.test(next);
  if (/^(?:double|triple|treble|quadruple)$/.test(word)) {
    return (
      /^(?:the|its|that|their|what|this|those|by|in|to|again|from)$/.test(next) ||
      /^(?:to|would|will|could|may|might|than|nearly|almost)$/.test(tokens[at - 1]?.lower ?? '')
    );
  }
  if (/doubl(?:ed|ing|es)/.test(word)) return next !== 'down' && next !== 'back' && next !== 'as';
  return true;
}
