import type { Alignment } from '../align/alignment';
import type { PlacedVerdict } from '../align/alignVerdicts';
import type { Finding } from '../finding';
import { sourceName } from '../reference/sourceName';
import { indexSpans } from '../spanIndex';

/** A curated sheet goes before articles: a finding by which it contradicts what an article bears out says so. */
export function tellOverruled(
  findings: readonly Finding[],
  alignments: readonly Alignment[],
  verdicts: readonly PlacedVerdict[],
): readonly Finding[] {
  const contradicted = alignments.filter(({ verdict }) => verdict === 'contradicted');
  if (contradicted.length === 0 || verdicts.length === 0) return findings;
  const starts = new Set(contradicted.map(({ kind, mention, stated }) => (kind === 'time' && stated ? stated : mention).start));
  const articles = verdicts.flatMap(({ verdict: { mention, slot }, by }) =>
    slot.passage.piece ? [] : [{ start: mention.start + by, end: mention.end + by, article: slot.passage.article }],
  );
  const bearing = indexSpans(articles);
  return findings.map(finding => {
    if (finding.by !== undefined || finding.severity === 'hint' || !starts.has(finding.start)) return finding;
    const [borne] = bearing(finding);
    if (!borne) return finding;
    return {
      ...finding,
      message: `${finding.message} An article has it as written here (${sourceName(borne.article.source)}); the fact sheet goes before it.`,
    };
  });
}
