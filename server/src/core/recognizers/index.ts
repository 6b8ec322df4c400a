import type { Mention } from '../mention';
import { refiners } from '../refiners/index';
import { recognizeDates } from './dates';
import { recognizeDurations } from './durations';
import { recognizeMultiples } from './multiples';
import { recognizeQuantities } from './quantities';
import { recognizeRanks } from './ranks';
import { recognizeShares } from './shares';
import { lex, type Text } from './token';
import { recognizeWeekdays } from './weekdays';

/** In running order: where two claim the same words, the refiners keep the earlier recognizer's, unless the later's is longer. */
const recognizers: readonly ((text: Text) => readonly Mention[])[] = [
  recognizeDates,
  recognizeWeekdays,
  recognizeDurations,
  recognizeShares,
  recognizeMultiples,
  recognizeRanks,
  recognizeQuantities,
];

/** The quantities, dates and durations of one block's prose, in order, none overlapping another. Offsets are those of `prose`. */
export function recognizeValues(prose: string): readonly Mention[] {
  const text = lex(prose);
  const found = recognizers.flatMap(recognize => recognize(text));
  return refiners.reduce<readonly Mention[]>((mentions, refine) => refine(mentions, text), found);
}
