import { isHeadWord } from '../lexicon/name-heads';
import { COURTESY } from '../lexicon/roles';
import { foldName } from '../lexicon/transliterations';
import type { Name } from '../mention';

/**
 * Whether two names can be of one bearer: "Merkel" and "Angela Merkel", "the Kremlin" and "Moscow", "CEPA" and the name it is short for,
 * "Nordhavn Institute" and "Nordhavn Institute for Polar Policy"; never "Joao Hughes" and "Ben Hughes".
 */
export function isSameName(a: Name, b: Name): boolean {
  if (a.canonical === b.canonical || a.text === b.text) return true;
  // "The Court of Appeal in Helsinki" is not Helsinki.
  if (isBodyBesidePlace(a, b) || isBodyBesidePlace(b, a)) return false;
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (first.length === 0 || second.length === 0) return false;
  if (isShortFor(a.text, second) || isShortFor(b.text, first)) return true;
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  if (a.type === 'person' || b.type === 'person') return isShorterPerson(short, long);
  return short.every(word => long.some(other => isSameWord(word, other))) || isCutShort(first, second);
}

/** "Man City" and "Manchester City": word by word the same, but that one is cut short. */
function isCutShort(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  const isCut = (word: string, other: string) => word.length >= 3 && other.length >= word.length + 3 && other.startsWith(word);
  const isAlike = (word: string, at: number) => isSameWord(word, b[at]!) || isCut(word, b[at]!) || isCut(b[at]!, word);
  return a.every(isAlike) && a.some((word, at) => isSameWord(word, b[at]!));
}

function isBodyBesidePlace(body: Name, place: Name): boolean {
  return body.type === 'organisation' && /\s/.test(body.text) && (place.type === 'country' || place.type === 'place');
}

/** Names of two persons, or of two bodies, that have a telling word in common: "Dilma Santos" for "Dilma Rousseff", but no two navies. */
export function sharesWord(a: Name, b: Name): boolean {
  if (a.type === 'country' || b.type === 'country') return false;
  const second = wordsOf(b);
  const telling = (word: string) => word.length > 2 && !isHeadWord(word);
  return wordsOf(a).some(word => telling(word) && second.some(other => isSameWord(word, other) || isAkin(word, other)));
}

/** "Liberty" and "Liberation". */
function isAkin(a: string, b: string): boolean {
  return a.length > 5 && b.length > 5 && a.slice(0, 5) === b.slice(0, 5);
}

const folded = new WeakMap<Name, readonly string[]>();

function wordsOf(name: Name): readonly string[] {
  const known = folded.get(name);
  if (known) return known;
  const longer = name.canonical.length >= name.text.length ? name.canonical : name.text;
  const all = longer.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const own = all.length > 1 && COURTESY.has(all[0]!.toLowerCase()) ? all.slice(1) : all;
  const words = own.filter(word => !LITTLE.has(word)).map(word => spelt(foldName(word)));
  folded.set(name, words);
  return words;
}

/** British and American spelling of what bodies are called: Programme, Centre, Defence, Organisation, Labour. */
function spelt(word: string): string {
  return word
    .replace(/mme$/, 'm')
    .replace(/tre$/, 'ter')
    .replace(/fence$/, 'fense')
    .replace(/isation$/, 'ization')
    .replace(/bour$/, 'bor');
}

const LITTLE: ReadonlySet<string> = new Set(['of', 'the', 'for', 'and', 'on', 'in', 'The', 's', 'de', 'la', 'du']);

/** The family name is the same, and no given name stands against another; an initial agrees with what it begins. */
function isShorterPerson(short: readonly string[], long: readonly string[]): boolean {
  if (short.length === 1) return long.some(word => isSameWord(word, short[0]!));
  if (!isSameWord(short.at(-1)!, long.at(-1)!)) return false;
  return short.slice(0, -1).every(word => long.slice(0, -1).some(other => isSameWord(word, other) || isInitial(word, other)));
}

function isInitial(a: string, b: string): boolean {
  return (a.length === 1 || b.length === 1) && a[0] === b[0];
}

function isSameWord(a: string, b: string): boolean {
  return a === b || (a.length > 3 && b.length > 3 && (a === `${b}s` || b === `${a}s`));
}

/** "CRL", "TCI" against "Cardiff Resistance Laboratory", "Telecommunications Commission of Ireland". */
function isShortFor(text: string, words: readonly string[]): boolean {
  const letters = text.replaceAll('.', '');
  if (!/^\p{Lu}[\p{Lu}\p{Ll}]{1,7}$/u.test(letters) || words.length < 2) return false;
  return letters.toLowerCase() === words.map(word => word[0]).join('');
}
