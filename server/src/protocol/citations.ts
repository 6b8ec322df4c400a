/** What is asked to cite, and to tell of claims in other forms. */

import type { TextRange } from './lists';

/** Cites a source, chosen in a quick pick, at the cursor or on the words selected; its argument is an `InsertCitationArguments`. */
export const INSERT_CITATION = 'policyFactCheck.insertCitation';

export type InsertCitationArguments = Partial<Pick<CitationEditsParams, 'key' | 'fact' | 'form' | 'locator'>>;

/** Cites what bears out a claim, behind its clause; its argument is a `CiteFactArguments`. Without one, the claim at the cursor. */
export const CITE_FACT = 'policyFactCheck.citeFact';

export interface CiteFactArguments {
  readonly uri: string;
  readonly range: TextRange;
}

/** Forms that a writer may ask for; where a language has none such, and for `auto`, the draft and its style say which. */
export const CITATION_FORMS = ['auto', 'pandoc', 'footnote', 'note', 'authorDate', 'link', 'latex', 'html'] as const;
export type CitationForm = (typeof CITATION_FORMS)[number];

/** Asks which sources a draft may cite: `CitablesParams` to `Citables`, or null where there is no such draft open. */
export const CITABLES_REQUEST = 'policyFactCheck/citables';

export interface CitablesParams {
  readonly textDocument: { readonly uri: string };
  /** Words that stand in the key, the authors, the title or the year of a source, or in a fact; all that there is without one. */
  readonly query?: string;
}

/** Of sources and of facts so many are told: a longer list is narrowed by words, not read. */
export const MOST_CITABLES = 100;

export interface Citables {
  /** At most `MOST_CITABLES`, each key once: those that the draft cites already, its own, the others. */
  readonly sources: readonly Citable[];
  /** Facts of sheets, each of which has its evidence in one of the sources. */
  readonly facts: readonly CitableFact[];
}

/** Texts come from files: they are on one line, and to be shown as plain text. */
export interface Citable {
  readonly key: string;
  /** "Lind and Doe"; empty where nobody is named. */
  readonly authors: string;
  readonly title: string;
  readonly year?: string;
  /** Whether it stands in the bibliography that the draft itself names. */
  readonly own: boolean;
}

export interface CitableFact {
  /** The sheet's name of it, or where it stands: what `CitationEditsParams` gives back. */
  readonly id: string;
  readonly key: string;
  /** "Michta 2024". */
  readonly source: string;
  /** "China–Russia trade in 2023". */
  readonly label: string;
  readonly value: string;
  /** "p. 12". */
  readonly locator?: string;
  readonly evidence: string;
}

/** Asks for the edits that cite a source: `CitationEditsParams` to `CitationEdits`, or null where nothing there can be cited. */
export const CITATION_EDITS_REQUEST = 'policyFactCheck/citationEdits';

export interface CitationEditsParams {
  readonly textDocument: { readonly uri: string };
  /** The cursor, or words that are to carry a link. */
  readonly range: TextRange;
  /** The source, or the fact whose source is cited where the sheet's locator says; without both, what bears out the claim at the range. */
  readonly key?: string;
  readonly fact?: string;
  /** In the place of what the settings say. */
  readonly form?: CitationForm;
  /** "p. 12", "para. 8", "12". */
  readonly locator?: string;
}

export interface CitationEdits {
  /** Of the draft that the edits are for. */
  readonly version: number;
  /** In order of the text, none on another. */
  readonly edits: readonly CitationEdit[];
  /** The LSP workspace edit that adds the source to the bibliography of the draft, where that is another file and lacks it. */
  readonly bibliography?: object;
}

export interface CitationEdit {
  readonly range: TextRange;
  /** With "⟦date⟧" for what the source does not say. */
  readonly newText: string;
  /** The same with tab stops, where anything is missing. */
  readonly snippet?: string;
}

/** Writes the list of references of the active draft, or writes it anew. */
export const INSERT_BIBLIOGRAPHY = 'policyFactCheck.insertBibliography';

/** Asks for the edit that does: `ReferenceListParams` to `ReferenceListEdit`, or null where there is no such draft open. */
export const REFERENCE_LIST_REQUEST = 'policyFactCheck/referenceList';

export interface ReferenceListParams {
  readonly textDocument: { readonly uri: string };
}

export interface ReferenceListEdit {
  /** Of the draft that the edit is for. */
  readonly version: number;
  /**
   * `list`: written out in the draft. `processor`: the place that citeproc or LaTeX fills. `nothing`: no source that is known is cited.
   * `no-bibliography`: the style has none. `unmarked`: one of the two marks of a list that was written is missing.
   */
  readonly kind: 'list' | 'processor' | 'nothing' | 'no-bibliography' | 'unmarked';
  /** None where the draft is as it should be. */
  readonly edit?: { readonly range: TextRange; readonly newText: string };
  /** How many sources the list holds, and the names of those that do not say all that a reference needs. */
  readonly count: number;
  readonly incomplete: readonly string[];
  /** What is cited and stands in no bibliography, or may be more than one source: keys, and "Doe 2019". */
  readonly unknown: readonly string[];
  readonly ambiguous: readonly string[];
}

/** Adds a source that was cited by its key to the bibliography of the draft; its argument is an `AddToBibliographyArguments`. */
export const ADD_TO_BIBLIOGRAPHY = 'policyFactCheck.addToBibliography';

export interface AddToBibliographyArguments {
  readonly uri: string;
  readonly key: string;
}

/** Asks for the edit that adds a source: `AddToBibliographyArguments` to an LSP workspace edit, or null where it is there, or cannot be added. */
export const ADD_TO_BIBLIOGRAPHY_REQUEST = 'policyFactCheck/addToBibliography';

/** Copies what was found of a claim as a ClaimReview: of a claim of the view Claims, or, without one, of that at the cursor. */
export const COPY_CLAIM_REVIEW = 'policyFactCheck.copyClaimReview';

/** Asks for the ClaimReview of a claim: `ClaimReviewParams` to JSON-LD, or null where no source speaks for or against anything there. */
export const CLAIM_REVIEW_REQUEST = 'policyFactCheck/claimReview';

export interface ClaimReviewParams {
  readonly textDocument: { readonly uri: string };
  readonly range: TextRange;
}
