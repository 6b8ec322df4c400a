/** The checker: text in, findings out. Pure: no vscode, no LSP, no node. Hosts import from here only. */
export { type CheckResult, checkDraft } from './checkDraft';
export type { Check } from './checks/check';
export { CHECKS, CHECKS_ON_REQUEST } from './checks/index';
export { describeSubject, describeTime } from './checks/wording';
export type { Block, Draft, MarkupLanguage } from './draft/draft';
export { readDraft, updateDraft } from './draft/index';
export type { Claim, Evidence, Finding, Severity, Suggestion, Verdict } from './finding';
export { gather } from './gather';
export type * from './mention';
export type { BlockCache } from './reading';
export { type Article, readArticle } from './reference/article';
export { articleEvidence } from './reference/articleEvidence';
export { findNaming, namingFiles, readCslItems } from './reference/articleNaming';
export { readSheet } from './reference/readSheet';
export { buildReference, type Reference } from './reference/reference';
export type { Fact, Sheet, SheetProblem } from './reference/sheet';
export { sourceName } from './reference/sourceName';
export type { Span } from './span';
