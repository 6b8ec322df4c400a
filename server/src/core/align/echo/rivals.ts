import { isMisspelling } from '../../compare/spelling';
import { isCountry } from '../fit';
import type { Unit } from './units';

/**
 * Two names that cannot both be right: of one sort, neither a part, a form nor a misspelling of the other. A town may lie in the country
 * named, one region may overlap another, so only two countries, two towns, two seas, two bodies exclude each other.
 */
export function areRivals(
  source: Unit,
  stated: Unit,
  { quote, prose, kind }: { readonly quote: string; readonly prose: string; readonly kind: 'actor' | 'place' },
): boolean {
  if (source.keys.some(key => stated.keys.includes(key)) && !areOfTwoCountries(source, stated)) return false;
  const [right, written] = [quote.slice(source.start, source.end), prose.slice(stated.start, stated.end)];
  if (isShortFor(right, written) || isShortFor(written, right) || isMisspelling(written, right)) return false;
  const [one, other] = [levelOf(source), levelOf(stated)];
  if (one === 'union' || other === 'union') return false;
  if (one === 'region' || other === 'region' || SORT.test(right))
    return sortOf(right) !== undefined && sortOf(right) === sortOf(written);
  if (one === 'country' && other === 'country') return true;
  if (one === 'town' && other === 'country') return true;
  if (one === 'country') return other === 'town' && kind === 'actor';
  if (BODY.test(written) && kind === 'place') return false;
  return other !== 'country';
}

/** "United States Navy", "Indian Navy". */
function areOfTwoCountries({ keys: [one = ''] }: Unit, { keys: [other = ''] }: Unit): boolean {
  return isCountry(one) && isCountry(other) && one !== other;
}

type Level = 'country' | 'town' | 'region' | 'union' | 'unknown';

function levelOf({ form, keys }: Unit): Level {
  if (keys.some(key => UNIONS.has(key))) return 'union';
  if (form === 'capital') return 'town';
  if (form === 'place') return 'region';
  return keys.length === 1 && keys.every(isCountry) ? 'country' : 'unknown';
}

/** What holds several countries: the member and the union may both be right. */
const UNIONS: ReadonlySet<string> = new Set(['country:EU', 'country:SU']);

const SORT = /\b(?:Sea|Straits?|Ocean|Gulf|Bay|Channel|Canal|River|Lake|Islands?|Peninsula|Mountains|Valley)\b/;
const BODY =
  /\b(?:Parliament|Council|Committee|Congress|Commission|Senate|House|Court|Bundestag|Duma|Ministry|Department|Treasury)\b/;

/** "Sea" of "Sea of Japan": what kind of place a name says that it names. */
export function sortOf(name: string): string | undefined {
  return SORT.exec(name)?.[0].replace(/s$/, '');
}

/** "CEPA" for Center for European Policy Analysis. */
function isShortFor(short: string, long: string): boolean {
  if (!/^[\p{Lu}.]{2,}$/u.test(short)) return false;
  const initials = long.replace(/[^\p{Lu}]/gu, '');
  return initials.startsWith(short.replaceAll('.', ''));
}
