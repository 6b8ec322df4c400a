import { alignCalculations } from '../align/alignCalculations';
import { alignUnits } from '../align/alignUnits';
import { overlaps } from '../span';
import { calculationFinding } from './calculationFinding';
import type { Check } from './check';
import { contrastFinding, findContrasts } from './contrastFinding';
import { findQuantities } from './quantityFinding';

export const unitMismatch: Check = {
  id: 'unit-mismatch',
  severity: 'warning',
  title: 'Unit mismatch',
  summary: 'The right number under a wrong unit: million for billion, another currency, percentage points for per cent.',
  run: analysis => [
    ...findQuantities(unitMismatch, analysis, ['money', 'percent', 'percentage-point'], 'unit'),
    ...findContrasts(unitMismatch, analysis, ({ relation }) => relation === 'unit'),
    ...alignUnits(analysis.blocks, analysis.draft, analysis.reference)
      .filter(({ mention }) => !analysis.alignments.some(known => overlaps(known.mention, mention)))
      .map(conflict => contrastFinding(unitMismatch, analysis, conflict)),
    ...alignCalculations(analysis.blocks, analysis.draft.prose)
      .filter(({ points }) => points)
      .map(calculation => calculationFinding(unitMismatch, calculation, analysis)),
  ],
};
