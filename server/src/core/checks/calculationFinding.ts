import type { Calculation } from '../align/calculations/calculation';
import type { Evidence, Finding } from '../finding';
import { styleOf } from '../recognizers/style';
import { writeLike } from '../recognizers/write';
import type { Analysis, Check } from './check';
import { replacement } from './replacement';

/** That a number does not follow from those it is worked out from, with the calculation. */
export function calculationFinding(
  check: Check,
  { mention, written, value, precision, points }: Calculation,
  analysis: Analysis,
  evidence: readonly Evidence[] = [],
): Finding {
  const raw = analysis.draft.text.slice(mention.start, mention.end);
  const right = { value, precision, ...(points ? { unit: 'percentage-point' } : {}) };
  const newText = writeLike(mention, right, raw, styleOf(analysis.draft));
  const calculation = written.charAt(0).toUpperCase() + written.slice(1);
  const source = evidence[0] ? ` (${evidence[0].source})` : '';
  const message = `${calculation}: that is ${newText}, not ${raw}${source}.`;
  return replacement(check, analysis, mention, { newText, message, value: written, evidence });
}
