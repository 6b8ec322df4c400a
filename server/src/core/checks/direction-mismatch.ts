import { alignDirections, type DirectionConflict } from '../align/alignDirections';
import { alignOwnMoves, alignTurns } from '../align/alignTurns';
import { evidenceOf } from '../align/contrast/slots';
import type { OwnMove } from '../align/turns/ownMoves';
import type { Turn } from '../align/turns/turn';
import type { Finding } from '../finding';
import { turnAround } from '../lexicon/opposites';
import { overlaps, shift } from '../span';
import type { Analysis, Check } from './check';
import { replacement } from './replacement';
import { findSlots } from './slotFinding';
import { describeSubject, describeTime } from './wording';

export const directionMismatch: Check = {
  id: 'direction-mismatch',
  severity: 'warning',
  title: 'Direction mismatch',
  summary: 'Words that turn a fact round: a fall for a rise, a target missed for one exceeded, who depends on whom.',
  run: analysis => {
    const turned = alignDirections(analysis.blocks, analysis.draft.prose, analysis.reference, analysis.alignments);
    const told = alignTurns(analysis.blocks, analysis.draft.prose, analysis.reference).map(turn => turnFinding(turn, analysis));
    const known = longest([
      ...turned.map(conflict => findingOf(conflict, analysis)),
      ...findSlots(directionMismatch, analysis, 'direction'),
    ]);
    // Where a source says which of the amounts is wrong, that is what is said.
    const own = alignOwnMoves(analysis.blocks, analysis.draft.prose).filter(
      ({ span }) => !analysis.contrasts.some(({ sure, mention }) => sure && overlaps(mention, span)),
    );
    const sourced = [...known, ...told.filter(finding => !known.some(other => overlaps(finding, other)))];
    return [
      ...sourced,
      ...own.filter(({ span }) => !sourced.some(other => overlaps(span, other))).map(move => ownFinding(move, analysis)),
    ];
  },
};

/** Of findings that overlap, the one that holds the whole phrase: "fell short of", and not "fell short". */
function longest(findings: readonly Finding[]): readonly Finding[] {
  const length = ({ start, end }: Finding) => end - start;
  const byLength = [...findings].sort((a, b) => length(b) - length(a));
  return byLength.filter((finding, at) => byLength.findIndex(other => overlaps(other, finding)) === at);
}

function findingOf({ span, statement, ends }: DirectionConflict, analysis: Analysis): Finding {
  const raw = analysis.draft.text.slice(span.start, span.end);
  const { evidence } = statement;
  const { quote, source } = evidence;
  return replacement(directionMismatch, analysis, span, {
    newText: ends
      ? swapEnds(
          raw,
          ends.map(end => shift(end, -span.start)),
        )
      : turnAround(raw),
    message: `${describeSubject(statement)}${describeTime(statement.time)}: “${raw}” turns it round; the source has “${quote}” (${source}).`,
    evidence: [evidence],
  });
}

/** Words that turn round a sentence of a source article, or of a sheet's evidence. */
function turnFinding({ span, passage, newText, calculation }: Turn, analysis: Analysis): Finding {
  const raw = analysis.draft.text.slice(span.start, span.end);
  const evidence = evidenceOf(passage);
  const told = calculation
    ? `from ${calculation.from} to ${calculation.to} is a ${calculation.rises ? 'rise' : 'fall'}`
    : `the source has “${evidence.quote}”`;
  const message = `“${raw}” turns it round; ${told} (${evidence.source}).`;
  const finding = replacement(directionMismatch, analysis, span, {
    newText: newText ?? turnAround(raw),
    message,
    evidence: [evidence],
  });
  return { ...finding, by: 'contrast' };
}

/** A word that the draft's own two amounts contradict. */
function ownFinding({ span, word, from, to, rises }: OwnMove, analysis: Analysis): Finding {
  const { text } = analysis.draft;
  const raw = text.slice(word.start, word.end);
  const turned = turnAround(raw);
  return replacement(directionMismatch, analysis, span, {
    newText: turned && text.slice(span.start, word.start) + turned + text.slice(word.end, span.end),
    message: `“${raw}”, but from ${from} to ${to} is a ${rises ? 'rise' : 'fall'}: the word or one of the amounts is wrong.`,
    evidence: [],
  });
}

/** "China’s dependence on Russia" with its two ends exchanged. */
function swapEnds(raw: string, ends: readonly { readonly start: number; readonly end: number }[]): string | undefined {
  const [first, last] = ends;
  if (!first || !last) return undefined;
  return raw.slice(last.start, last.end) + raw.slice(first.end, last.start) + raw.slice(first.start, first.end);
}
