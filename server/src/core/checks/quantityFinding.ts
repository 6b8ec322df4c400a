import type { Alignment } from '../align/alignment';
import type { Finding, Suggestion } from '../finding';
import type { Dimension, Quantity } from '../mention';
import { styleOf } from '../recognizers/style';
import { writeDateLike, writeLike } from '../recognizers/write';
import type { Statement } from '../reference/reference';
import type { Analysis, Check } from './check';
import { describeSubject, describeTime } from './wording';

/** The findings of a check on quantities of some dimensions: one for each that contradicts its statement in value, or in unit. */
export function findQuantities(
  check: Check,
  analysis: Analysis,
  dimensions: readonly Dimension[],
  kind: 'quantity' | 'unit' = 'quantity',
): readonly Finding[] {
  return analysis.alignments
    .filter(alignment => alignment.kind === kind && alignment.verdict === 'contradicted')
    .flatMap(alignment => {
      const { mention, statement } = alignment;
      if (mention.kind !== 'quantity' || statement.reading.kind !== 'quantity' || !dimensions.includes(mention.dimension))
        return [];
      return [findingOf(check, analysis, alignment, mention, statement)];
    });
}

function findingOf(check: Check, analysis: Analysis, alignment: Alignment, mention: Quantity, statement: Statement): Finding {
  const raw = analysis.draft.text.slice(mention.start, mention.end);
  const right =
    statement.reading.kind === 'quantity' ? writeLike(mention, statement.reading, raw, styleOf(analysis.draft)) : statement.value;
  const subject = `${describeSubject(statement)}${describeTime(statement.time)}`;
  const also = alignment.otherReading ? ` ${raw} is its value${describeTime(alignment.otherReading.time)}.` : '';
  return {
    check: check.id,
    severity: check.severity,
    start: mention.start,
    end: mention.end,
    text: raw,
    message: `${subject}: the source gives ${statement.value}, not ${raw} (${statement.evidence.source}).${also}`,
    suggestions: [
      { title: `Change to ${right}`, span: { start: mention.start, end: mention.end }, newText: right },
      ...otherFix(alignment, analysis),
    ],
    value: statement.value,
    evidence: [statement.evidence, ...(alignment.otherReading ? [alignment.otherReading.evidence] : [])],
  };
}

/** Of a crossed pair, the fix that keeps the value and mends the date. */
function otherFix(alignment: Alignment, analysis: Analysis): readonly Suggestion[] {
  const { stated, otherReading } = alignment;
  if (!stated || otherReading?.time === undefined) return [];
  const raw = analysis.draft.text.slice(stated.start, stated.end);
  const right = writeDateLike(stated, otherReading.time, raw);
  return [{ title: `Change ${raw} to ${right}`, span: { start: stated.start, end: stated.end }, newText: right }];
}
