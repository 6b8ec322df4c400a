import { compareTimes } from '../../compare/dates';
import { compareQuantities, isComparable, significantDigits } from '../../compare/quantity';
import { gather } from '../../gather';
import { isQuantity, type Quantity } from '../../mention';
import { type BlockReading, clauseAt } from '../../reading';
import { contains } from '../../span';
import { isJudged } from '../alignment';
import type { Passage, Slot, SlotIndex } from '../contrast/slots';
import { scopeOf } from '../scope';
import { timeOf } from '../time';
import { derivedMove } from './derivedMove';
import { type Move, mayContradict, moveOf } from './moves';
import { comparesWithAnother, namesAnother, type Shared, sharedWith, speaksOfOpposite, sumOf } from './shared';
import { type Turn, UNSURE } from './turn';

/** An amount of a source with the word that says which way it went. */
export interface SourceMove {
  readonly move: Move;
  /** Where the source only states both amounts: from which, in its words. */
  readonly from?: Quantity;
  readonly quantity: Quantity;
  readonly slot: Slot;
}

/** By the digits of the amount. */
export type SourceMoves = ReadonlyMap<string, readonly SourceMove[]>;

export function movesIn({ passages }: SlotIndex): SourceMoves {
  const found = new Map<string, SourceMove[]>();
  for (const passage of passages) {
    for (const slot of passage.slots) {
      const { mention } = slot;
      if (!isQuantity(mention)) continue;
      const stated = moveOf(mention, passage.sentence, passage.article.draft.prose);
      const derived = stated ? undefined : derivedMove(slot, mention);
      const move = stated ?? derived?.move;
      if (!move || !isMeant(move, passage)) continue;
      const digits = significantDigits(mention.value);
      const source = { move, quantity: mention, slot, ...(derived ? { from: derived.from } : {}) };
      gather(found, digits, source);
    }
  }
  return found;
}

function isMeant(move: Move, { sentence }: Passage): boolean {
  const { modality } = clauseAt(sentence, move);
  return !modality.has('negated') && !modality.has('hypothetical') && !modality.has('disowned');
}

/** "fell by 5.9%" where the source's 5.9% is a rise of the same: the word nearest to an agreeing amount points the other way. */
export function turnedMoves(
  index: number,
  blocks: readonly BlockReading[],
  prose: string,
  sources: SlotIndex,
  moves: SourceMoves,
): readonly Turn[] {
  const block = blocks[index]!;
  return block.mentions.filter(isQuantity).flatMap(mention => {
    const alike = (moves.get(significantDigits(mention.value)) ?? []).filter(({ quantity }) => agrees(mention, quantity));
    const sentence = alike.length === 0 ? undefined : block.sentences.find(one => contains(one, mention));
    const move = sentence && moveOf(mention, sentence, prose);
    if (!move || !alike.some(({ move: other }) => mayContradict(move, other))) return [];
    const scope = scopeOf(mention, index, blocks);
    if (!isJudged(move, scope, UNSURE)) return [];
    const time = timeOf(mention, scope, blocks, prose);
    const scored = alike.map(other => ({
      ...other,
      shared: sharedWith(other.slot.passage, scope, mention, sources),
      apart: isApart(time, other.slot.time),
    }));
    const same = scored.filter(({ move: other }) => other.sign === move.sign);
    const [best] = scored
      .filter(
        ({ move: other, apart, slot: { passage } }) =>
          !apart &&
          mayContradict(move, other) &&
          !namesAnother(passage, scope) &&
          !comparesWithAnother(prose.slice(move.end, sentence.end), afterOf(other, passage)) &&
          !speaksOfOpposite(passage, scope.near, axis => axis === 'amount' || axis === 'comparison'),
      )
      .sort((a, b) => sumOf(b.shared) - sumOf(a.shared));
    if (!best || !isEnough(best.shared, best.slot.passage, scope.near)) return [];
    if (same.some(({ shared }) => sumOf(shared) >= MIXED * sumOf(best.shared))) return [];
    const calculation = best.from && { from: best.from.text, to: best.quantity.text, rises: best.move.sign === 1 };
    return [{ span: { start: move.start, end: move.end }, passage: best.slot.passage, ...(calculation ? { calculation } : {}) }];
  });
}

function afterOf({ end }: Move, { article, sentence }: Passage): string {
  return article.draft.prose.slice(end, sentence.end);
}

function agrees(stated: Quantity, recorded: Quantity): boolean {
  const sameUnit = stated.dimension !== 'count' && stated.dimension !== 'physical' ? true : stated.unit === recorded.unit;
  return isComparable(stated, recorded) && sameUnit && compareQuantities(stated, recorded) !== 'different';
}

function isApart(time: ReturnType<typeof timeOf>, recorded: string | undefined): boolean {
  if (!time || time.tie === 'block' || recorded === undefined) return false;
  return compareTimes(time.date.edtf, recorded) === 'disjoint';
}

/** Where the source has the amount both ways in like places, nothing is said. */
const MIXED = 0.6;

/** The subject is said beside the word and in the source's sentence too; or so much is shared that it must be the same. */
function isEnough(shared: Shared, { keys }: Passage, near: ReadonlySet<string>): boolean {
  const beside = [...near].some(key => keys.has(key));
  return sumOf(shared) >= (beside ? ENOUGH : MUCH);
}

const ENOUGH = 2;
const MUCH = 3;
