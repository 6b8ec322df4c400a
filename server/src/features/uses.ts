import { type Draft, gather, type Span } from '../core/index';
import { rangeOf } from '../positions';
import type { FactUse } from '../protocol';
import type { Snapshot } from '../snapshot';
import { oneLine } from './evidence';
import { type Judged, judge } from './verdicts';

/** A place of a draft that a fact or a passage speaks for or against. */
export interface Use extends FactUse {
  /** Where the fact or the passage stands. */
  readonly of: { readonly uri: string; readonly span: Span };
}

/**
 * What a draft uses of the reference, in order of the text. Of a sentence that says of one fact a place, a value and a year, the most telling
 * is named: what contradicts it, then what a sheet's fact is about.
 */
export function usesIn(snapshot: Snapshot): readonly Use[] {
  const { document, client, draft } = snapshot;
  const byFact = new Map<string, Place[]>();
  for (const judged of judge(snapshot)) {
    const sentence = sentenceStart(draft, judged.start);
    for (const of of placesOf(judged)) gather(byFact, `${sentence} ${of.span.start} ${of.uri}`, { judged, of });
  }
  return [...byFact.values()].map(places => {
    const { judged, of } = places.reduce((best, other) => (tellingness(other) > tellingness(best) ? other : best));
    return {
      of,
      uri: document.uri,
      range: rangeOf(document, judged, client.encoding),
      text: oneLine(document.getText().slice(judged.start, judged.end)),
      contradicts: judged.verdict === 'contradicted',
    };
  });
}

interface Place {
  readonly judged: Judged;
  readonly of: Use['of'];
}

function placesOf({ finding, claim }: Judged): readonly Use['of'][] {
  const evidence = finding?.evidence.length ? finding.evidence : (claim?.evidence ?? []);
  const places = new Map(evidence.flatMap(({ at }) => (at ? [[`${at.span.start} ${at.uri}`, at] as const] : [])));
  return [...places.values()];
}

function tellingness({ judged: { verdict, claim } }: Place): number {
  return verdict === 'contradicted' ? 2 : claim?.subject ? 1 : 0;
}

/** Where the sentence that an offset stands in begins. Blocks and sentences are in order, and there may be thousands. */
function sentenceStart({ blocks }: Draft, offset: number): number {
  const block = lastFrom(blocks, offset);
  return (block && lastFrom(block.sentences, offset)?.start) ?? offset;
}

function lastFrom<T extends Span>(sorted: readonly T[], offset: number): T | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}
