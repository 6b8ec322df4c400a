import { alignSelf, type SelfConflict, type Stated } from '../align/alignSelf';
import { alignSpellings, type SpellingConflict } from '../align/alignSelfNames';
import type { Value } from '../align/self/values';
import type { Evidence, Finding } from '../finding';
import { styleOf } from '../recognizers/style';
import { writeDateLike, writeLike } from '../recognizers/write';
import { overlaps, type Span } from '../span';
import type { Analysis, Check } from './check';
import { nameMisspelled } from './name-misspelled';
import { replacement } from './replacement';

export const selfContradiction: Check = {
  id: 'self-contradiction',
  severity: 'warning',
  title: 'Self-contradiction',
  summary: 'Two values that the draft itself gives for one thing, or a name that it spells in two ways; no reference is needed.',
  run: analysis => {
    const { blocks, draft } = analysis;
    const spellings = alignSpellings(blocks, draft.prose);
    // A slip for a name that the reference knows is marked by the check on names.
    const known = spellings.length === 0 ? [] : nameMisspelled.run(analysis);
    return [
      ...alignSelf(blocks, draft.prose).flatMap(conflict => valueFinding(conflict, analysis) ?? []),
      ...spellings
        .filter(spelling => !known.some(finding => overlaps(finding, spelling)))
        .map(conflict => nameFinding(conflict, analysis)),
    ];
  },
};

/** Where the reference has its say, the value that it bears out is right, and one that it contradicts has its finding already. */
function valueFinding(conflict: SelfConflict, analysis: Analysis): Finding | undefined {
  const borneOut = verdictOf(conflict.right, analysis) !== 'supported' && verdictOf(conflict.wrong, analysis) === 'supported';
  const [wrong, right] = borneOut ? [conflict.right, conflict.wrong] : [conflict.wrong, conflict.right];
  if ([wrong, right].some(stated => verdictOf(stated, analysis) === 'contradicted')) return undefined;
  const { draft } = analysis;
  const raw = draft.text.slice(wrong.mention.start, wrong.mention.end);
  const newText = written(wrong.mention, right.mention, raw, analysis);
  const other = draft.text.slice(right.mention.start, right.mention.end);
  return findingOf(analysis, wrong.mention, right.mention, right.sentence, newText, `${raw} here, ${other}`, conflict.sure);
}

function written(wrong: Value, right: Value, raw: string, { draft }: Analysis): string {
  if (wrong.kind === 'quantity' && right.kind === 'quantity') return writeLike(wrong, right, raw, styleOf(draft));
  return wrong.kind === 'date' && right.kind === 'date' ? writeDateLike(wrong, right.edtf, raw) : right.text;
}

function verdictOf({ mention: { start } }: Stated, { alignments }: Analysis): 'supported' | 'contradicted' | 'not covered' {
  const verdicts = alignments
    .filter(({ kind, mention, stated }) => (kind === 'time' ? stated : mention)?.start === start)
    .map(({ verdict }) => verdict);
  if (verdicts.length === 0) return 'not covered';
  return verdicts.includes('contradicted') ? 'contradicted' : 'supported';
}

function nameFinding({ right, text, other, sentence, sure, ...span }: SpellingConflict, analysis: Analysis): Finding {
  return findingOf(analysis, span, other, sentence, right, `“${text}” here, “${right}”`, sure);
}

function findingOf(
  analysis: Analysis,
  span: Span,
  other: Span,
  sentence: Span,
  newText: string,
  difference: string,
  sure: boolean,
): Finding {
  const quote = tidy(analysis.draft.text.slice(sentence.start, sentence.end));
  const message = `The draft contradicts itself: ${difference} in “${excerpt(analysis.draft.text, other, sentence)}”.`;
  const evidence: Evidence = { source: 'This draft', quote };
  const finding = replacement(selfContradiction, analysis, span, { newText, message, evidence: [evidence] });
  return sure ? finding : { ...finding, severity: 'information' };
}

/** The other place, with as much of its sentence as a message can bear. */
function excerpt(text: string, { start, end }: Span, sentence: Span): string {
  const from = start - sentence.start <= REACH ? sentence.start : text.indexOf(' ', start - REACH) + 1;
  const to = sentence.end - end <= REACH ? sentence.end : text.lastIndexOf(' ', end + REACH);
  const words = tidy(text.slice(from, Math.max(to, end)));
  return `${from > sentence.start ? '…' : ''}${words}${to < sentence.end ? '…' : ''}`.replace(/\.$/, '');
}

const REACH = 60;

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
