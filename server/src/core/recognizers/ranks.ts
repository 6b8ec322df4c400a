import type { Quantity } from '../mention';
import { isDash } from './guard';
import { ordinals } from './lexicon/numbers';
import { quantityOf } from './quantity';
import type { Text, Token } from './token';

/** "the 32nd member", "the second-largest buyer", "third biggest", "ranked fifth", "in fourth place". */
export function recognizeRanks(text: Text): readonly Quantity[] {
  const found: Quantity[] = [];
  for (const at of text.anchors) {
    const rank = readDigits(text.tokens, at) ?? readWord(text.tokens, at);
    if (rank !== undefined) found.push(build(text, at, rank));
  }
  return found;
}

interface Rank {
  readonly value: number;
  readonly numeralEnd: number;
  readonly next: number;
}

function build(text: Text, first: number, { value, numeralEnd, next }: Rank): Quantity {
  return quantityOf(text, {
    first,
    next,
    dimension: 'rank',
    unit: 'rank',
    value,
    precision: 0,
    interval: { lower: value, upper: value },
    sign: undefined,
    qualifier: undefined,
    numeral: { start: text.tokens[first]!.start, end: text.tokens[numeralEnd - 1]!.end },
    scale: 0,
  });
}

function readDigits(tokens: readonly Token[], at: number): Rank | undefined {
  const [number, suffix] = [tokens[at]!, tokens[at + 1]];
  if (number.kind !== 'number' || !suffix?.glued || !/^(?:st|nd|rd|th)$/.test(suffix.lower) || !/^\d{1,4}$/.test(number.lower))
    return undefined;
  if (number.glued && tokens[at - 1] !== undefined && !/^[(["“‘'—]$/.test(tokens[at - 1]!.lower)) return undefined;
  // "on the 18th" is a day.
  if (tokens[at - 1]?.lower === 'the' && tokens[at - 2]?.lower === 'on') return undefined;
  if (notRanked.has(tokens[at + 2]?.lower ?? '')) return undefined;
  return { value: Number(number.lower), numeralEnd: at + 2, next: superlativeEnd(tokens, at + 2) ?? at + 2 };
}

function readWord(tokens: readonly Token[], at: number): Rank | undefined {
  const value = ordinals.get(tokens[at]!.lower);
  if (value === undefined) return undefined;
  const end = superlativeEnd(tokens, at + 1);
  if (end !== undefined && value > 1) return { value, numeralEnd: at + 1, next: end };
  const ranked = /^(?:ranked|ranks|ranking|placed|finished)$/.test(tokens[at - 1]?.lower ?? '');
  const place =
    (tokens[at + 1]?.lower === 'place' || tokens[at + 1]?.lower === 'rank') && tokens[at - 1]?.lower === 'in' && value > 1;
  return ranked || place ? { value, numeralEnd: at + 1, next: at + 1 } : undefined;
}

/** Streets, editions and army corps are numbered, not ranked. */
const notRanked = new Set([
  'street',
  'avenue',
  'edition',
  'century',
  'floor',
  'arrondissement',
  'parallel',
  'amendment',
  'infantry',
  'airborne',
  'fleet',
  'corps',
  'brigade',
  'regiment',
  'battalion',
  'division',
]);

const superlatives = new Set(
  'largest biggest highest smallest lowest longest oldest busiest richest poorest fastest deepest strongest greatest best worst'.split(
    ' ',
  ),
);

function superlativeEnd(tokens: readonly Token[], at: number): number | undefined {
  const index = isDash(tokens[at]) ? at + 1 : at;
  return superlatives.has(tokens[index]?.lower ?? '') ? index + 1 : undefined;
}
