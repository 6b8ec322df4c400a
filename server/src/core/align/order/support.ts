import { compareTimes } from '../../compare/dates';
import { compareQuantities, isComparable } from '../../compare/quantity';
import { keySet } from '../../lexicon/keys';
import { isDate, isQuantity, type Quantity } from '../../mention';
import { contains } from '../../span';
import type { Scope } from '../scope';
import type { Claim } from './claims';
import type { Entry, Ranking } from './ranking';
import { isRestricted } from './restricted';

/**
 * How much a place that the draft gives and a ranking of a source have in common: words, labels and values. `undefined` where the draft
 * speaks of something else: another time, another measure, a part of the list.
 */
export function supportOf(own: Entry, claim: Claim, ranking: Ranking, scope: Scope, prose: string): number | undefined {
  const { keys, around, entries, time } = ranking;
  const labels = new Set(entries.flatMap(({ label }) => label.keys));
  const isKnown = (key: string) => keys.has(key) || around.has(key) || labels.has(key);
  if (isApart(time, scope) || isRestricted(scope, prose, ranking, isKnown)) return undefined;
  const { block } = scope;
  const pairs = entries.filter(entry => isPaired(entry, scope)).length;
  const others = entries.filter(
    ({ label }) => label !== own.label && label.keys.every(key => block.keys.some(one => one.key === key)),
  );
  const amounts = block.mentions.filter(isQuantity);
  const values = entries.filter(({ quantity }) => quantity.value >= 10 && amounts.some(other => alike(other, quantity))).length;
  const beside = others.length + Math.max(0, values - pairs);
  if (!isSameMeasure(claim, key => ranking.measure.has(key) || labels.has(key), pairs > 0 || beside >= 2)) return undefined;
  let words = 0;
  for (const key of scope.weights.keys()) {
    const weight = scope.weights.get(key) ?? 0;
    if (isKnown(key) && !labels.has(key) && weight >= NEAR) words += weight;
  }
  const telling = own.label.keys.length > 1 && !own.label.name ? 0.5 : 0;
  return words + PAIR * pairs + BESIDE * beside + telling;
}

/** What is said to be ranked is what the source ranks; or a single word for it ("culprits"), where there is other proof. */
function isSameMeasure({ measure, exact }: Claim, isKnown: (key: string) => boolean, proven: boolean): boolean {
  const own = [...keySet(measure)];
  return own.every(key => GENERAL.has(key) || isKnown(key)) || (own.length === 1 && proven && !exact);
}

/** The draft’s sentence is dated, and never at the time of the ranking, or the ranking has none. */
function isApart(time: string | undefined, { block, sentence }: Scope): boolean {
  const dates = block.mentions.filter(isDate).filter(date => contains(sentence, date));
  return dates.length > 0 && dates.every(({ edtf }) => time === undefined || compareTimes(edtf, time) === 'disjoint');
}

const PAIR = 2;
const BESIDE = 0.75;
/** The sentence itself, or the one before. */
const NEAR = 0.6;
const GENERAL = keySet('list share number amount quantity total level figure place country state group fleet stock');

/** The draft, too, gives this entry its value. */
function isPaired({ label, quantity }: Entry, { block, sentence }: Scope): boolean {
  const near = block.mentions.filter(isQuantity).filter(other => other.end <= sentence.end && alike(other, quantity));
  return near.length > 0 && label.keys.every(key => block.keys.some(other => other.key === key));
}

/** The headings of a table may leave the scale to its title, and items of a list to the first: "44.4" is "$44.4bn". */
function alike(stated: Quantity, recorded: Quantity): boolean {
  const [one, other] = [scaled(stated), scaled(recorded)];
  if (stated.dimension === 'number' || recorded.dimension === 'number')
    return one.lower <= other.upper && other.lower <= one.upper;
  return isComparable(stated, recorded) && compareQuantities(stated, recorded) !== 'different';
}

function scaled({ lower, upper, scale, headingPower = 0 }: Quantity): { readonly lower: number; readonly upper: number } {
  const power = 10 ** (scale + headingPower);
  return { lower: lower / power, upper: upper / power };
}
