import type { BlockReading, SentenceReading } from '../../reading';
import { contains, shift } from '../../span';
import { comparedOtherwise } from './compared';
import { oddOneOut } from './judge';
import type { Match } from './match';
import { pairUnits } from './pair';
import type { Echo, Echoes } from './readEchoes';
import { swapped } from './swap';
import { type Unit, unitsIn } from './units';

/** The evidence that a part of a sentence may contradict, each laid beside it; offsets are those of the sentence. */
export type Part = readonly Match[];

/**
 * Lays a sentence beside all evidence with which it has enough in common, each half of a semicolon for itself. Parts that could contradict
 * nothing, whatever stands round them, are left out; so nearly all sentences have none. What was found is kept by the words of the sentence.
 */
export function matchesOf(sentence: SentenceReading, block: BlockReading, prose: string, echoes: Echoes): readonly Part[] {
  const text = prose.slice(sentence.start, sentence.end);
  // The values of a cell depend on its headings.
  const seen = block.block.table ? undefined : echoes.seen.get(text);
  if (seen) return seen;
  const parts = halvesOf(readUnits(sentence, block, text), text).flatMap(({ half, sentence: whole }) => {
    const matches = candidatesFor(half, echoes).map(echo => {
      return { echo, draft: half, sentence: whole, pairs: pairUnits(echo.units, half), prose: text, known: MOST_KNOWN };
    });
    return matches.some(couldContradict) ? [matches] : [];
  });
  if (echoes.seen.size >= MOST_SEEN) echoes.seen.clear();
  if (!block.block.table) echoes.seen.set(text, parts);
  return parts;
}

const MOST_SEEN = 20_000;

/** The subject, and a companion value. */
const MOST_KNOWN = 2;

function couldContradict(match: Match): boolean {
  return oddOneOut(match) !== undefined || comparedOtherwise(match) !== undefined || swapped(match) !== undefined;
}

function readUnits(sentence: SentenceReading, block: BlockReading, text: string): readonly Unit[] {
  const keys = block.keys.filter(key => contains(sentence, key)).map(key => shift(key, -sentence.start));
  const values = block.mentions
    .filter(mention => isValue(mention.kind) && contains(sentence, mention))
    .map(mention => shift(mention, -sentence.start));
  return unitsIn({ start: 0, end: text.length }, keys, values, text);
}

function isValue(kind: string): boolean {
  return kind === 'date' || kind === 'quantity' || kind === 'duration';
}

interface Half {
  readonly half: readonly Unit[];
  readonly sentence: readonly Unit[];
}

function halvesOf(sentence: readonly Unit[], text: string): readonly Half[] {
  const halves: Unit[][] = [[]];
  for (const unit of sentence) {
    const before = halves.at(-1)?.at(-1);
    if (before && text.slice(before.end, unit.start).includes(';')) halves.push([]);
    halves.at(-1)?.push(unit);
  }
  return halves.map(half => ({ half, sentence }));
}

/** The echoes that share two things or more with a sentence; three, where the sheet says no more than the words. */
function candidatesFor(units: readonly Unit[], { all, byKey }: Echoes): readonly Echo[] {
  const shared = new Map<number, number>();
  for (const key of new Set(units.flatMap(unit => unit.keys))) {
    for (const at of byKey.get(key) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  }
  return [...shared].flatMap(([at, count]) => {
    const echo = all[at];
    return echo && count >= (echo.statements.length > 0 ? 2 : 3) ? [echo] : [];
  });
}
