import type { ContrastConflict } from '../align/alignContrast';
import type { Alignment } from '../align/alignment';
import { yearOf } from '../compare/dates';
import type { Finding, Suggestion } from '../finding';
import type { DateMention } from '../mention';
import { styleOf } from '../recognizers/style';
import { writeDateLike, writeLike } from '../recognizers/write';
import type { Analysis, Check } from './check';
import { describeSubject, describeTime } from './wording';

/** The findings of a check on dates, of those whose stated and recorded EDTF dates `belongs` accepts. */
export function findDates(
  check: Check,
  analysis: Analysis,
  belongs: (stated: string, recorded: string) => boolean,
): readonly Finding[] {
  return analysis.alignments
    .filter(({ kind, verdict }) => (kind === 'time' || kind === 'date') && verdict === 'contradicted')
    .flatMap(alignment => {
      const recorded = recordedTime(alignment);
      if (!alignment.stated || recorded === undefined || !belongs(alignment.stated.edtf, recorded)) return [];
      return [findingOf(check, analysis, alignment, alignment.stated, recorded)];
    });
}

export function differsInYear(stated: string, recorded: string): boolean {
  const [a, b] = [yearOf(stated), yearOf(recorded)];
  return a !== undefined && b !== undefined && a !== b;
}

/** Of two dates that a source article sets against each other, whether they are of different years. */
export function isYear({ mention, recorded }: ContrastConflict): boolean {
  return mention.kind === 'date' && recorded.kind === 'date' && differsInYear(mention.edtf, recorded.edtf);
}

function recordedTime({ kind, statement }: Alignment): string | undefined {
  if (kind === 'time') return statement.time;
  return statement.reading.kind === 'date' ? statement.reading.edtf : undefined;
}

function findingOf(check: Check, analysis: Analysis, alignment: Alignment, stated: DateMention, recorded: string): Finding {
  const { statement } = alignment;
  const raw = analysis.draft.text.slice(stated.start, stated.end);
  const right = writeDateLike(stated, recorded, raw);
  const span = { start: stated.start, end: stated.end };
  const message =
    alignment.kind === 'time'
      ? `${describeSubject(statement)}: by the source ${statement.value} is the value${describeTime(recorded)}, not${describeTime(stated.edtf)} (${statement.evidence.source}).`
      : `${describeSubject(statement)}: the source gives ${statement.value}, not ${raw} (${statement.evidence.source}).`;
  const other = alignment.otherReading;
  return {
    check: check.id,
    severity: check.severity,
    ...span,
    text: raw,
    message: other ? `${message} The value${describeTime(other.time)} is ${other.value}.` : message,
    suggestions: [{ title: `Change to ${right}`, span, newText: right }, ...otherFix(alignment, analysis)],
    value: alignment.kind === 'time' ? recorded : statement.value,
    evidence: [statement.evidence, ...(other ? [other.evidence] : [])],
  };
}

/** Of a crossed pair, the fix that keeps the date and mends the value. */
function otherFix({ mention, otherReading }: Alignment, analysis: Analysis): readonly Suggestion[] {
  if (mention.kind !== 'quantity' || otherReading?.reading.kind !== 'quantity') return [];
  const raw = analysis.draft.text.slice(mention.start, mention.end);
  const right = writeLike(mention, otherReading.reading, raw, styleOf(analysis.draft));
  return [{ title: `Change ${raw} to ${right}`, span: { start: mention.start, end: mention.end }, newText: right }];
}
