import type { Mention } from './mention';
import type { Span } from './span';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** The exact words of a source that state a fact. */
export interface Evidence {
  /** The source as a short reference: "Michta 2024". */
  readonly source: string;
  readonly quote: string;
  /** The words of it that are meant; offsets in `quote`. */
  readonly marked?: Span;
  /** "p. 12", "para. 8": where in the source, as the sheet gives it. */
  readonly locator?: string;
  readonly title?: string;
  /** The journal, paper or site that it appeared in, or who published it. */
  readonly publication?: string;
  /** When it was published, in EDTF. */
  readonly issued?: string;
  readonly url?: string;
  /** Where the fact or the passage stands: the URI that the sheet or article was read under, and the span in its text. */
  readonly at?: { readonly uri: string; readonly span: Span };
}

/** One way to mend a finding. `newText` replaces `span` of the raw draft. */
export interface Suggestion {
  readonly title: string;
  readonly span: Span;
  readonly newText: string;
}

/** What a check has to say of a span of the draft. The first suggestion is the preferred one. */
export interface Finding extends Span {
  readonly check: string;
  readonly severity: Severity;
  /** The raw text of the span. */
  readonly text: string;
  readonly message: string;
  readonly suggestions: readonly Suggestion[];
  readonly evidence: readonly Evidence[];
  /** What the source has in its place, as the source writes it; left out where the first suggestion is that. */
  readonly value?: string;
  /** Found by laying the draft beside the words of a source; where a typed fact has its say on the same place, that stands. */
  readonly by?: 'contrast';
}

export type Verdict = 'supported' | 'rounded' | 'contradicted' | 'not-covered' | 'ambiguous' | 'skipped';

/** A mention aligned with what the reference says of it: what a hover shows. */
export interface Claim extends Span {
  readonly mention: Mention;
  readonly verdict: Verdict;
  /** What the fact is about, for a reader: "China–Russia trade: total turnover"; empty where an article speaks. */
  readonly subject: string;
  /** The value as the reference writes it, and its time, where it has one (EDTF). */
  readonly value: string;
  readonly time?: string;
  /** The value in the unit and scale of the draft, where that is another: "$240bn" of the source's "$0.24tn". */
  readonly inDraft?: string;
  /** 0–1: how sure the alignment is. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** Where sources disagree, what another than the first has; its evidence is the second. */
  readonly otherValue?: string;
  /** What an article has on the other side, where a curated sheet goes before it. */
  readonly overruled?: { readonly value: string; readonly evidence: Evidence };
}
