import { excludeEachOther } from '../../lexicon/sorts';
import { isScattered, standsAlike } from './alike';
import { frameOf, SINGLING } from './frame';
import { agreeing, covers, type Match } from './match';
import type { Pair } from './pair';
import { phraseOf } from './phrase';
import { areRivals } from './rivals';
import type { Unit } from './units';

/** What a sentence and a piece of evidence have in common, and the one thing in which they differ. */
export interface Odd {
  readonly source: Unit;
  readonly draft: Unit;
  readonly kind: 'actor' | 'place' | 'object';
  /** How many units agree. */
  readonly agreed: number;
}

/**
 * The one unit in which a sentence that otherwise says what the evidence says differs from it. It must stand in the same place: tied by
 * the same preposition, beside a unit that agrees; and the rest of its clause must agree nearly whole.
 */
export function oddOneOut(match: Match): Odd | undefined {
  const { echo, draft, pairs, prose, known } = match;
  const { quote } = echo.evidence;
  for (const pair of [...pairs.filter(each => each.odd), ...singledOut(match)]) {
    const [found, stated] = [echo.units[pair.source], draft[pair.draft]];
    if (!found || !stated || isNamedAnyway(found, draft) || !standsAlike(firstOfPhrase(pair, match), match)) continue;
    const source = phraseOf(
      pair.source,
      echo.units,
      quote,
      agreeing(match).map(each => each.source),
    );
    if (!agreesElse(pair, source, match) || isScattered(pair, match)) continue;
    const kind = kindOf(found, frameOf(source, quote).link);
    if (kind === undefined || (kind !== 'object' && !areRivals(found, stated, { quote, prose, kind }))) continue;
    const agreed = agreeing(match).length;
    const needed = kind === 'actor' && isTheOnlyOne(source, quote) ? NEEDED.place : NEEDED[kind];
    if (agreed + known < needed) continue;
    return {
      source,
      draft: phraseOf(
        pair.draft,
        draft,
        prose,
        agreeing(match).map(each => each.draft),
      ),
      kind,
      agreed,
    };
  }
  return undefined;
}

/** How many other things a sentence must say just as the evidence does. Others may have done the same; a thing is in one place. */
const NEEDED = { actor: 4, place: 3, object: 3 } as const;

/** "Denmark is the largest payer": there is but one. */
function isTheOnlyOne(source: Unit, quote: string): boolean {
  return /^(?:\s+(?:is|was|are|were|remains?|became)|,)\s+the\s/.test(quote.slice(source.end, source.end + 14));
}

/** The rest of the clause agrees whole; of a longer one, or where the sheet tells more of it, all but one unit. */
function agreesElse(pair: Pair, source: Unit, match: Match): boolean {
  const { units, clauses } = match.echo;
  const clause = clauses[pair.source];
  const others = units.filter((unit, at) => clauses[at] === clause && !covers(source, unit));
  const agreed = agreeing(match).filter(each => clauses[each.source] === clause).length;
  const spare = others.length >= 4 || (match.known > 0 && agreed >= 2) ? 1 : 0;
  return agreed >= 1 && agreed >= others.length - spare;
}

/** The draft has the evidence's name somewhere else in the sentence: it is another arrangement, which is not judged here. */
function isNamedAnyway(source: Unit, draft: readonly Unit[]): boolean {
  return draft.some(unit => unit.kind === source.kind && unit.keys.some(key => source.keys.includes(key)));
}

/** Of a thing of several words, the place of the first counts. */
function firstOfPhrase(pair: Pair, match: Match): Pair {
  const { echo, draft, prose } = match;
  const source = phraseOf(
    pair.source,
    echo.units,
    echo.evidence.quote,
    agreeing(match).map(each => each.source),
  );
  const stated = phraseOf(
    pair.draft,
    draft,
    prose,
    agreeing(match).map(each => each.draft),
  );
  const first = (units: readonly Unit[], { start }: Unit, or: number) =>
    Math.max(
      units.findIndex(unit => unit.start === start),
      0,
    ) || or;
  return { ...pair, source: first(echo.units, source, pair.source), draft: first(draft, stated, pair.draft) };
}

/** Among unpaired units, those that "especially" and the like tie to either sentence, wherever they stand. */
function singledOut({ echo, draft, pairs, prose }: Match): readonly Pair[] {
  const { units, evidence } = echo;
  return units.flatMap((unit, source) => {
    const { link } = frameOf(unit, evidence.quote);
    if (unit.kind !== 'word' || !SINGLING.test(link) || pairs.some(pair => pair.source === source)) return [];
    const at = draft.findIndex(
      (other, j) => other.kind === 'word' && !pairs.some(pair => pair.draft === j) && frameOf(other, prose).link === link,
    );
    const other = draft[at];
    return other && excludeEachOther(unit.keys, other.keys) ? [{ source, draft: at, odd: true }] : [];
  });
}

function kindOf(source: Unit, link: string): Odd['kind'] | undefined {
  if (source.kind === 'word') return 'object';
  if (source.kind !== 'name') return undefined;
  return PLACE.test(link) && source.form !== 'adjective' ? 'place' : 'actor';
}

const PLACE = /^(?:in|at|on|over|of|off|near|into|to|across|around|and|or)$/;
