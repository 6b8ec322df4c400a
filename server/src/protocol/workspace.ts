/** What files and settings of a workspace are called. */

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
