import { compareTimes } from '../compare/dates';
import { type Derived, derive } from '../compare/derive';
import { meets } from '../compare/quantity';
import { isQuantity, type Quantity } from '../mention';
import { type BlockReading, type SentenceReading, shiftMention } from '../reading';
import type { Reference } from '../reference/reference';
import { contains } from '../span';
import { isJudged, type QuantityStatement } from './alignment';
import { rememberByParagraph } from './byParagraph';
import { fitOf } from './fit';
import { isChange } from './measureKind';
import { tableOf } from './outline';
import { perReference } from './perReference';
import { scopeOf } from './scope';
import { timeOf } from './time';

/** A change that does not follow from the two amounts it is between. */
export interface ArithmeticConflict {
  readonly mention: Quantity;
  readonly earlier: Quantity;
  readonly later: Quantity;
  /** What follows: growth in per cent, a difference in the amounts' unit, or a ratio, as `mention` states one; a fall is positive too. */
  readonly right: { readonly value: number; readonly precision: number };
  /** The statements that the amounts come from; none where the draft itself gives both. */
  readonly statements: readonly QuantityStatement[];
}

/** Recomputes each change that a draft states: from two amounts of its own sentence, or from two of the reference. */
export function alignArithmetic(
  blocks: readonly BlockReading[],
  prose: string,
  reference: Reference,
): readonly ArithmeticConflict[] {
  const series = seriesIn(reference);
  return remembered(blocks, reference, (block, index) =>
    block.mentions.filter(isQuantity).flatMap(mention => {
      if (!CHANGES.has(mention.dimension)) return [];
      const scope = scopeOf(mention, index, blocks);
      if (!isJudged(mention, scope) || !(mention.dimension === 'multiple' || isChange(mention, scope, prose))) return [];
      const sentence = block.sentences.find(candidate => contains(candidate, mention));
      const own = sentence && ownPair(mention, sentence, block, prose);
      if (own) return conflictOf(mention, asWritten(own[0]), asWritten(own[1]), []) ?? [];
      const time = timeOf(mention, scope, blocks, prose);
      if (!time || time.tie === 'block' || SPAN_OF_YEARS.test(prose.slice(scope.sentence.start, scope.sentence.end))) return [];
      for (const statements of series) {
        const pair = pairAt(statements, time.date.edtf);
        if (!pair || statesGrowth(reference, pair[1])) continue;
        if (fitOf(pair[1], mention, scope, prose) + companion(statements, block, blocks) < ENOUGH) continue;
        const [earlier, later] = pair;
        if (statements.some(other => other !== later && follows(mention, later.reading, other.reading))) return [];
        return conflictOf(mention, earlier.reading, later.reading, pair) ?? [];
      }
      return [];
    }),
  );
}

/** The amounts of a statement stand in no draft; those of the draft itself move with it. */
const remembered = rememberByParagraph((conflict: ArithmeticConflict, by): ArithmeticConflict => {
  const { mention, earlier, later, statements } = conflict;
  const own = statements.length === 0 ? { earlier: shiftMention(earlier, by), later: shiftMention(later, by) } : {};
  return { ...conflict, mention: shiftMention(mention, by), ...own };
});

const CHANGES: ReadonlySet<string> = new Set(['percent', 'multiple', 'money']);
const ENOUGH = 0.6;
/** A change over several years, or against another base than the year before, is not recomputed here. */
const SPAN_OF_YEARS =
  /\b(?:in|over|within|during)\s+(?:just\s+|only\s+)?(?:the\s+(?:past|last)\s+)?(?:two|three|four|five|ten|\d+|a\s+few|several)\s+years\b|\b(?:since|decade|from\s+\d{4}|than\s+in|compared)\b/i;

/** Amounts of one subject and attribute, a year apart from each other, in order of time. */
const seriesIn = perReference(reference => {
  const groups = new Map<string, QuantityStatement[]>();
  for (const statement of reference.statements) {
    if (statement.reading.kind !== 'quantity' || statement.reading.dimension !== 'money' || statement.time === undefined)
      continue;
    const id = `${statement.subject}\n${statement.attribute}`;
    groups.set(id, [...(groups.get(id) ?? []), statement as QuantityStatement]);
  }
  return [...groups.values()]
    .filter(group => group.length > 1)
    .map(group => group.sort((a, b) => ((a.time ?? '') < (b.time ?? '') ? -1 : 1)));
});

function pairAt(series: readonly QuantityStatement[], time: string): readonly [QuantityStatement, QuantityStatement] | undefined {
  const at = series.findIndex(statement => compareTimes(time, statement.time ?? '') === 'same');
  const [earlier, later] = [series[at - 1], series[at]];
  return earlier && later && Number(later.time) - Number(earlier.time) === 1 ? [earlier, later] : undefined;
}

/** Where the reference states the growth itself, that is what a draft's growth is compared with. */
function statesGrowth(reference: Reference, later: QuantityStatement): boolean {
  return reference.statements.some(
    other =>
      other.subject === later.subject &&
      other.time === later.time &&
      other.reading.kind === 'quantity' &&
      other.reading.dimension === 'percent',
  );
}

/** An amount of the series in the same table says what the table is about. */
function companion(series: readonly QuantityStatement[], block: BlockReading, blocks: readonly BlockReading[]): number {
  const cells = tableOf(block, blocks).flatMap(other => other.mentions.filter(isQuantity));
  return cells.some(cell => series.some(({ reading }) => reading.unit === cell.unit && reading.value === cell.value)) ? 0.3 : 0;
}

