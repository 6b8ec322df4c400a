import { alignAffiliations } from './align/alignAffiliations';
import { alignContrast } from './align/alignContrast';
import { alignDates } from './align/alignDates';
import { alignModality } from './align/alignModality';
import { alignQuantities } from './align/alignQuantities';
import { alignQuotations } from './align/alignQuotations';
import { alignSlots } from './align/alignSlots';
import { alignVerdicts } from './align/alignVerdicts';
import { recognizeParagraphs } from './align/paragraphs';
import { alignReports } from './align/quotationReports';
import { alignSpeakers, withoutOthers } from './align/quotationSpeakers';
import type { Analysis } from './checks/check';
import { CHECKS, CHECKS_ON_REQUEST } from './checks/index';
import { claimsOf } from './claims/claimsOf';
import { tellOverruled } from './claims/overruled';
import type { Draft } from './draft/draft';
import { readDraft } from './draft/index';
import type { Claim, Finding } from './finding';
import type { Mention } from './mention';
import { type BlockCache, readBlocks } from './reading';
import type { Reference } from './reference/reference';
import { overlaps, shift } from './span';
import { indexSpans } from './spanIndex';
import { applyTableUnits } from './tableUnits';

export interface CheckResult {
  readonly draft: Draft;
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
  /** In order of the text. */
  readonly findings: readonly Finding[];
  /** Figures and quotations that no source holds, which are not wrong: for a writer who asks. In order of the text. */
  readonly unsourced: readonly Finding[];
}

/**
 * Checks a draft against a reference. The one entry for every host: the editor, the command line, the accuracy runner.
 * `cache` keeps what was read of unchanged blocks between two checks of one document.
 */
export function checkDraft(
  text: Draft | { readonly text: string; readonly language: string },
  reference: Reference,
  cache?: BlockCache,
): CheckResult {
  const draft = 'prose' in text ? text : readDraft(text.text, text.language);
  const blocks = applyTableUnits(readBlocks(draft, cache), draft);
  if (cache) recognizeParagraphs(blocks, draft.prose, cache);
  const alignments = [...alignQuantities(blocks, draft.prose, reference), ...alignDates(blocks, draft.prose, reference)];
  const slots = alignSlots(blocks, draft.prose, reference);
  const quotations = withoutOthers(alignQuotations(blocks, draft, reference));
  const speakers = [...alignSpeakers(quotations, blocks, draft), ...alignReports(blocks, draft, reference)];
  const verdicts = alignVerdicts(blocks, draft, reference);
  const disputed = verdicts.filter(({ verdict }) => verdict.other).map(({ verdict, by }) => shift(verdict.mention, by));
  const disputing = indexSpans(disputed);
  const ofSources = alignContrast(blocks, draft, reference).filter(({ mention }) => disputing(mention).length === 0);
  // A curated sheet goes before articles.
  const aligned = indexSpans(alignments.map(({ mention }) => mention));
  const contrasts = ofSources.filter(({ mention }) => aligned(mention).length === 0);
  const posts = alignAffiliations(blocks, draft, reference);
  const certainties = alignModality(blocks, draft.prose, reference);
  const analysis: Analysis = {
    draft,
    blocks,
    alignments,
    slots,
    contrasts,
    verdicts,
    quotations,
    speakers,
    posts,
    certainties,
    reference,
  };
  const findings = onePerPlace(CHECKS.flatMap(check => check.run(analysis)));
  let claims: readonly Claim[] | undefined;
  return {
    draft,
    get mentions() {
      return blocks.flatMap(block => block.mentions);
    },
    get claims() {
      claims ??= claimsOf({ draft, alignments, contrasts: ofSources, verdicts, quotations });
      return claims;
    },
    findings: tellOverruled(findings, alignments, verdicts),
    get unsourced() {
      return onePerPlace(CHECKS_ON_REQUEST.flatMap(check => check.run(analysis)));
    },
  };
}

/** In order of the text. What was found by contrast, or is less sure, gives way to another finding on the same place. */
function onePerPlace(findings: readonly Finding[]): readonly Finding[] {
  const sorted = [...findings].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter((finding, index) => {
    const near = sorted.slice(Math.max(0, index - NEIGHBOURS), index + 1 + NEIGHBOURS);
    return !near.some(other => other !== finding && overlaps(other, finding) && rankOf(other) < rankOf(finding));
  });
}

function rankOf({ by, severity }: Finding): number {
  return (severity === 'information' ? 2 : 0) + (by === undefined ? 0 : 1);
}

const NEIGHBOURS = 8;
