import { findCountries } from '../lexicon/countries';
import { foldName } from '../lexicon/transliterations';
import { wordsIn } from '../lexicon/words';

/**
 * Whether two names may be of one body: one has all the words of the other ("the Federation"), one is the other’s letters ("CEPA"), or the
 * reference has both for one (`aliases`: groups of forms).
 */
export function isSameBody(a: string, b: string, aliases: readonly (readonly string[])[] = []): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (first.length === 0 || second.length === 0) return true;
  if (isWithin(first, second) || isWithin(second, first)) return true;
  if (isShort(a, second) || isShort(b, first)) return true;
  const meets = (name: readonly string[], group: readonly string[]) =>
    group.some(form => isEqual(wordsOf(form), name)) || (name.length > 1 && group.some(form => isWithin(name, wordsOf(form))));
  return aliases.some(group => meets(first, group) && meets(second, group));
}

/** The words that tell, with countries as their codes: "US Army" is "United States Army". */
function wordsOf(name: string): readonly string[] {
  const words = wordsIn(name);
  const countries = findCountries(name, words).filter(match => match.code !== '');
  const told = words.flatMap((word, at) => {
    const country = countries.find(match => match.first <= at && at < match.after);
    if (country) return country.first === at ? [country.code] : [];
    return LITTLE.has(word.text.toLowerCase()) ? [] : [spelling(foldName(word.text))];
  });
  return told;
}

const LITTLE: ReadonlySet<string> = new Set('of the for and on in at de la du der von für des our its their'.split(' '));

function spelling(word: string): string {
  return word
    .replace(/^center$/, 'centre')
    .replace(/ization$/, 'isation')
    .replace(/^programme$/, 'program')
    .replace(/^defense$/, 'defence')
    .replace(/^labor$/, 'labour')
    .replace(/s$/, '');
}

function isWithin(short: readonly string[], long: readonly string[]): boolean {
  return short.every(word => long.includes(word));
}

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at]);
}

/** "CRL" against Cardiff Resistance Laboratory: the letters, in order, begin its words. */
function isShort(text: string, words: readonly string[]): boolean {
  const letters = text.replace(/[.\s]/g, '');
  if (!/^\p{Lu}[\p{Lu}\p{Ll}]{1,7}$/u.test(letters) || words.length < 2) return false;
  return (
    letters.toLowerCase() ===
    words
      .map(word => word[0])
      .join('')
      .toLowerCase()
  );
}