/** "from $190bn to $240.1bn": the two amounts of the sentence that the change beside them lies between. */
function ownPair(
  mention: Quantity,
  sentence: SentenceReading,
  block: BlockReading,
  prose: string,
): readonly [Quantity, Quantity] | undefined {
  const amounts = block.mentions.filter(isQuantity).filter(other => other !== mention && contains(sentence, other));
  const compared = comparedPair(mention, amounts, prose);
  if (compared) return compared;
  for (const [at, from] of amounts.entries()) {
    const to = amounts[at + 1];
    if (!to || from.unit !== to.unit || from.dimension !== to.dimension || from.dimension === 'percent') continue;
    // With a third amount of the kind, which two the change lies between is anybody's guess.
    if (amounts.some(other => other !== from && other !== to && other.unit === from.unit)) continue;
    if (!/\bfrom\s+(?:\w+\s+)?$/i.test(prose.slice(Math.max(sentence.start, from.start - 20), from.start))) continue;
    if (!/^[^.;]{0,40}\bto\s+(?:\w+\s+)?$/i.test(prose.slice(from.end, to.start))) continue;
    if (isBeside(mention, from, to, prose)) return [from, to];
  }
  return undefined;
}

/** "At B, it is 20% higher than the A of the year before": the amount behind "than" is what the one in front is compared with. */
function comparedPair(mention: Quantity, amounts: readonly Quantity[], prose: string): readonly [Quantity, Quantity] | undefined {
  const base = amounts.find(other => other.start >= mention.end && THAN.test(prose.slice(mention.end, other.start)));
  if (!base) return undefined;
  const alike = amounts.filter(other => other !== base && other.dimension === base.dimension && other.unit === base.unit);
  const [stated] = alike;
  if (alike.length !== 1 || !stated || stated.end > mention.start) return undefined;
  return AT.test(prose.slice(Math.max(0, stated.start - 20), stated.start)) ? [base, stated] : undefined;
}

const THAN =
  /^\s+(?:higher|lower|more|less|above|below|larger|smaller|up\s+on|down\s+on)\s+(?:than\s+)?(?:the\s+)?(?:previous\s+|earlier\s+|former\s+|original\s+|prior\s+)?$/i;
const AT = /(?:^|[.!?]\s+)\s*At\s+(?:just\s+|about\s+|some\s+)?$/;

/**
 * Amounts of the draft's own sentence are what a reader recomputes from: an amount of few digits is taken to one part in a hundred, not to
 * half of its last digit ("from £25m to £30m" is no rise of 17%).
 */
function asWritten(amount: Quantity): Quantity {
  if (amount.hedge !== undefined) return amount;
  const half = Math.min(amount.precision / 2, Math.abs(amount.value) / 100);
  return { ...amount, lower: amount.value - half, upper: amount.value + half };
}

/** "rose 20%, from A to B"; "from A to B, a rise of 20%"; not "from A to B, and sales shrank by 3%". */
function isBeside(mention: Quantity, from: Quantity, to: Quantity, prose: string): boolean {
  if (mention.end <= from.start) return /^[\s,(]*from\b/i.test(prose.slice(mention.end, from.start));
  if (mention.start < to.end) return false;
  const between = prose.slice(to.end, mention.start);
  return between.length <= 60 && !/[;.]|\b(?:and|while|but|whereas)\b/i.test(between);
}

function conflictOf(
  mention: Quantity,
  earlier: Quantity,
  later: Quantity,
  statements: readonly QuantityStatement[],
): ArithmeticConflict | undefined {
  if (followingOf(mention, later, earlier) === undefined || follows(mention, later, earlier)) return undefined;
  return { mention, earlier, later, right: changeOf(mention, later, earlier), statements };
}

function follows(mention: Quantity, later: Quantity, earlier: Quantity): boolean {
  const right = followingOf(mention, later, earlier);
  return right !== undefined && meets(mention, right);
}

function followingOf(mention: Quantity, later: Quantity, earlier: Quantity): { lower: number; upper: number } | undefined {
  const derived = derive(later, earlier);
  if (!derived) return undefined;
  const falls = later.value < earlier.value;
  switch (mention.dimension) {
    case 'percent':
      return magnitude(derived.growth, falls);
    case 'multiple':
      return derived.ratio;
    case 'money':
      return mention.unit === later.unit ? magnitude(derived.difference, falls) : undefined;
    default:
      return undefined;
  }
}

/** A fall of 20% is written as 20. */
function magnitude({ lower, upper }: Derived['growth'], falls: boolean): { lower: number; upper: number } {
  return falls ? { lower: -upper, upper: -lower } : { lower, upper };
}

/** The change between the two amounts as they are written, and to what it can be stated: whole per cent from ten on, the coarser amount's unit. */
function changeOf(mention: Quantity, later: Quantity, earlier: Quantity): { value: number; precision: number } {
  if (mention.dimension === 'money') {
    const precision = Math.max(later.precision, earlier.precision);
    return { value: roundTo(Math.abs(later.value - earlier.value), precision), precision };
  }
  const ratio = later.value / earlier.value;
  if (mention.dimension === 'multiple') return { value: roundTo(ratio, 0.1), precision: 0.1 };
  const growth = Math.abs(ratio - 1) * 100;
  const precision = growth >= 10 ? 1 : 0.1;
  return { value: roundTo(growth, precision), precision };
}

function roundTo(value: number, precision: number): number {
  const steps = Math.round(value / precision);
  return precision < 1 ? steps / Math.round(1 / precision) : steps * precision;
}
