import { frameOf, isBeside, SINGLING } from './frame';
import type { Pair } from './pair';
import type { Echo } from './readEchoes';
import { areRivals } from './rivals';
import type { Unit } from './units';

/** What a sentence and a piece of evidence have in common, and the one thing in which they differ. */
export interface Odd {
  readonly source: Unit;
  readonly draft: Unit;
  readonly kind: 'actor' | 'place' | 'object';
  /** How many units agree, of the whole evidence, and how many of the clause do not. */
  readonly agreed: number;
}

/**
 * The one unit in which a sentence that otherwise says what the evidence says differs from it. It must stand in the same place: tied by
 * the same preposition, beside a unit that agrees; and the rest of its clause must agree nearly whole.
 */
export function oddOneOut(
  echo: Echo,
  draft: readonly Unit[],
  pairs: readonly Pair[],
  prose: string,
  known: number,
): Odd | undefined {
  const quote = echo.evidence.quote;
  const odd = pairs.filter(pair => pair.odd);
  for (const pair of [...odd, ...singledOut(echo, draft, pairs, prose)]) {
    const [source, stated] = [echo.units[pair.source], draft[pair.draft]];
    if (!source || !stated || isNamedAnyway(source, draft)) continue;
    if (!standsAlike(pair, echo, draft, pairs, prose)) continue;
    const clause = echo.clauses[pair.source];
    const others = echo.units.filter((unit, at) => at !== pair.source && echo.clauses[at] === clause && !covers(source, unit));
    const equal = pairs.filter(each => !each.odd);
    const agreed = equal.filter(each => echo.clauses[each.source] === clause).length;
    if (agreed < others.length - (others.length >= 4 ? 1 : 0) || agreed < 1) continue;
    if (isScattered(equal, pair, draft)) continue;
    const kind = kindOf(source, frameOf(source, quote).link);
    if (kind === undefined || (kind !== 'object' && !areRivals(source, stated, { quote, prose, kind }))) continue;
    if (equal.length + known >= NEEDED[kind]) return { source, draft: stated, kind, agreed: equal.length };
  }
  return undefined;
}

/** How many other things a sentence must say just as the evidence does. Others may have done the same; a thing is in one place. */
const NEEDED = { actor: 4, place: 3, object: 3 } as const;

/** Values hold words that are units of their own. */
function covers(one: Unit, other: Unit): boolean {
  return one.start <= other.start && other.end <= one.end;
}

/** The draft has the evidence's name somewhere else in the sentence: it is another arrangement, which is not judged here. */
function isNamedAnyway(source: Unit, draft: readonly Unit[]): boolean {
  return draft.some(unit => unit.keys.some(key => source.keys.includes(key)) && unit.kind === source.kind);
}

/** Among unpaired units, those that "especially" and the like tie to either sentence, wherever they stand. */
function singledOut(echo: Echo, draft: readonly Unit[], pairs: readonly Pair[], prose: string): readonly Pair[] {
  const { units, evidence } = echo;
  const links = units.map(unit => frameOf(unit, evidence.quote).link);
  return units.flatMap((unit, source) => {
    const link = links[source] ?? '';
    if (unit.kind !== 'word' || !SINGLING.test(link) || pairs.some(pair => pair.source === source)) return [];
    const at = draft.findIndex(
      (other, j) => other.kind === 'word' && !pairs.some(pair => pair.draft === j) && frameOf(other, prose).link === link,
    );
    return at < 0 ? [] : [{ source, draft: at, odd: true }];
  });
}

function standsAlike(pair: Pair, echo: Echo, draft: readonly Unit[], pairs: readonly Pair[], prose: string): boolean {
  const { quote } = echo.evidence;
  const [source, stated] = [echo.units[pair.source]!, draft[pair.draft]!];
  const [one, other] = [frameOf(source, quote), frameOf(stated, prose)];
  if (one.possessive !== other.possessive) return false;
  if ((source.form === 'adjective') !== (stated.form === 'adjective') && source.form !== 'other' && stated.form !== 'other')
    return false;
  if (one.link !== other.link && one.link !== 'opening' && !(one.link === '' && other.link === 'opening')) return false;
  if (SINGLING.test(one.link)) return true;
  return pairs.some(near => {
    if (near.odd) return false;
    const [left, right] = [echo.units[near.source]!, draft[near.draft]!];
    const before = near.source < pair.source;
    return (
      before === near.draft < pair.draft &&
      isBeside(left, source, quote) &&
      isBeside(right, stated, prose) &&
      isNext(near, pair, echo.units, draft)
    );
  });
}

/** No other unit stands between the two, in neither text. */
function isNext(near: Pair, pair: Pair, source: readonly Unit[], draft: readonly Unit[]): boolean {
  const empty = (units: readonly Unit[], a: number, b: number) => {
    const [from, to] = a < b ? [a, b] : [b, a];
    return units.slice(from + 1, to).every(unit => covers(unit, units[a]!) || covers(units[a]!, unit) || covers(units[b]!, unit));
  };
  return empty(source, near.source, pair.source) && empty(draft, near.draft, pair.draft);
}

/** Agreement that is spread thinly over a long sentence is chance. */
function isScattered(equal: readonly Pair[], odd: Pair, draft: readonly Unit[]): boolean {
  const at = [...equal.map(pair => pair.draft), odd.draft];
  const [from, to] = [Math.min(...at), Math.max(...at)];
  return draft.slice(from, to + 1).length > 2 * at.length + 2;
}

function kindOf(source: Unit, link: string): Odd['kind'] | undefined {
  if (source.kind === 'word') return 'object';
  if (source.kind !== 'name') return undefined;
  return PLACE.test(link) && source.form !== 'adjective' ? 'place' : 'actor';
}

const PLACE = /^(?:in|at|on|over|of|off|near|into|to|across|around|and|or)$/;
