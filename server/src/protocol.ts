/** What the client and the server must agree on, and nothing else: the client imports this file and no other of the server's. */

/** The name that diagnostics carry as their source. */
export const SOURCE_NAME = 'Policy Fact Check';

/** The section of the settings: `policyFactCheck.checks.amount-mismatch`. */
export const SETTINGS_SECTION = 'policyFactCheck';

/** Scheme of the read-only documents that the server itself holds: the built-in fact sheet and the pages of the checks. */
export const CONTENT_SCHEME = 'policy-fact-check';

/** Which files of the workspace are fact sheets. */
export const SHEET_GLOB = '**/*.facts.{yaml,yml}';

/** What the server tells after each change: how many sheets and sources of the workspace drafts are checked against. */
export const REFERENCE_NOTIFICATION = '$/policyFactCheck/reference';

export interface ReferenceCount {
  readonly sheets: number;
  readonly sources: number;
}

/** The code action that mends every finding that has a fix. */
export const FIX_ALL_KIND = 'source.fixAll.policyFactCheck';

/** Whether a document is a fact sheet of the workspace; the built-in ones are nobody's to edit. */
export function isSheetUri(uri: string): boolean {
  return /\.facts\.ya?ml$/i.test(uri) && !uri.startsWith(`${CONTENT_SCHEME}:`);
}

/** The page that explains a check, as a document that the server provides: it opens with no network. */
export function checkPageUri(check: string): string {
  return `${CONTENT_SCHEME}:/checks/${check}.md`;
}
