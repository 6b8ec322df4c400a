/** What the client and the server must agree on, and nothing else: the client imports this file and no other of the server's. */

/** The name that diagnostics carry as their source. */
export const SOURCE_NAME = 'Policy Fact Check';

/** The section of the settings: `policyFactCheck.checks.amount-mismatch`. */
export const SETTINGS_SECTION = 'policyFactCheck';

/** Scheme of the read-only documents that the server itself holds: the built-in fact sheet and the pages of the checks. */
export const CONTENT_SCHEME = 'policy-fact-check';

/** The fact sheet that every draft is checked against unless the writer says otherwise. */
export const BUILT_IN_SHEET = `${CONTENT_SCHEME}:/china-russia.facts.yaml`;

/** Which files of the workspace are fact sheets. */
export const SHEET_GLOB = '**/*.facts.{yaml,yml}';

/** The findings that are set aside in the drafts below the folder that this file lies under. */
export const WAIVERS_FILE = '.policy-fact-check/waivers.yaml';
export const WAIVERS_GLOB = `**/${WAIVERS_FILE}`;
/** What goes with its folder is not told file by file. */
export const WAIVERS_FOLDER_GLOB = '**/.policy-fact-check';

/** Which files of the workspace describe sources that drafts cite, unless the settings say otherwise. */
export const BIBLIOGRAPHY_GLOBS: readonly string[] = [
  '**/*.{bib,bibtex}',
  '**/*.csl.{json,yaml,yml}',
  '**/{references,bibliography}.{json,yaml,yml}',
];

/** Which files of the workspace say for the drafts of a Quarto project what they cite, and how. */
export const PROJECT_GLOB = '**/_{quarto,metadata}.{yml,yaml}';

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

/** Checks files, open or not, as drafts: `CheckFilesParams` to `CheckFilesResult`. */
export const CHECK_FILES_REQUEST = 'policyFactCheck/checkFiles';

export interface CheckFilesParams {
  readonly uris: readonly string[];
  /** What other files were found to use, in checks before this one, counts no more. */
  readonly anew?: boolean;
}

export interface CheckFilesResult {
  /** Of the files that are drafts, by the settings, and could be read. */
  readonly drafts: readonly CheckedFile[];
}

export interface CheckedFile {
  readonly uri: string;
  /** As LSP gives them, loudest first, and no more than an editor shows. */
  readonly diagnostics: readonly object[];
  readonly findings: number;
  readonly contradictions: number;
}

/** What VS Code shows of one file at most. */
export const MOST_SHOWN = 1000;

/** The code action that mends every finding that has a fix. */
export const FIX_ALL_KIND = 'source.fixAll.policyFactCheck';

/** Shows a passage of a source, or a fact in its sheet; its argument is an LSP location. Without one, that of the mention at the cursor. */
export const GO_TO_SOURCE = 'policyFactCheck.goToSource';

/** Lists the claims of the active draft. */
export const SHOW_CLAIMS = 'policyFactCheck.showClaims';

/** Sets a finding aside; its argument is a `WaiveArguments`. The client asks for the reason, and where it is to stand. */
export const WAIVE = 'policyFactCheck.waive';

export interface WaiveArguments {
  readonly uri: string;
  readonly range: TextRange;
  readonly check: string;
  /** The words that are marked. */
  readonly words: string;
  /** Where the reason can stand: in a comment above the finding, in the shared file of waivers. */
  readonly forms: readonly ('comment' | 'file')[];
  readonly kind: 'accepted' | 'source-is-wrong';
  /** Answers that a caller gives beforehand, as a key binding or a test may, are not asked for. */
  readonly form?: WaiveParams['form'];
  readonly reason?: string;
}

/** Asks for the edit that sets a finding aside: `WaiveParams` to an LSP workspace edit, or null where the finding is not there any more. */
export const WAIVE_REQUEST = 'policyFactCheck/waive';

export interface WaiveParams extends Omit<WaiveArguments, 'forms' | 'words' | 'form' | 'reason'> {
  readonly form: 'comment' | 'file';
  readonly reason: string;
}

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

/** Whether a document is a fact sheet of the workspace; the built-in ones are nobody's to edit. */
export function isSheetUri(uri: string): boolean {
  return /\.facts\.ya?ml$/i.test(uri) && !uri.startsWith(`${CONTENT_SCHEME}:`);
}

/** Whether a document is a shared file of waivers. */
export function isWaiversUri(uri: string): boolean {
  return uri === WAIVERS_FILE || uri.endsWith(`/${WAIVERS_FILE}`);
}

export function isProjectUri(uri: string): boolean {
  return /(?:^|\/)_(?:quarto|metadata)\.ya?ml$/.test(uri);
}

export function isWaiversFolder(uri: string): boolean {
  return uri.replace(/\/$/, '').endsWith('/.policy-fact-check');
}

/** The page that explains a check, as a document that the server provides: it opens with no network. */
export function checkPageUri(check: string): string {
  return `${CONTENT_SCHEME}:/checks/${check}.md`;
}

/**
 * What the server asks a client that says so in its capabilities (`experimental.policyFactCheck.files`), where it cannot read for
 * itself: in a browser, and in workspaces that are not on the disk. Nothing outside the folders of the workspace is answered.
 */
export const FIND_FILES_REQUEST = 'policyFactCheck/files/find';
export const READ_FOLDER_REQUEST = 'policyFactCheck/files/folder';
export const READ_FILE_REQUEST = 'policyFactCheck/files/read';

/** All files below a folder of the workspace, by the client's search: their URIs. None where its file system cannot be searched. */
export interface FindFilesParams {
  readonly folder: string;
}

/** What lies right in a folder; links to folders count as files. */
export interface ReadFolderParams {
  readonly folder: string;
}

export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

export interface ReadFileParams {
  readonly uri: string;
  /** In bytes; of a larger file only the size is sent. */
  readonly most?: number;
}

/** Null where there is no such file. The bytes are in Base64, which every transport takes. */
export type ReadFileResult = { readonly base64: string } | { readonly size: number } | null;

/** What our own client adds to its capabilities, under `experimental.policyFactCheck`. */
export interface OwnCapabilities {
  /** It answers the three requests for files. */
  readonly files?: boolean;
  /** False where the writer has not said that the workspace can be trusted: then no link is followed out of it. */
  readonly trusted?: boolean;
}
