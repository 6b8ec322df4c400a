import type { Mention } from '../mention';
import type { Text } from '../recognizers/token';
import { dropOverlaps } from './dropOverlaps';
import { resolveRelativeDates } from './resolveRelativeDates';

/** Takes the mentions of a block and gives better ones; never changes its input. */
export type Refiner = (mentions: readonly Mention[], text: Text) => readonly Mention[];

/** In running order. */
export const refiners: readonly Refiner[] = [resolveRelativeDates, dropOverlaps];
