import type { Span } from '../core/index';
import type { CslItem } from './item';

/** A publication that a draft can cite, and where it stands in the file that describes it. */
export interface Source {
  /** What drafts cite it by. */
  readonly key: string;
  readonly item: CslItem;
  /** The whole entry, and its key in it. */
  readonly at: Span;
  readonly keyAt: Span;
}

export type SourceFormat = 'bibtex' | 'csl-json' | 'csl-yaml';

/** A file of sources as read: what is good serves, what is wrong stands in `problems` at its place. */
export interface SourceFile {
  readonly uri: string;
  readonly format: SourceFormat;
  readonly sources: readonly Source[];
  readonly problems: readonly SourceProblem[];
  /** Of a .bib file: its items by what they were read from, so that an edit reads anew only what it touched. */
  readonly items?: ReadonlyMap<string, CslItem>;
}

export interface SourceProblem extends Span {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** The key of the entry that was lost by it: a draft that cites it does not cite something unknown. */
  readonly key?: string;
}
