import type { Mention } from '../mention';

/**
 * Keeps, of mentions that overlap, the one recognized first, for the recognizers run from the narrow to the wide:
 * "12 months" is a duration and not a dozen of something, "three in ten firms" a share and not ten firms. In order of the text.
 */
export function dropOverlaps(mentions: readonly Mention[]): readonly Mention[] {
  const ordered = mentions
    .map((mention, rank) => ({ mention, rank }))
    .sort((a, b) => a.mention.start - b.mention.start || a.rank - b.rank);
  const kept: Ranked[] = [];
  for (const next of ordered) {
    if (mayFollow(next, kept)) kept.push(next);
  }
  return kept.map(({ mention }) => mention);
}

interface Ranked {
  readonly mention: Mention;
  readonly rank: number;
}

/** Whether a mention may follow those kept; weaker ones that it overlaps are taken off their end. */
function mayFollow(next: Ranked, kept: Ranked[]): boolean {
  for (
    let last = kept[kept.length - 1];
    last !== undefined && last.mention.end > next.mention.start;
    last = kept[kept.length - 1]
  ) {
    if (next.rank > last.rank) return false;
    kept.pop();
  }
  return true;
}
