import type { SpeakerConflict } from '../align/quotationSpeakers';
import { isBefore } from '../align/quotationSpeakers';
import type { Finding } from '../finding';
import { contains, type Span } from '../span';
import type { Analysis, Check } from './check';
import { replacement } from './replacement';

export const misattribution: Check = {
  id: 'misattribution',
  severity: 'warning',
  title: 'Misattribution',
  summary: 'A quotation given to another person than the one who said it in the source.',
  run: analysis => analysis.speakers.map(conflict => judge(conflict, analysis)),
};

function judge({ stated, right, office, evidence }: SpeakerConflict, analysis: Analysis): Finding {
  const message = `Quotation: in the source it is ${right} who says this, not ${stated.text} (${evidence.source}).`;
  const span = withOffice(stated, analysis);
  const titled = span.start < stated.start && office !== undefined;
  return replacement(misattribution, analysis, span, {
    newText: titled ? `${office} ${right}` : right,
    message,
    evidence: [evidence],
  });
}

/** "Rear Admiral Susan Pruitt": the rank goes with the name. */
function withOffice(name: Span, { blocks, draft }: Analysis): Span {
  const block = blocks.find(one => contains(one.block, name));
  const role = block?.roles.find(one => isBefore(one, name, draft.prose));
  return { start: role?.start ?? name.start, end: name.end };
}
