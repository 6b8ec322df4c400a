import type { Mention } from '../mention';

/**
 * Finds the mentions of one kind in the prose of one block. Offsets are those of `prose` (0 is its first character).
 * A recognizer is pure, linear in the length of `prose`, and never throws; what is not its own it leaves out.
 */
export type Recognizer = (prose: string) => readonly Mention[];
