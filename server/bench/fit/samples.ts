import { type DraftSlot, draftSlots } from '../../src/core/align/contrast/claims';
import { featuresOf } from '../../src/core/align/contrast/features';
import type { Setting } from '../../src/core/align/contrast/gates';
import { candidates, isJudgeable, type ScoredSlot } from '../../src/core/align/contrast/judge';
import type { Family } from '../../src/core/align/contrast/kinds';
import { indexPassages, type SlotIndex } from '../../src/core/align/contrast/slots';
import { buildReference, readDraft } from '../../src/core/index';
import type { Mention } from '../../src/core/mention';
import { readBlocks } from '../../src/core/reading';
import type { Article } from '../../src/core/reference/article';
import { applyTableUnits } from '../../src/core/tableUnits';
import type { Labelled } from './labelled';

/** A mention of a labelled draft, with every slot that it can be compared with. */
export interface Sample {
  /** Which of the labelled drafts it stands in. */
  readonly row: number;
  readonly group: string;
  readonly family: Family;
  readonly wrong: boolean;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
  readonly scored: readonly ScoredSlot[];
  readonly claim: DraftSlot;
  readonly setting: Setting;
}

type Range = readonly [start: number, end: number];

/** Drafts of the domain are few: each counts for several of the news. */
const DOMAIN_WEIGHT = 6;

/** The mentions of a draft that can be judged. Those on the other end of a mismatch are left out: they are neither right nor wrong. */
export function samplesOf({ row, article, group, set }: Labelled, index: number): readonly Sample[] {
  const wrong = wrongSpans(row);
  if (row.label === 'inconsistent' && wrong.length === 0) return [];
  const otherEnds = (row.alt ?? []).map((span): Range => [span.start, span.end]);
  const draft = readDraft(row.text ?? row.draft ?? '', row.lang ?? 'plaintext');
  const blocks = applyTableUnits(readBlocks(draft), draft);
  const sources = sourcesOf(article);
  const setting = { blocks, prose: draft.prose, reference: NOTHING, sources };
  return blocks.flatMap((_, at) =>
    draftSlots(at, blocks, draft.prose, sources).flatMap(claim => {
      const { mention, family } = claim;
      if (!isJudgeable(claim) || (touches(mention, otherEnds) && !touches(mention, wrong))) return [];
      const scored = candidates(claim).map(one => ({ ...one, features: featuresOf(claim, one.slot, sources), score: 0 }));
      if (scored.length === 0) return [];
      const weight = set.startsWith('policy') ? DOMAIN_WEIGHT : 1;
      return [
        {
          row: index,
          group,
          family,
          wrong: touches(mention, wrong),
          start: mention.start,
          end: mention.end,
          weight,
          scored,
          claim,
          setting,
        },
      ];
    }),
  );
}

/** Articles are read from the index alone. */
const NOTHING = buildReference([]);

function wrongSpans(row: Labelled['row']): readonly Range[] {
  if (row.expect) return row.expect.map((span): Range => [span.start, span.end]);
  return row.label === 'inconsistent' ? (row.spans ?? []) : [];
}

function touches(mention: Mention, ranges: readonly Range[]): boolean {
  return ranges.some(([start, end]) => start < mention.end && mention.start < Math.max(end, start + 1));
}

const indexes = new WeakMap<Article, SlotIndex>();

function sourcesOf(article: Article): SlotIndex {
  const known = indexes.get(article);
  if (known) return known;
  const index = indexPassages([article]);
  indexes.set(article, index);
  return index;
}
