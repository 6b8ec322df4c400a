import type { Modality } from '../../context/context';
import type { Span } from '../../span';
import type { Passage } from '../contrast/slots';

/** Words of a draft that turn round what a sentence of a source says. */
export interface Turn {
  readonly span: Span;
  readonly passage: Passage;
  /** What should stand there, where that is not simply the opposite word. */
  readonly newText?: string;
  /** Where the source only states both amounts, what follows from them. */
  readonly calculation?: { readonly from: string; readonly to: string; readonly rises: boolean };
}

/** A plan or a target may be what is spoken of, so only these clauses are left alone. */
export const UNSURE: readonly Modality[] = ['negated', 'hypothetical', 'disowned'];
