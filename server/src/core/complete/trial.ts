import { type Scope, scopeOf } from '../align/scope';
import type { StatedTime } from '../align/time';
import { timeOf } from '../align/time';
import type { Draft } from '../draft/draft';
import { updateDraft } from '../draft/index';
import { type BlockCache, type BlockReading, readBlocks } from '../reading';
import type { Span } from '../span';
import { applyTableUnits } from '../tableUnits';
import type { Gap } from './gap';

/** The draft as it would be with a number in the gap: what stands round the value to come is read as of any value. */
export interface Trial {
  readonly draft: Draft;
  readonly blocks: readonly BlockReading[];
  readonly index: number;
  readonly place: Span;
  readonly scope: Scope;
  readonly time?: StatedTime;
}

/** Costs what an edit costs to read: the other blocks have been read. Undefined where the number would stand in no block. */
export function tryGap(gap: Gap, draft: Draft, cache: BlockCache): Trial | undefined {
  const tried = updateDraft(draft, `${draft.text.slice(0, gap.start)}${PLACEHOLDER}${draft.text.slice(gap.end)}`);
  // Of a copy: what the next check finds in the cache is what the last one left.
  const blocks = applyTableUnits(readBlocks(tried, new Map(cache)), tried);
  const place = { start: gap.start, end: gap.start + PLACEHOLDER.length };
  const index = blocks.findIndex(({ block }) => block.start <= place.start && place.end <= block.end);
  if (index < 0) return undefined;
  const scope = scopeOf(place, index, blocks);
  const time = timeOf(place, scope, blocks, tried.prose);
  return { draft: tried, blocks, index, place, scope, ...(time ? { time } : {}) };
}

/** A number that says nothing of what it counts. */
const PLACEHOLDER = '7.31';
