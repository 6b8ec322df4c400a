import { compareTimes } from '../compare/dates';
import { compareQuantities, isComparable, isOtherUnit, isSlip, meets, significantDigits } from '../compare/quantity';
import type { Quantity } from '../mention';
import { isQuantity } from '../mention';
import type { BlockReading } from '../reading';
import type { Reference, Statement } from '../reference/reference';
import { contains } from '../span';
import { type Alignment, isJudged, moveAlignment, type QuantityStatement } from './alignment';
import { rememberByParagraph } from './byParagraph';
import { isDerived } from './derived';
import { fitOf } from './fit';
import { isChange, isThreshold, measuresAlike } from './measureKind';
import { type Scope, scopeOf } from './scope';
import { type StatedTime, timeOf } from './time';

/** Aligns every quantity of a draft with the statements that it could be about, and says how the two stand to each other. */
export function alignQuantities(blocks: readonly BlockReading[], prose: string, reference: Reference): readonly Alignment[] {
  const statements = reference.statements.filter(
    statement => statement.reading.kind === 'quantity',
  ) as readonly QuantityStatement[];
  if (statements.length === 0) return [];
  return remembered(blocks, reference, (block, index) =>
    block.mentions.filter(isQuantity).flatMap(mention => {
      const scope = scopeOf(mention, index, blocks);
      if (!isJudged(mention, scope)) return [];
      return align(mention, { scope, blocks, prose, statements }) ?? [];
    }),
  );
}

const remembered = rememberByParagraph(moveAlignment);

interface Setting {
  readonly scope: Scope;
  readonly blocks: readonly BlockReading[];
  readonly prose: string;
  readonly statements: readonly QuantityStatement[];
}

interface Slot {
  readonly statement: QuantityStatement;
  readonly fit: number;
  readonly time: 'same' | 'disjoint' | 'unknown';
  readonly equal: boolean;
}

/** A statement fits when most of what it is about is said near by. Set by reading drafts. */
const ENOUGH = 0.6;

function align(mention: Quantity, setting: Setting): Alignment | undefined {
  const { scope, blocks, prose } = setting;
  const time = timeOf(mention, scope, blocks, prose);
  const change = isChange(mention, scope, prose);
  const slots = setting.statements
    .filter(statement => isComparable(mention, statement.reading) && measuresAlike(statement, mention, change, scope, prose))
    .map(statement => slotOf(statement, mention, time, setting))
    .filter(slot => slot.fit >= ENOUGH && slot.time !== 'narrow') as Slot[];

  const base = { kind: 'quantity', mention, ...(time ? { stated: time.date } : {}) } as const;
  const equal = best(slots.filter(slot => slot.equal && slot.time !== 'disjoint'));
  if (equal) {
    const agreement = compareQuantities(mention, equal.statement.reading);
    return {
      ...base,
      statement: equal.statement,
      verdict: agreement === 'equal' ? 'supported' : 'rounded',
      confidence: equal.fit,
    };
  }
  const otherUnit = best(unitSlots(mention, time, change, setting));
  if (otherUnit) {
    return { ...base, kind: 'unit', verdict: 'contradicted', statement: otherUnit.statement, confidence: otherUnit.fit };
  }
  if (slots.length === 0 || isDerived(mention, slots, setting.statements)) return undefined;

  const elsewhere = best(slots.filter(slot => slot.equal && slot.time === 'disjoint' && isTelling(mention)));
  const different = best(slots.filter(slot => !slot.equal && isBorneOut(slot, mention, time, setting)));
  if (elsewhere && time && time.tie !== 'block') {
    const yearIsWrong = different === undefined || time.tie !== 'adjacent';
    return yearIsWrong
      ? {
          ...base,
          kind: 'time',
          verdict: 'contradicted',
          statement: elsewhere.statement,
          stated: time.date,
          confidence: elsewhere.fit,
          ...other(different),
        }
      : { ...base, verdict: 'contradicted', statement: different.statement, confidence: different.fit, ...other(elsewhere) };
  }
  if (!different) return undefined;
  return { ...base, verdict: 'contradicted', statement: different.statement, confidence: different.fit };
}

/** Statements whose very number the mention has, under another unit. */
function unitSlots(mention: Quantity, time: StatedTime | undefined, change: boolean, setting: Setting): readonly Slot[] {
  return setting.statements
    .filter(statement => isOtherUnit(mention, statement.reading, isThreshold(statement) ? 1 : 2))
    .filter(statement => measuresAlike(statement, mention, change, setting.scope, setting.prose))
    .map(statement => slotOf(statement, mention, time, setting))
    .filter(slot => slot.fit >= ENOUGH && (slot.time === 'same' || slot.time === 'unknown')) as Slot[];
}

