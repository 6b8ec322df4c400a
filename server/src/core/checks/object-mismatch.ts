import { alignFlows } from '../align/alignFlows';
import { alignThings, type ThingConflict } from '../align/alignThings';
import { evidenceOf } from '../align/contrast/slots';
import type { Finding } from '../finding';
import { likeCase } from '../recognizers/writeNumber';
import { overlaps } from '../span';
import type { Analysis, Check } from './check';
import { replacement } from './replacement';
import { findSlots } from './slotFinding';
import { describeSubject } from './wording';

export const objectMismatch: Check = {
  id: 'object-mismatch',
  severity: 'warning',
  title: 'Object mismatch',
  summary: 'A thing that stands where the reference has another, or flows the other way than it says.',
  run: analysis => {
    const known = [...findFlows(analysis), ...findSlots(objectMismatch, analysis, 'object')];
    const things = alignThings(analysis.blocks, analysis.draft.prose, analysis.reference);
    return [
      ...known,
      ...things.filter(({ span }) => !known.some(other => overlaps(other, span))).map(thing => thingFinding(thing, analysis)),
    ];
  },
};

/** Another thing of the sort than a sentence of an article, or of a sheet's evidence, has. */
function thingFinding({ span, right }: ThingConflict, analysis: Analysis): Finding {
  const raw = analysis.draft.text.slice(span.start, span.end);
  const evidence = evidenceOf(right.passage);
  const recorded = right.passage.article.draft.prose.slice(right.start, right.end);
  return {
    ...replacement(objectMismatch, analysis, span, {
      newText: likeCase(recorded, raw),
      message: `The source has “${recorded}”, not “${raw}”: “${evidence.quote}” (${evidence.source}).`,
      evidence: [evidence],
    }),
    by: 'contrast',
  };
}

function findFlows(analysis: Analysis): readonly Finding[] {
  return alignFlows(analysis.blocks, analysis.draft.prose, analysis.reference).map(({ span, statement, right }) => {
    const message = `${describeSubject(statement)}: by the source, ${statement.value}; here it would be ${right} (${statement.evidence.source}).`;
    return replacement(objectMismatch, analysis, span, { newText: right, message, evidence: [statement.evidence] });
  });
}
