/** What is asked and done about findings: the check of files, fixes, the way to the source, waivers. */

import type { TextRange } from './lists';

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
