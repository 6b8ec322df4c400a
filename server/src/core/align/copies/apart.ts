import { isSameBody } from '../../compare/bodies';
import type { DateMention, Mention, Name, Quantity } from '../../mention';
import { type NumberMention, relate } from '../contrast/kinds';
import type { Value } from './value';

/** Whether two values cannot both be meant in the same words. */
export function standApart({ mention: stated, words }: Value, { mention: recorded, words: source }: Value): boolean {
  if (stated.kind === 'name' && recorded.kind === 'name') return isOtherName(stated, recorded);
  // "60,000 crowns a head" and "96bn crowns" may both be right.
  if (rateOf(stated) !== rateOf(recorded)) return false;
  const relation = relate(stated, recorded);
  if (relation !== 'equal') return relation === 'different' || (isNumber(words) && isNumber(source));
  if (stated.kind === 'quantity' && recorded.kind === 'quantity')
    return isMoreExact(stated, recorded) || isOtherEnd(stated, recorded);
  if (stated.kind === 'date' && recorded.kind === 'date') return isOtherSpan(stated, recorded);
  return stated.kind === 'duration' && recorded.kind === 'duration' && isOtherEnd(stated, recorded);
}

function rateOf(mention: Mention): string | undefined {
  return mention.kind === 'quantity' ? mention.qualifier : undefined;
}

function isOtherName(stated: Name, recorded: Name): boolean {
  if (isSameBody(stated.text, recorded.text)) return false;
  const relation = relate(stated, recorded);
  return relation === 'different' || (relation === 'none' && stated.type !== 'country' && recorded.type !== 'country');
}

function isNumber(words: string): boolean {
  return /^[\d.,]+$/.test(words);
}

/** 20,300 where the source has 20,000: a round number may be told less exactly, never more. */
function isMoreExact(stated: Quantity, recorded: Quantity): boolean {
  return stated.value !== recorded.value && stated.precision < recorded.precision && stated.hedge === recorded.hedge;
}

/** One end of a range: "between 247 and 252 million" for "between 247 and 248 million". */
function isOtherEnd(stated: NumberMention, recorded: NumberMention): boolean {
  if (stated.hedge !== 'between' || recorded.hedge !== 'between') return false;
  return isFar(stated.lower, recorded.lower) || isFar(stated.upper, recorded.upper);
}

/** By more than what an end is written with too few digits. */
function isFar(a: number, b: number): boolean {
  return Math.abs(a - b) > 0.01 * Math.max(Math.abs(a), Math.abs(b));
}

function isOtherSpan(stated: DateMention, recorded: DateMention): boolean {
  const [a, b] = [stated.edtf.split('/'), recorded.edtf.split('/')];
  return a.length === 2 && b.length === 2 && a.some((end, at) => end.length === b[at]!.length && end !== b[at]);
}
