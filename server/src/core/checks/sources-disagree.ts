import { evidenceOf } from '../align/contrast/slots';
import type { Finding } from '../finding';
import { overlaps, type Span, shift } from '../span';
import type { Analysis, Check } from './check';

export const sourcesDisagree: Check = {
  id: 'sources-disagree',
  severity: 'information',
  title: 'Sources disagree',
  summary: 'A value that one source article bears out, where another gives another for the same thing.',
  run: analysis =>
    analysis.verdicts
      .filter(({ verdict, by }) => verdict.other && !isSettled(shift(verdict.mention, by), analysis))
      .flatMap(({ verdict, by }) => findingOf(verdict, by, analysis)),
};

/** What a curated sheet speaks of, it settles. */
function isSettled(mention: Span, { alignments }: Analysis): boolean {
  return alignments.some(known => overlaps(known.mention, mention));
}

/** There is nothing to mend: which source is right, the writer has to say. */
function findingOf(
  { mention, slot, other }: Analysis['verdicts'][number]['verdict'],
  by: number,
  { draft }: Analysis,
): readonly Finding[] {
  if (!other) return [];
  const { start, end } = shift(mention, by);
  const [one, another] = [evidenceOf(slot.passage, slot.mention), evidenceOf(other.passage, other.mention)];
  const [has, instead] = [slot, other].map(({ mention: { text } }) => text.replace(/\s+/g, ' '));
  return [
    {
      check: sourcesDisagree.id,
      severity: sourcesDisagree.severity,
      start,
      end,
      text: draft.text.slice(start, end),
      message: `Sources disagree: ${has} (${one.source}), ${instead} (${another.source}).`,
      suggestions: [],
      evidence: [one, another],
    },
  ];
}
