import type { Span } from '../../span';
import type { Pair } from './pair';
import type { Echo } from './readEchoes';
import type { Unit } from './units';

/** A sentence laid beside a piece of evidence. */
export interface Match {
  readonly echo: Echo;
  readonly draft: readonly Unit[];
  /** Of the whole sentence, where `draft` is but one half of a semicolon. */
  readonly sentence: readonly Unit[];
  readonly pairs: readonly Pair[];
  readonly prose: string;
  /** How many things that the sheet says of the evidence's statement, beyond its words, are said in the draft too. */
  readonly known: number;
}

/** The pairs that agree. */
export function agreeing({ pairs }: Match): readonly Pair[] {
  return pairs.filter(pair => !pair.odd);
}

/** Values hold words that are units of their own. */
export function covers(one: Span, other: Span): boolean {
  return one.start <= other.start && other.end <= one.end;
}
