import type { ContrastConflict } from '../align/alignContrast';
import type { CertaintyConflict } from '../align/alignModality';
import type { Alignment } from '../align/alignment';
import type { AlignedQuotation } from '../align/alignQuotations';
import type { SlotConflict } from '../align/alignSlots';
import type { PlacedVerdict } from '../align/alignVerdicts';
import type { PostConflict } from '../align/posts/stated';
import type { SpeakerConflict } from '../align/quotationSpeakers';
import type { Draft } from '../draft/draft';
import type { Finding, Severity } from '../finding';
import type { BlockReading } from '../reading';
import type { Reference } from '../reference/reference';

/** What a check judges: the draft as read and aligned. */
export interface Analysis {
  readonly draft: Draft;
  readonly blocks: readonly BlockReading[];
  readonly alignments: readonly Alignment[];
  readonly slots: readonly SlotConflict[];
  readonly contrasts: readonly ContrastConflict[];
  /** What sources bear out, and where they disagree. */
  readonly verdicts: readonly PlacedVerdict[];
  readonly quotations: readonly AlignedQuotation[];
  readonly speakers: readonly SpeakerConflict[];
  /** What is said of people. */
  readonly posts: readonly PostConflict[];
  readonly certainties: readonly CertaintyConflict[];
  readonly reference: Reference;
}

/** A rule with an id that turns what was aligned into findings. Its page, `<id>.md`, is its test. */
export interface Check {
  readonly id: string;
  readonly severity: Severity;
  /** A short name for settings and pages: "Amount mismatch". */
  readonly title: string;
  /** One sentence: what it marks. */
  readonly summary: string;
  readonly run: (analysis: Analysis) => readonly Finding[];
}
