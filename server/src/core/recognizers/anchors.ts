import { months, seasons, timeUnits } from './lexicon/calendar';
import { codes, prefixedSigns, signs, wordsBefore } from './lexicon/currencies';
import { denominators, groups, multiples, numberWords, ordinals, scaleWords } from './lexicon/numbers';
import type { Token } from './token';

/** The indices of the tokens that a value may begin at; everything else is passed over. */
export function anchorsOf(tokens: readonly Token[]): readonly number[] {
  const anchors: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (isAnchor(tokens, at)) anchors.push(at);
  }
  return anchors;
}

function isAnchor(tokens: readonly Token[], at: number): boolean {
  const { kind, lower } = tokens[at]!;
  if (kind === 'number') return true;
  if (!mayBeAnchor(lower)) return false;
  const role = roles.get(lower);
  return role === 'article' ? afterArticle.has(tokens[at + 1]?.lower ?? '') : role !== undefined;
}

/** Whether a quantity may begin at a token: a digit, a number word, a currency sign or code, a plus or minus, "between". */
export function startsAmount({ kind, lower, capital }: Token): boolean {
  if (kind === 'number') return true;
  if (kind === 'mark') return signMarks.has(lower);
  return numberWords.has(lower) || lower === 'between' || (capital && codeWords.has(lower));
}

/** Whether a date may begin at a token. */
export function startsDate({ kind, lower, capital }: Token): boolean {
  if (kind === 'number') return true;
  if (kind === 'word' && months.has(lower)) return capital;
  return dateWords.has(lower);
}

/** "a", "an", "the", "that" begin a value only before one of these: "a dozen", "a year later", "the previous year", "A$12m". */
const afterArticle: ReadonlySet<string> = new Set([
  ...'hundred few couple previous preceding prior same following subsequent next'.split(' '),
  ...scaleWords.keys(),
  ...groups.keys(),
  ...denominators.keys(),
  ...timeUnits.keys(),
  ...signs.keys(),
]);

const signMarks = new Set([...signs.keys(), '+', '-', '−', '–']);

const codeWords: ReadonlySet<string> = new Set([
  ...[...codes].map(code => code.toLowerCase()),
  ...[...prefixedSigns.keys()].map(sign => sign.slice(0, -1)),
  ...wordsBefore.keys(),
  'u',
]);

const dateWords: ReadonlySet<string> = new Set([
  ...seasons.keys(),
  ...ordinals.keys(),
  ...'early mid middle late end close start beginning fy fiscal financial q h last final around circa ca c between twenty'.split(
    ' ',
  ),
  ...'nineties eighties seventies sixties fifties forties thirties twenties'.split(' '),
  '’',
  "'",
  '‘',
  '~',
]);

const roles: ReadonlyMap<string, 'anchor' | 'article'> = new Map([
  ...[...numberWords, ...signMarks, ...codeWords, ...dateWords, ...months.keys(), ...multiples.keys(), 'between'].map(
    word => [word, 'anchor'] as const,
  ),
  ...['a', 'an', 'the', 'that'].map(word => [word, 'article'] as const),
]);

/** For each first letter, the lengths of the anchors that begin with it, as bits: most words need no look-up. */
const lengths = new Int32Array(128);
for (const word of roles.keys()) {
  const first = word.charCodeAt(0);
  if (first < 128) lengths[first] = lengths[first]! | (1 << word.length);
}

function mayBeAnchor(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 128 || ((lengths[first]! >> Math.min(word.length, 31)) & 1) === 1;
}
