import { authorsOf } from '../describe';
import { type CslItem, type CslName, namesOf, textOf } from '../item';
import { wordsOf } from '../wordsOf';

/**
 * How the author of a source may be named before its year, as words: "lind", "lind and doe", "lind et al", "ada lind"; without an author, what
 * styles put in the place of one. `full` name all authors as they are to be named, `part` the first alone.
 */
export function nameForms(item: CslItem): { readonly full: readonly string[]; readonly part: readonly string[] } {
  const names = [namesOf(item, 'author'), namesOf(item, 'editor')].find(list => list.length > 0);
  if (names === undefined) {
    const titles = ['title', 'title-short', 'container-title'].map(variable => textOf(item, variable));
    return { full: [authorsOf(item), ...titles].flatMap(text => wordsOf(text ?? '') || []), part: [] };
  }
  const [first, ...others] = names.map(lastNames);
  if (first === undefined) return { full: [], part: [] };
  if (others.length === 0) return { full: [...first, ...withGiven(names[0]!)], part: [] };
  const rests = [others.map(forms => forms[0] ?? ''), others.map(forms => forms.at(-1) ?? '')];
  const all = first.flatMap(name =>
    rests.flatMap(rest => {
      const before = [name, ...rest.slice(0, -1)].join(' ');
      return [`${before} and ${rest.at(-1)}`, `${before} ${rest.at(-1)}`];
    }),
  );
  const many = first.map(name => `${name} et al`);
  return { full: [...all, ...many], part: first };
}

/** With and without its particle: "van der Berg", "Berg". */
function lastNames(name: CslName): readonly string[] {
  const family = name.family ?? name.literal ?? name.given ?? '';
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
  return [...new Set([`${particle ?? ''} ${family}`, family].map(wordsOf))].filter(words => words !== '');
}

/** Two authors of one family name are told apart by their given names. */
function withGiven({ given = '', family }: CslName): readonly string[] {
  if (family === undefined || given === '') return [];
  const initials = wordsOf(given.replace(/(\p{L})[\p{L}.’'-]*/gu, '$1 '));
  return [`${wordsOf(given)} ${wordsOf(family)}`, `${initials} ${wordsOf(family)}`];
}
