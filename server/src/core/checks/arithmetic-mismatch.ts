import { type ArithmeticConflict, alignArithmetic } from '../align/alignArithmetic';
import { alignCalculations, alignSourced } from '../align/alignCalculations';
import { evidenceOf } from '../align/contrast/slots';
import type { Finding } from '../finding';
import { writeLike } from '../recognizers/write';
import { calculationFinding } from './calculationFinding';
import type { Analysis, Check } from './check';
import { replacement } from './replacement';

export const arithmeticMismatch: Check = {
  id: 'arithmetic-mismatch',
  severity: 'warning',
  title: 'Arithmetic mismatch',
  summary: 'A growth, share, sum, difference or multiple that does not follow from the amounts beside it.',
  run: analysis => {
    const contradicted = analysis.alignments
      .filter(alignment => alignment.verdict === 'contradicted')
      .map(({ mention }) => mention.start);
    const changes = alignArithmetic(analysis.blocks, analysis.draft.prose, analysis.reference).filter(
      conflict => !contradicted.includes(conflict.mention.start),
    );
    const others = alignCalculations(analysis.blocks, analysis.draft.prose).filter(
      ({ mention, points }) => !points && !changes.some(known => known.mention.start === mention.start),
    );
    return [
      ...changes.map(conflict => findingOf(conflict, analysis)),
      ...others.map(calculation => calculationFinding(arithmeticMismatch, calculation, analysis)),
      ...alignSourced(analysis.blocks, analysis.draft.prose, analysis.reference).map(({ slot, ...calculation }) =>
        calculationFinding(arithmeticMismatch, calculation, analysis, [evidenceOf(slot.passage)]),
      ),
    ];
  },
};

function findingOf({ mention, earlier, later, right, statements }: ArithmeticConflict, analysis: Analysis): Finding {
  const raw = analysis.draft.text.slice(mention.start, mention.end);
  const [from, to] = [earlier, later].map((amount, at) => statements[at]?.value ?? amount.text.trim());
  const newText = writeLike(mention, right, raw);
  const sources = [...new Set(statements.map(statement => statement.evidence.source))];
  const message = `From ${from} to ${to}: that is ${newText}, not ${raw}${sources.length > 0 ? ` (${sources.join(', ')})` : ''}.`;
  return replacement(arithmeticMismatch, analysis, mention, {
    newText,
    message,
    evidence: statements.map(statement => statement.evidence),
  });
}
