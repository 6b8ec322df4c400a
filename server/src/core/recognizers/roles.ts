import { type CountryMatch, countryName } from '../lexicon/countries';
import { COURTESY, LONGEST_ROLE, ROLE_STARTS, ROLES } from '../lexicon/roles';
import type { Word } from '../lexicon/words';
import type { Span } from '../span';

/** A role as it stands in the text: it takes the words from `first` to before `after`. */
export interface RoleMatch extends Span {
  readonly role: string;
  /** The country that the role is held in, where an adjective or a genitive before it tells ("Russian", "China’s"). */
  readonly country?: string;
  readonly first: number;
  readonly after: number;
  /** A form of address ("Mr"): no office. */
  readonly courtesy: boolean;
}

/** Finds offices and titles among the words of a text, longest first: "Deputy Prime Minister", "minister of foreign affairs", "secretary-general". */
export function findRoles(prose: string, words: readonly Word[], countries: readonly CountryMatch[]): readonly RoleMatch[] {
  const found: RoleMatch[] = [];
  const before = new Map(countries.map(country => [country.after, country]));
  for (let at = 0; at < words.length; ) {
    const match = roleAt(prose, words, at);
    if (match === undefined) {
      at++;
      continue;
    }
    const country = before.get(at);
    const held = country !== undefined && country.code !== '' && /^(?:['’]s?)?\s$/.test(prose.slice(country.end, match.start));
    found.push(held ? { ...match, country: countryName(country.code) } : match);
    at = match.after;
  }
  return found;
}

function roleAt(prose: string, words: readonly Word[], at: number): RoleMatch | undefined {
  if (!ROLE_STARTS.has(words[at]!.text.toLowerCase())) return undefined;
  const parts: string[] = [];
  for (let i = at; i < Math.min(words.length, at + LONGEST_ROLE); i++) {
    if (i > at && !/^[ \n-]{1,2}$|^\. $/.test(prose.slice(words[i - 1]!.end, words[i]!.start))) break;
    parts.push(words[i]!.text.toLowerCase());
  }
  for (let length = parts.length; length > 0; length--) {
    const role = ROLES.get(parts.slice(0, length).join(' '));
    if (role === undefined) continue;
    const last = words[at + length - 1]!;
    return { role, start: words[at]!.start, end: last.end, first: at, after: at + length, courtesy: COURTESY.has(role) };
  }
  return undefined;
}
