import type { CitationCheck } from './check';
import { citationMismatch } from './citation-mismatch';
import { footnotes } from './footnotes';
import { uncitedFigure } from './uncited-figure';
import { unknownSource } from './unknown-source';
import { unreadFile } from './unread-file';

export type { CitationAnalysis, CitationCheck } from './check';

/** Every check of what a draft cites, in running order. Their ids stand in the core, too, for waivers name them. */
export const CITATION_CHECKS: readonly CitationCheck[] = [unknownSource, citationMismatch, footnotes, uncitedFigure, unreadFile];
