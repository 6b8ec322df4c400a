/** What a draft claims and what it is checked against, as the lists of the editor show it. */

/** What the server tells after each change: how many sheets and sources of the workspace drafts are checked against. */
export const REFERENCE_NOTIFICATION = '$/policyFactCheck/reference';

export interface ReferenceCount {
  readonly sheets: number;
  readonly sources: number;
}

/** A place of a text, as the protocol gives it. */
export interface TextRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface TextPlace {
  readonly uri: string;
  readonly range: TextRange;
}

/** Asks what a draft claims and how each claim stands: `ClaimsParams` to `DraftClaims`, or null where there is no such draft open. */
export const CLAIMS_REQUEST = 'policyFactCheck/claims';

export interface ClaimsParams {
  readonly textDocument: { readonly uri: string };
  /** Figures and quotations that no source holds are told too, whatever the settings say. */
  readonly notCovered?: boolean;
}

export type ClaimVerdict = 'contradicted' | 'ambiguous' | 'supported' | 'rounded' | 'not-covered';

export interface DraftClaims {
  readonly uri: string;
  readonly version: number;
  /** In order of the text. */
  readonly claims: readonly DraftClaim[];
  /** How many findings the draft has: an editor may show fewer. */
  readonly findings: number;
  /** How many findings are set aside. */
  readonly waived: number;
}

/** Texts come from files: they are on one line, and to be shown as plain text. */
export interface DraftClaim {
  readonly range: TextRange;
  /** The words of the draft. */
  readonly text: string;
  readonly verdict: ClaimVerdict;
  /** What the value is of, and when: "China–Russia trade in 2023". */
  readonly subject?: string;
  /** What the source has. */
  readonly value?: string;
  /** "Michta 2024, para. 8". */
  readonly source?: string;
  /** The words of the source, and where they stand. */
  readonly quote?: string;
  readonly at?: TextPlace;
  /** Of a finding: the check that found it, how loud it is, and what it says. */
  readonly check?: string;
  readonly severity?: 'error' | 'warning' | 'information' | 'hint';
  readonly message?: string;
}

/** Asks what drafts are checked against, and what of it they use: `LibraryParams` to `LibraryContents`. */
export const LIBRARY_REQUEST = 'policyFactCheck/library';

export interface LibraryParams {
  /** The draft or folder by whose settings it is decided whether the built-in sheet counts. */
  readonly scope?: string;
}

export interface LibraryContents {
  /** Fact sheets by their names, then articles. */
  readonly entries: readonly LibraryEntry[];
  /** Drafts that are open or were checked: what `uses` are counted over. */
  readonly drafts: number;
}

export interface LibraryEntry {
  readonly uri: string;
  readonly kind: 'sheet' | 'built-in' | 'article';
  readonly title: string;
  /** As messages name the source: "Michta 2024". */
  readonly source?: string;
  /** Facts of a sheet, or passages of an article, by how drafts use them. An article's unused passages are counted, not listed. */
  readonly used: number;
  readonly unused: number;
  readonly contradicted: number;
  readonly facts: readonly LibraryFact[];
  /** What is wrong with the sheet. */
  readonly problems: number;
}

export interface LibraryFact {
  readonly range: TextRange;
  readonly kind: 'fact' | 'quotation' | 'person' | 'organisation' | 'place' | 'term' | 'passage';
  readonly label: string;
  readonly value?: string;
  /** The words of the source. */
  readonly evidence: string;
  /** `untold`: agreement with a name, a term or a fact in words leaves no trace, so only contradictions of it are known. */
  readonly state: 'used' | 'unused' | 'contradicted' | 'untold';
  /** Where drafts say it, at most `MOST_USES` of them. */
  readonly uses: readonly FactUse[];
}

export interface FactUse extends TextPlace {
  readonly text: string;
  readonly contradicts: boolean;
}

export const MOST_USES = 100;

/** Told, in the pauses of typing, to a client that has asked for claims or the library: either may be another now. */
export const CHANGED_NOTIFICATION = '$/policyFactCheck/changed';

export interface Changed {
  /** Sheets, sources or settings are others: what drafts that are not open were found to say may be wrong now. */
  readonly reference: boolean;
}
