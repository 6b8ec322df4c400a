import type { BlockReading } from '../reading';
import type { Reference } from '../reference/reference';
import { overlaps, shift } from '../span';
import { rememberByParagraph } from './byParagraph';
import { slotIndex } from './contrast/slots';
import { perReference } from './perReference';
import { type OwnMove, ownMovesIn } from './turns/ownMoves';
import type { Turn } from './turns/turn';
import { movesIn, turnedMoves } from './turns/turnedMoves';
import { pathsOfSources, turnedRoles } from './turns/turnedRoles';
import { amountsOf, turnedSpans } from './turns/turnedSpans';
import { turnedWords, wordsOfSources } from './turns/turnedWords';

/**
 * Words of a draft that turn round what a sentence of a source says: the word nearest to an agreeing amount points the other way, or one
 * with the same words beside it, or two names have changed places.
 */
export function alignTurns(blocks: readonly BlockReading[], prose: string, reference: Reference): readonly Turn[] {
  const { sources, moves, amounts, words, paths } = turnable(reference);
  if (sources.passages.length === 0) return [];
  const find = (index: number): readonly Turn[] => {
    const found = [
      ...turnedMoves(index, blocks, prose, sources, moves),
      ...turnedSpans(index, blocks, prose, sources, amounts),
      ...turnedRoles(index, blocks, prose, sources, paths),
      ...turnedWords(index, blocks, prose, sources, words),
    ];
    return found.filter((turn, at) => !found.slice(0, at).some(other => overlaps(other.span, turn.span)));
  };
  return remembered(blocks, reference, (_, index) => find(index));
}

/** Words for a rise or a fall that two amounts of the draft's own sentence give the lie. */
export function alignOwnMoves(blocks: readonly BlockReading[], prose: string): readonly OwnMove[] {
  return rememberedOwn(blocks, ownMovesIn, block => ownMovesIn(block, prose));
}

const rememberedOwn = rememberByParagraph(
  (move: OwnMove, by) => ({ ...move, span: shift(move.span, by), word: shift(move.word, by) }),
  'core',
);
const remembered = rememberByParagraph((turn: Turn, by) => ({ ...turn, span: shift(turn.span, by) }));

const turnable = perReference(reference => {
  const sources = slotIndex(reference);
  return {
    sources,
    moves: movesIn(sources),
    amounts: amountsOf(sources),
    words: wordsOfSources(sources),
    paths: pathsOfSources(sources),
  };
});
