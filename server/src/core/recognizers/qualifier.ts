import type { Text } from './token';
import type { Unit } from './unit';

/** "in 2015 dollars", "at constant prices", "a barrel", "per year": what an amount is said in, or for. */
export function readQualifier({ tokens }: Text, next: number, unit: Unit | undefined): string | undefined {
  const word = (index: number) => tokens[index]?.lower ?? '';
  if (unit?.dimension !== 'money') return undefined;
  const at = word(next) === '(' || word(next) === ',' ? next + 1 : next;
  if (word(at) === 'in' || word(at) === 'at') {
    const article = word(at + 1) === 'the' ? 1 : 0;
    const [first, second] = [word(at + 1 + article), word(at + 2 + article)];
    if (/^(?:1[89]|20)\d\d$/.test(first) && priceWords.has(second)) return `${first} ${second}`;
    if (priceKinds.has(first) && /^\d{4}$/.test(second) && priceWords.has(word(at + 3 + article)))
      return `${first} ${second} ${word(at + 3 + article)}`;
    if (priceKinds.has(first) && (priceWords.has(second) || second === 'terms')) return `${first} ${second}`;
  }
  // "per diluted share" is per share.
  if (word(next) === 'per' && rateNouns.has(word(next + 2))) return `per ${word(next + 2)}`;
  if (word(next) === 'per' && tokens[next + 1]?.kind === 'word') return `per ${word(next + 1)}`;
  if ((word(next) === 'a' || word(next) === 'an') && rateNouns.has(word(next + 1)) && !shifts.has(word(next + 2)))
    return `per ${word(next + 1)}`;
  return undefined;
}

/** "$84.9bn a year earlier" is no rate. */
const shifts = new Set(['earlier', 'later', 'ago', 'before', 'previously']);

const priceWords = new Set(['dollars', 'euros', 'pounds', 'prices', 'roubles', 'rubles', 'yuan', 'yen', 'rupees', 'francs']);
const priceKinds = new Set(['constant', 'current', 'real', 'nominal', 'today', 'fixed']);
const rateNouns = new Set(
  'barrel tonne ton year month week day hour share head person kilo kilogram litre gallon mile kilometre unit piece night ticket pack dose tablet'.split(
    ' ',
  ),
);
