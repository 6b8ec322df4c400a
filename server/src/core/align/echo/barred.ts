import { isCountry } from '../fit';
import type { Match } from './match';
import type { Unit } from './units';

/** What makes a sentence one that may differ from the evidence and yet be right. */
export function isBarred(source: Unit, stated: Unit, match: Match): boolean {
  return isNamedAnyway(source, match) || isAddition(stated, match);
}

/** The draft has the evidence's name somewhere else in the sentence: it is another arrangement, which is not judged here. */
function isNamedAnyway({ kind, keys }: Unit, { draft, sentence }: Match): boolean {
  const where = kind === 'name' ? sentence : draft;
  // Of the United States Navy it is the country that tells it from other navies.
  const telling = keys.filter(isCountry);
  const own = telling.length > 0 ? telling : keys;
  return where.some(unit => unit.kind === kind && unit.keys.some(key => own.includes(key)));
}

/** "has also served": what is said comes on top of what the source says. */
function isAddition({ start, end }: Unit, { echo, prose }: Match): boolean {
  const near = prose.slice(Math.max(0, start - NEAR), end + NEAR);
  return ADDING.test(near) && !ADDING.test(echo.evidence.quote);
}

const NEAR = 60;
const ADDING = /\b(?:also|too|another|other|second|as well|likewise|similarly|as did|so did)\b/i;

/** Two countries more that the evidence does not know: the sentence tells of several matters, and what goes with which is not clear. */
export function tellsOfSeveral(stated: Unit, { echo, sentence }: Match): boolean {
  const known = (key: string) =>
    stated.keys.includes(key) ||
    echo.units.some(unit => unit.keys.includes(key)) ||
    echo.statements.some(({ subjectKeys, attributeKeys }) => subjectKeys.has(key) || attributeKeys.has(key));
  return new Set(sentence.flatMap(unit => unit.keys).filter(key => isCountry(key) && !known(key))).size > 1;
}
