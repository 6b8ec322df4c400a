import { rememberByParagraph } from '../align/byParagraph';
import { slotsOnce } from '../align/contrast/once';
import { slotIndex } from '../align/contrast/slots';
import { figuresIn } from '../claims/figures';
import { isHeld } from '../claims/heldFigures';
import { derive } from '../derive/derive';
import type { Finding } from '../finding';
import type { Mention } from '../mention';
import { shiftMention } from '../reading';
import { overlaps, type Span } from '../span';
import type { Analysis, Check } from './check';

export const unsourced: Check = {
  id: 'unsourced',
  severity: 'hint',
  title: 'Unsourced',
  summary: 'A figure, or words in quotation marks, that no source holds: not wrong, but to be looked up.',
  run: analysis => {
    const { blocks, draft, reference, alignments, contrasts, quotations } = analysis;
    const spoken = [...alignments, ...contrasts.filter(({ sure }) => sure)];
    const known = new Set(spoken.map(({ mention }) => mention.start));
    const figures = remembered(blocks, reference, (_, index) => unheldIn(index, analysis))
      .filter(({ start }) => !known.has(start))
      .map(figure => findingOf(figure, 'No source holds this figure.', analysis));
    const words = quotations
      .filter(
        ({ match, denied, words }) => match.kind === 'unknown' && !denied && isLong(draft.prose.slice(words.start, words.end)),
      )
      .map(({ words }) => findingOf(words, 'No source holds these words.', analysis));
    return [...figures.filter(figure => !words.some(other => overlaps(other, figure))), ...words];
  },
};

const remembered = rememberByParagraph((figure: Mention, by) => shiftMention(figure, by), 'core');

/** The figures of a block that no source holds, and that do not follow from what the nearest passages hold. */
function unheldIn(index: number, { blocks, draft, reference }: Analysis): readonly Mention[] {
  const holds = isHeld(reference);
  const figures = figuresIn(blocks[index]!, draft.prose).filter(figure => !holds(figure));
  if (figures.length === 0) return [];
  const slots = slotsOnce(index, blocks, draft.prose, slotIndex(reference));
  return figures.filter(figure => {
    const slot = slots.find(({ mention }) => mention === figure);
    if (!slot || (figure.kind !== 'quantity' && figure.kind !== 'duration')) return true;
    const nearest = slot.passages.slice(0, MOST_PASSAGES).map(({ mentions }) => mentions);
    return derive(figure, [slot.companions, ...nearest], {}) === undefined;
  });
}

const MOST_PASSAGES = 4;

/** A word or two in quotation marks is a way to name a thing. */
function isLong(words: string): boolean {
  return (words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= 4;
}

function findingOf({ start, end }: Span, message: string, { draft }: Analysis): Finding {
  return {
    check: unsourced.id,
    severity: unsourced.severity,
    start,
    end,
    text: draft.text.slice(start, end),
    message,
    suggestions: [],
    evidence: [],
  };
}
