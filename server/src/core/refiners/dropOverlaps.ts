import type { Mention } from '../mention';

/**
 * Keeps, of mentions that overlap, the longest, and of equally long ones the first recognized; in order of the text.
 * "12 months" is a duration and not a dozen of something, "March 7, 2022" one date and not a number and a year.
 */
export function dropOverlaps(mentions: readonly Mention[]): readonly Mention[] {
  const ordered = mentions
    .map((mention, rank) => ({ mention, rank }))
    .sort((a, b) => a.mention.start - b.mention.start || a.rank - b.rank);
  const kept: { mention: Mention; rank: number }[] = [];
  for (const next of ordered) {
    if (beats(next, kept)) kept.push(next);
  }
  return kept.map(({ mention }) => mention);
}

interface Ranked {
  readonly mention: Mention;
  readonly rank: number;
}

/** Whether a mention may follow those kept, taking the weaker ones that it overlaps off their end. */
function beats(next: Ranked, kept: Ranked[]): boolean {
  while (kept.length > 0) {
    const last = kept[kept.length - 1]!;
    if (last.mention.end <= next.mention.start) return true;
    if (!isStronger(next, last)) return false;
    kept.pop();
  }
  return true;
}

function isStronger(a: Ranked, b: Ranked): boolean {
  const longer = a.mention.end - a.mention.start - (b.mention.end - b.mention.start);
  return longer > 0 || (longer === 0 && a.rank < b.rank);
}
