/**
 * Whether two forms are ways of writing one word, or two words of one stem: British and American spelling (Defence, Defense),
 * the feminine of a family name (Kaczyński, Kaczyńska), singular and plural (Analysis, Analyses).
 */
export function isVariant(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (american(a) === american(b)) return true;
  return a.slice(0, -1) === b.slice(0, -1) || a.replace(ENDING, '') === b.replace(ENDING, '');
}

/** The last letters by which forms of a word differ. */
const ENDING = /(?:[aeiouy]{1,2}|[aeiou]n|[aei]s|e[rd]|ic|al)$/;

function american(word: string): string {
  return word
    .replace(/is(?=[aei])/g, 'iz')
    .replace(/ys(?=[ei])/g, 'yz')
    .replace(/our/g, 'or')
    .replace(/(?<=[td])re(?=s?$)/g, 'er')
    .replace(/c(?=es?$|ed$)/g, 's')
    .replace(/[ao]e/g, 'e')
    .replace(/(.)\1/g, '$1');
}
