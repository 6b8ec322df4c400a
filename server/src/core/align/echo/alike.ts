import { frameOf, isBeside, SINGLING } from './frame';
import { agreeing, covers, type Match } from './match';
import type { Pair } from './pair';
import type { Unit } from './units';

/** Two units that hold the same place, each in its text: tied in by the same preposition, beside something that agrees. */
export function standsAlike(pair: Pair, match: Match): boolean {
  const { echo, draft, prose } = match;
  const { quote } = echo.evidence;
  const [source, stated] = [echo.units[pair.source], draft[pair.draft]];
  if (!source || !stated) return false;
  const [one, other] = [frameOf(source, quote), frameOf(stated, prose)];
  if (one.possessive !== other.possessive || isAdjective(source) !== isAdjective(stated)) return false;
  if (one.link !== other.link && one.link !== 'opening' && !(one.link === '' && other.link === 'opening')) return false;
  if (SINGLING.test(one.link)) return true;
  return agreeing(match).some(near => {
    if (near.source < pair.source !== near.draft < pair.draft) return false;
    if (!isNear(near.source, pair.source, echo.units, quote, 0)) return false;
    return isNear(near.draft, pair.draft, draft, prose, FIRM.test(one.link) ? 3 : 0);
  });
}

function isAdjective({ form }: Unit): boolean {
  return form === 'adjective';
}

/** Prepositions that hold on to their verb or noun over a few words: "a confrontation between the two navies over Taiwan". */
const FIRM = /^(?:over|near|off|by|against)$/;

/** At most so many units stand between the two, none of them a name; with none between, only small words do. */
function isNear(one: number, other: number, units: readonly Unit[], text: string, most: number): boolean {
  const [from, to] = one < other ? [one, other] : [other, one];
  const [left, right] = [units[from], units[to]];
  if (!left || !right) return false;
  const between = units.slice(from + 1, to).filter(unit => !covers(unit, left) && !covers(unit, right) && !covers(left, unit));
  if (between.length === 0)
    return isBeside(left, right, text) || (most > 0 && !/[.;:()]/.test(text.slice(left.end, right.start)));
  return (
    between.length <= most && between.every(unit => unit.kind !== 'name') && !/[,.;:()]/.test(text.slice(left.end, right.start))
  );
}

/** Agreement that is spread thinly over a long sentence is chance. */
export function isScattered(odd: Pair, match: Match): boolean {
  const at = [...agreeing(match).map(pair => pair.draft), odd.draft];
  const [from, to] = [Math.min(...at), Math.max(...at)];
  return match.draft.slice(from, to + 1).length > 2 * at.length + 2;
}
