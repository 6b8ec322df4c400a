import { distance } from 'fastest-levenshtein';

/**
 * Whether a written name is a slip for another: one letter off or two exchanged, or two letters off in a long name, with the same first
 * letter. Another transliteration (Sergei, Sergey) is no slip, nor is a form made by an ending (Eurasian, Putins).
 */
export function isMisspelling(written: string, right: string): boolean {
  const [a, b] = [written.toLowerCase(), right.toLowerCase()];
  if (a === b || a.charAt(0) !== b.charAt(0) || b.length < SHORTEST) return false;
  if (a.startsWith(b) || b.startsWith(a)) return false;
  if (transliterate(a) === transliterate(b)) return false;
  const allowed = b.length >= LONG ? 2 : 1;
  return distance(a, b) <= allowed || isExchanged(a, b);
}

/** Shorter names are too near to too many words. */
const SHORTEST = 5;
const LONG = 9;

function isExchanged(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Spellings between which systems of transliteration from Cyrillic differ (BGN/PCGN, ISO 9, and the English press). */
function transliterate(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(?:iy|yy|ey|ei|yi|ij|ii|y|j)/g, 'i')
    .replace(/kh/g, 'h')
    .replace(/ks/g, 'x')
    .replace(/ts/g, 'c')
    .replace(/(?:ye|ie|yo|io)/g, 'e')
    .replace(/ff?/g, 'v')
    .replace(/(.)\1/g, '$1');
}
