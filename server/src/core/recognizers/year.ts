import { isDash } from './guard';
import { functionWords, singular } from './lexicon/nouns';
import type { Text, Token } from './token';
import { readUnitAfter } from './unit';

/**
 * Whether the four digits at token `at` are a year: "in 2023", "its 2022 all-out invasion", "the 2050 target", but not "1500 firms",
 * "$2000", "2000 tonnes", "about 2000 troops".
 */
export function isYear(text: Text, at: number): boolean {
  const { tokens } = text;
  const token = tokens[at];
  if (token === undefined || !isFourDigits(token)) return false;
  const year = Number(token.lower);
  if (year < 1000 || year > 2199) return false;
  if (isAttached(tokens, at)) return false;
  const before = beforeYear(tokens, at);
  if (countWords.has(before)) return false;
  const unit = readUnitAfter(text, at + 1);
  if (unit !== undefined && unit !== 'time' && unit.dimension !== 'count') return false;
  if (year < 1800 || year > 2100) return datePrepositions.has(before) && !(unit !== undefined && unit !== 'time');
  if (unit === undefined || unit === 'time') return true;
  return (
    !isCountable(tokens, at + 1) ||
    determiners.has(before) ||
    (datePrepositions.has(before) && before !== 'of' && before !== 'and')
  );
}

export function isFourDigits(token: Token): boolean {
  return token.kind === 'number' && token.lower.length === 4 && !/[.,·]/.test(token.lower);
}

const yearPrefixes = new Set(['mid', 'pre', 'post', 'early', 'late', 'end', 'fy']);

/** Glued to something on the left that does not go with a year, or on the right to more than punctuation. */
function isAttached(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (token.glued && before !== undefined) {
    if (before.kind === 'word' || before.kind === 'number') return true;
    if (isDash(before) && before.glued && !yearPrefixes.has(tokens[at - 2]?.lower ?? '') && !isMonthLike(tokens[at - 2]))
      return true;
    if (/^[#/\\._@=&+$€£¥₹:~]$/.test(before.lower)) return true;
  }
  if (after?.glued && /^[/\\_@=&%°€£]$/.test(after.lower)) return true;
  if (after?.glued && after.lower === ':' && tokens[at + 2]?.glued) return true;
  if (after?.glued && after.kind === 'word') return true;
  return after?.lower === '.' && after.glued && (tokens[at + 2]?.glued ?? false) && tokens[at + 2]!.kind !== 'mark';
}

function isMonthLike(token: Token | undefined): boolean {
  return token?.capital === true && /^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)/.test(token.lower);
}

function beforeYear(tokens: readonly Token[], at: number): string {
  const dash = tokens[at]!.glued && isDash(tokens[at - 1]);
  return dash ? (tokens[at - 2]?.lower ?? '') : (tokens[at - 1]?.lower ?? '');
}

/** Words before four digits that make them a number. */
const countWords = new Set([
  'about',
  'some',
  'roughly',
  'approximately',
  'nearly',
  'almost',
  'exactly',
  'only',
  'another',
  'estimated',
  'numbered',
  'totalled',
  'totaled',
]);

const datePrepositions = new Set(
  'in since by until till of from before after during early late mid year and to around circa through spring summer autumn winter between'.split(
    ' ',
  ),
);

const determiners = new Set('the its his her their our this that a an ’s s'.split(' '));

/** Whether what follows is counted in thousands: firms, troops, people; "2022 elections" is an event of a year. */
function isCountable(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index < at + 3; index++) {
    const token = tokens[index];
    if (token?.kind !== 'word' || functionWords.has(token.lower)) return false;
    const noun = singular(token.lower);
    if (noun !== undefined) return countables.has(noun);
  }
  return false;
}

const countables = new Set(
  (
    'person man woman child worker employee soldier troop fighter conscript recruit refugee migrant student pupil teacher nurse doctor firm company ' +
    'business vessel ship tanker boat truck lorry car vehicle tank aircraft drone missile shell round bomb rocket house home building village ' +
    'town school hospital entity bank farm mine job post patient victim prisoner civilian resident voter member delegate container barrel tonne mile'
  ).split(' '),
);
