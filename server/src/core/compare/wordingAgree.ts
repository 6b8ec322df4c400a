import type { Mention } from '../mention';
import { recognizeValues } from '../recognizers/index';
import { contains, type Span } from '../span';
import { compareQuantities, isComparable } from './quantity';

/** A stretch of a text, and the words on both sides that tell what it belongs to: the "5" and "dollars" round "billion". */
export interface Stretch extends Span {
  readonly text: string;
  readonly around: Span;
}

/**
 * Whether two stretches say the same in another form: "don't" and "do not", "per cent" and "%", "co-operate" and "cooperate", "&" and
 * "and", "$5bn" and "five billion dollars", "May 1" and "1 May". A number rounded or hedged is the same number told less closely.
 */
export function saysTheSame(quoted: Stretch, source: Stretch): boolean {
  const written = formsOf(quoted);
  return (
    formsOf(source).some(form => written.includes(form)) ||
    (hasNumber(quoted) && hasNumber(source) && haveSameValues(quoted, source))
  );
}

/** Without a number near there is no value to read. */
function hasNumber({ text, around }: Stretch): boolean {
  return NUMBER.test(text.slice(around.start, around.end));
}

const NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|[mb]illion|half|third|quarter|dozen|score)/i;

/** The letters and digits of a stretch, in each way in which its short forms can be read: "it's" is "it is" or "it has". */
function formsOf({ text, start, end }: Stretch): readonly string[] {
  const plain = SHORT.reduce(
    (long, [pattern, to]) => long.replace(pattern, to),
    text.slice(start, end).toLowerCase().replaceAll('’', "'"),
  );
  return [plain, plain.replace(/'s\b/g, ' is'), plain.replace(/'s\b/g, ' has')].map(form => form.replace(/[^\p{L}\p{N}]+/gu, ''));
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bcan't\b/g, 'can not'],
  [/\bwon't\b/g, 'will not'],
  [/n't\b/g, ' not'],
  [/'re\b/g, ' are'],
  [/'ve\b/g, ' have'],
  [/'ll\b/g, ' will'],
  [/'m\b/g, ' am'],
  [/\b(?:um|uh|er|erm|ah)\b/g, ''],
  [/&/g, ' and '],
  [/%/g, ' percent '],
  [/€/g, ' euro '],
];

/** Every word of both stretches is part of a value, and the values are the same, one by one. */
function haveSameValues(quoted: Stretch, source: Stretch): boolean {
  const [stated, recorded] = [valuesAt(quoted), valuesAt(source)];
  if (stated === undefined || recorded === undefined) return false;
  return stated.length === recorded.length && stated.every((value, i) => isSameValue(value, recorded[i]!));
}

function valuesAt({ text, around, start, end }: Stretch): readonly Mention[] | undefined {
  const words = text.slice(around.start, around.end);
  const within = { start: start - around.start, end: end - around.start };
  const values = recognizeValues(words).filter(value => value.start < within.end && within.start < value.end);
  const rest = [...words.slice(within.start, within.end).matchAll(/[\p{L}\p{N}]+/gu)].map(match => ({
    start: within.start + match.index,
    end: within.start + match.index + match[0].length,
  }));
  const isCovered = rest.every(word => values.some(value => contains(value, word)));
  return values.length > 0 && isCovered ? values : undefined;
}

function isSameValue(a: Mention, b: Mention): boolean {
  if (a.kind === 'quantity' && b.kind === 'quantity') return isComparable(a, b) && compareQuantities(a, b) !== 'different';
  if (a.kind === 'date' && b.kind === 'date') return a.edtf === b.edtf;
  return a.kind === 'duration' && b.kind === 'duration' && a.iso === b.iso;
}
