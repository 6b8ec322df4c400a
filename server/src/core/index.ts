/** The checker: text in, findings out. Pure: no vscode, no LSP, no node. Hosts import from here only. */
export type { Block, Draft, MarkupLanguage } from './draft/draft';
export type { Claim, Evidence, Finding, Severity, Suggestion, Verdict } from './finding';
export type * from './mention';
export type { Span } from './span';
