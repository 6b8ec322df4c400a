import type { Check } from './check';
import { replacement } from './replacement';

export const modalityMismatch: Check = {
  id: 'modality-mismatch',
  severity: 'hint',
  title: 'Modality mismatch',
  summary: 'A claim that is more certain, or less, than the source makes it: “will tilt” for “could tilt”.',
  run: analysis =>
    analysis.certainties.map(({ span, stated, right, evidence }) => {
      const text = analysis.draft.text.slice(span.start, span.end);
      const how = stated === 'certain' ? 'less certain' : 'more certain';
      const message = `The source is ${how}: it has “${right}”, not “${text}” (${evidence.source}).`;
      return replacement(modalityMismatch, analysis, span, { newText: right, message, evidence: [evidence] });
    }),
};
