import type { KnownPerson } from '../../reference/knownPerson';

/**
 * What the reference says somewhere of the person is no error, whatever the grammar: a body, a title; unless followed by what makes it
 * another's (`but`).
 */
export function isSaidOf({ context }: KnownPerson, words: string, but?: RegExp): boolean {
  const [text, sought] = [context.toLowerCase(), words.toLowerCase().replace(/^the /, '')];
  // "Resident Fellow" does not stand in "Non-resident Fellow".
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    const isWhole = !/[\p{L}-]/u.test(text[at - 1] ?? ' ') && !/\p{L}/u.test(text[at + sought.length] ?? ' ');
    if (isWhole && !but?.test(text.slice(at + sought.length))) return true;
  }
  return false;
}
