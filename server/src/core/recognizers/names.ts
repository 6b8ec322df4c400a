import { type CountryMatch, countryName, findCountries } from '../lexicon/countries';
import { typeOfHead } from '../lexicon/name-heads';
import { commonSpelling } from '../lexicon/transliterations';
import { type Word, wordsIn } from '../lexicon/words';
import type { Mention, Name, Role } from '../mention';
import type { KnownName } from './known';
import { findAcronyms } from './names-acronyms';
import { gatherForms, type KnownForms, resolveForm } from './names-forms';
import { findRuns, type Run } from './names-runs';
import { apposedRole, typeOfRun } from './names-types';
import { findRoles, type RoleMatch } from './roles';

/**
 * The names and offices in the prose of one block, in order. A country is known by its names, adjectives, people, capital and metonyms;
 * other names by their capitals, by `gazetteer`, and by what stands round them. A capital at the beginning of a sentence makes no name by itself.
 * Later short forms ("Mishustin", "the Federation", "CEPA") have the canonical form of the longest one in the block or gazetteer.
 */
export function recognizeNames(prose: string, gazetteer: readonly KnownName[] = []): readonly Mention[] {
  const words = wordsIn(prose);
  if (words.length === 0) return [];
  const countries = findCountries(prose, words);
  const roles = findRoles(prose, words, countries);
  const runs = findRuns(prose, words, { countries, roles, gazetteer });
  const typed = runs.map(run => ({ run, ...describe(prose, words, run, roles) }));
  const forms = gatherForms(typed, findAcronyms(prose, words, runs), gazetteer);
  const names = freeCountries(countries, runs).map(country => nameOfCountry(prose, country));
  for (const one of typed) {
    const name = nameOfRun(prose, one, forms);
    if (name !== undefined) names.push(name);
  }
  const taken = new Set(typed.map(one => one.role).filter(role => role !== undefined));
  return [...names, ...mentionedRoles(prose, roles, taken)].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A run with what its surroundings say of it. */
export interface DescribedRun {
  readonly run: Run;
  readonly type: Name['type'];
  readonly role?: RoleMatch;
}

function describe(prose: string, words: readonly Word[], run: Run, roles: readonly RoleMatch[]): Omit<DescribedRun, 'run'> {
  const role = apposedRole(prose, words, run, roles);
  const type = run.known?.type ?? typeOfRun(prose, words, run, role);
  return role === undefined ? { type } : { type, role };
}

function nameOfCountry(prose: string, match: CountryMatch): Name {
  const text = prose.slice(match.start, match.end);
  const base = { kind: 'name', start: match.start, end: match.end, text } as const;
  if (match.form !== 'place') {
    return {
      ...base,
      type: /^(?:EU|UN|NATO)$/.test(match.code) ? 'organisation' : 'country',
      canonical: countryName(match.code),
      form: match.form,
    };
  }
  return { ...base, type: typeOfHead(text.split(/\s/).at(-1)!) ?? 'place', canonical: text.replace(/\s+/g, ' ') };
}

function nameOfRun(prose: string, { run, type, role }: DescribedRun, forms: KnownForms): Name | undefined {
  const text = prose.slice(run.start, run.end);
  const resolved = resolveForm(run, type, forms);
  if (resolved === undefined) return undefined;
  const office = role !== undefined && !role.courtesy ? role.role : undefined;
  return {
    kind: 'name',
    start: run.start,
    end: run.end,
    text,
    type: resolved.type,
    canonical: commonSpelling(resolved.canonical.replace(/\s+/g, ' ')),
    ...(resolved.form && { form: resolved.form }),
    ...(office !== undefined && resolved.type === 'person' && { role: office }),
  };
}

/** Offices held by a name next to them, of more than one word, or of a country; a bare "head" or "major" is none. */
function mentionedRoles(prose: string, roles: readonly RoleMatch[], taken: ReadonlySet<RoleMatch>): readonly Role[] {
  return roles
    .filter(role => !role.courtesy && (taken.has(role) || role.after - role.first > 1 || role.country !== undefined))
    .map(role => ({
      kind: 'role',
      start: role.start,
      end: role.end,
      text: prose.slice(role.start, role.end),
      role: role.role,
      ...(role.country !== undefined && { country: role.country }),
    }));
}

/** The countries that are not part of a longer name; both lists are in order. */
function freeCountries(countries: readonly CountryMatch[], runs: readonly Run[]): readonly CountryMatch[] {
  let at = 0;
  return countries.filter(country => {
    while (at < runs.length && runs[at]!.end <= country.start) at++;
    return at === runs.length || runs[at]!.start >= country.end;
  });
}
