import { isScattered, standsAlike } from './alike';
import { isBarred, tellsOfSeveral } from './barred';
import { frameOf } from './frame';
import { agreeing, covers, type Match } from './match';
import { type Pair, pointApart } from './pair';
import { phraseAt, unitOf } from './phrase';
import { areRivals } from './rivals';
import { singledOut } from './singledOut';
import type { Unit } from './units';

/** The one thing in which a sentence differs from a piece of evidence. */
export interface Odd {
  readonly source: Unit;
  readonly draft: Unit;
  readonly kind: 'actor' | 'place' | 'object' | 'direction';
  /** How many units agree. */
  readonly agreed: number;
}

/**
 * The one unit in which a sentence that otherwise says what the evidence says differs from it. It must stand in the same place: tied by
 * the same preposition, beside a unit that agrees; and the rest of its clause must agree nearly whole.
 */
export function oddOneOut(match: Match): Odd | undefined {
  for (const pair of [...match.pairs.filter(each => each.odd), ...singledOut(match)]) {
    const odd = judge(pair, match);
    if (odd) return odd;
  }
  return undefined;
}

function judge(pair: Pair, match: Match): Odd | undefined {
  const [one, other] = [match.echo.units[pair.source], match.draft[pair.draft]];
  if (!one || !other || isBarred(one, other, match)) return undefined;
  const { first, source, draft } = phrasesOf(pair, pointApart(one, other), match);
  if (!source || !draft || !standsAlike(first, match) || !agreesElse(pair, source, match) || isScattered(pair, match))
    return undefined;
  const kind = kindOf(one, other, match);
  if (kind === undefined) return undefined;
  const agreed = weigh(source, match);
  if (agreed + match.known < needed(kind, source, match)) return undefined;
  return agreed < MANY && tellsOfSeveral(other, match) ? undefined : { source, draft, kind, agreed };
}

/** How many units agree; of a list of names, the others count as one. */
function weigh(source: Unit, match: Match): number {
  const { echo } = match;
  const equal = agreeing(match).map(pair => echo.units[pair.source]);
  if (!LISTED.test(frameOf(source, echo.evidence.quote).link)) return equal.length;
  const names = equal.filter(unit => unit?.kind === 'name').length;
  return equal.length - names + Math.min(1, names);
}

const LISTED = /^(?:and|or)$/;

/** So much agreement leaves no doubt which matter is told. */
const MANY = 5;

/** How many other things a sentence must say just as the evidence does. Others may have done the same; a thing is in one place. */
function needed(kind: Odd['kind'], source: Unit, { echo }: Match): number {
  return kind === 'actor' && !isTheOnlyOne(source, echo.evidence.quote) ? 4 : 3;
}

/** "Denmark is the largest payer": there is but one. */
function isTheOnlyOne(source: Unit, quote: string): boolean {
  return /^(?:\s+(?:is|was|are|were|remains?|became)|,)\s+the\s/.test(quote.slice(source.end, source.end + 14));
}

/** The phrases that a pair stands in, and the pair of their first words; a word that turns the evidence round stands alone. */
function phrasesOf(pair: Pair, alone: boolean, match: Match) {
  const { echo, draft, prose } = match;
  if (alone) return { first: pair, source: echo.units[pair.source], draft: draft[pair.draft] };
  const equal = agreeing(match);
  const source = phraseAt(pair.source, echo.units, echo.evidence.quote, new Set(equal.map(each => each.source)));
  const stated = phraseAt(pair.draft, draft, prose, new Set(equal.map(each => each.draft)));
  const first = { ...pair, source: source.from, draft: stated.from };
  return { first, source: unitOf(source, echo.units), draft: unitOf(stated, draft) };
}

/** The rest of the clause agrees whole; of a longer one, or where the sheet tells more of it, all but one unit. */
function agreesElse(pair: Pair, source: Unit, match: Match): boolean {
  const { units, clauses } = match.echo;
  const clause = clauses[pair.source];
  const others = units.flatMap((unit, at) => (covers(source, unit) ? [] : at));
  const inClause = others.filter(at => clauses[at] === clause);
  // Alone in its clause, it is held by all the rest.
  const rest = inClause.length > 0 ? inClause : others;
  const agreed = agreeing(match).filter(each => rest.includes(each.source)).length;
  const spare = rest.length >= 4 || (match.known > 0 && agreed >= 2) ? 1 : 0;
  return agreed >= 1 && agreed >= rest.length - spare;
}

function kindOf(source: Unit, stated: Unit, { echo, prose }: Match): Odd['kind'] | undefined {
  const { quote } = echo.evidence;
  if (pointApart(source, stated)) return 'direction';
  if (source.kind === 'word') return 'object';
  if (source.kind !== 'name') return undefined;
  const kind = PLACE.test(frameOf(source, quote).link) && source.form !== 'adjective' ? 'place' : 'actor';
  return areRivals(source, stated, { quote, prose, kind }) ? kind : undefined;
}

const PLACE = /^(?:in|at|on|over|of|off|near|into|to|across|around|and|or)$/;