function other(slot: Slot | undefined): { readonly otherReading?: Statement } {
  return slot ? { otherReading: slot.statement } : {};
}

function slotOf(statement: QuantityStatement, mention: Quantity, time: StatedTime | undefined, setting: Setting) {
  const companion = companions(statement, mention, setting, 'any time').length > 0 ? 0.3 : 0;
  const fit = fitOf(statement, mention, setting.scope, setting.prose);
  return {
    statement,
    fit: fit === 0 ? 0 : Math.min(1, fit + companion),
    time: relate(time, statement),
    equal: meets(mention, statement.reading) || (statement.reading.upper > mention.value && isCrossed(mention, setting)),
  };
}

/** "surpassed $200bn": a line that was crossed, and whatever lies beyond it agrees. */
function isCrossed(mention: Quantity, { scope, prose }: Setting): boolean {
  return CROSSED.test(prose.slice(Math.max(scope.sentence.start, mention.start - 40), mention.start));
}

const CROSSED =
  /\b(?:surpass\w*|exceed\w*|topp(?:ed|ing)|pass(?:ed|ing)?|cross(?:ed|ing|es)?|overtak\w+|overtook|outstripp\w+|(?:broke|breaking|broken|crashed|smashed|burst|pushed)(?:\s+(?:through|past))?|above|beyond|past)\s+(?:the\s+)?$/i;

function relate(time: StatedTime | undefined, statement: Statement): 'same' | 'disjoint' | 'unknown' | 'narrow' {
  if (!time || statement.time === undefined) return 'unknown';
  const relation = compareTimes(time.date.edtf, statement.time);
  if (relation === 'same' || relation === 'wider') return relation === 'same' ? 'same' : 'unknown';
  if (relation === 'narrower')
    return time.date.relation === 'by' || time.date.relation === 'until' || /-12$/.test(time.date.edtf) ? 'same' : 'narrow';
  return relation === 'disjoint' ? 'disjoint' : 'unknown';
}

/**
 * The second piece of evidence that a contradiction needs beside an aligned context: the same time, a companion value that agrees,
 * the same counted noun in a sentence that says nearly all of it, or a likeness of a slip of the pen.
 */
function isBorneOut(slot: Slot, mention: Quantity, time: StatedTime | undefined, setting: Setting): boolean {
  const recorded = slot.statement.reading;
  const slip = isSlip(mention, recorded);
  if (!slip && !isNear(mention, recorded)) return false;
  if (slot.time === 'disjoint' || isTaken(slot.statement, mention, setting)) return false;
  if (slot.time === 'same' && time) return time.tie === 'block' ? slip : true;
  if (slip && mention.hedge === undefined) return !time || slot.time === 'unknown';
  if (companions(slot.statement, mention, setting).length > 0) return true;
  return mention.dimension === 'count' && slot.fit >= 0.85;
}

/** A statement that another value of the sentence already states is not what this one is about. */
function isTaken({ reading }: QuantityStatement, mention: Quantity, { scope }: Setting): boolean {
  return scope.block.mentions.some(
    other =>
      other.kind === 'quantity' &&
      other.start !== mention.start &&
      contains(scope.sentence, other) &&
      isTelling(other) &&
      isComparable(other, reading) &&
      compareQuantities(other, reading) === 'equal',
  );
}

/** A value of quite another size is more likely a value of something else. */
function isNear(stated: Quantity, recorded: Quantity): boolean {
  const ratio = stated.value / recorded.value;
  return ratio > 0.4 && ratio < 2.5;
}

/** Other quantities of the sentence that agree, to the digit, with a statement of the same subject, and of the same time unless any will do. */
function companions(statement: QuantityStatement, mention: Quantity, setting: Setting, when?: 'any time'): readonly Quantity[] {
  const { block, sentence } = setting.scope;
  return block.mentions
    .filter(isQuantity)
    .filter(
      candidate =>
        candidate.start !== mention.start &&
        candidate.start >= sentence.start &&
        candidate.end <= sentence.end &&
        isTelling(candidate) &&
        setting.statements.some(
          known =>
            known !== statement &&
            known.subject === statement.subject &&
            (when === 'any time' || known.time === statement.time) &&
            isComparable(candidate, known.reading) &&
            compareQuantities(candidate, known.reading) === 'equal',
        ),
    );
}

/** A number that is unlikely to agree by chance: unhedged, with at least two significant digits. */
function isTelling({ hedge, value }: Quantity): boolean {
  return hedge === undefined && significantDigits(value).length >= 2;
}

/** The slot that fits best; of equals, the one that comes first in the sheet. */
function best<T extends { readonly fit: number }>(slots: readonly T[]): T | undefined {
  return slots.reduce<T | undefined>((top, slot) => (top === undefined || slot.fit > top.fit ? slot : top), undefined);
}
