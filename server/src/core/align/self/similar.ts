import { foldName } from '../../lexicon/transliterations';

/**
 * Pairs of forms that differ by one letter, or by two exchanged ones: two such forms become alike when a letter is left out of each,
 * or of one. A form is looked up under each of its shortenings, so the work grows with the number of forms.
 */
export function similarForms(forms: Iterable<string>): readonly (readonly [string, string])[] {
  const shortened = new Map<string, string[]>();
  const pairs = new Map<string, readonly [string, string]>();
  for (const form of forms) {
    const folded = foldName(form);
    const keys = new Set([folded]);
    // The first letter of a name is hardly ever the one that is wrong.
    for (let at = 1; at < folded.length; at++) keys.add(folded.slice(0, at) + folded.slice(at + 1));
    for (const key of keys) {
      const others = shortened.get(key);
      if (others === undefined) {
        shortened.set(key, [form]);
        continue;
      }
      if (others.length < MOST_ALIKE) {
        for (const other of others) pairs.set(`${other} ${form}`, [other, form]);
        others.push(form);
      }
    }
  }
  return [...pairs.values()];
}

/** More forms alike than this are no slips. */
const MOST_ALIKE = 8;
