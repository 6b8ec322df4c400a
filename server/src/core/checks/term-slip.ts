import { rememberByParagraph } from '../align/byParagraph';
import { headingsAbove } from '../align/outline';
import { readPeriod } from '../compare/dates';
import type { Finding, Severity } from '../finding';
import { isDate } from '../mention';
import { type BlockReading, clauseAt, sentenceAt } from '../reading';
import type { Term } from '../reference/reference';
import { overlaps, type Span, shift } from '../span';
import type { Analysis, Check } from './check';

export const termSlip: Check = {
  id: 'term-slip',
  severity: 'warning',
  title: 'Term slip',
  summary: 'A term that the reference rules out in this sense: “Sino-Soviet” of the present, where Sino-Russian is meant.',
  run: analysis => analysis.reference.terms.flatMap(term => findTerm(analysis, term)),
};

function findTerm(analysis: Analysis, term: Term): readonly Finding[] {
  const pattern = patternOf(term.entry.not);
  return remembered(analysis.blocks, term, (block, index) => {
    const prose = analysis.draft.prose.slice(block.block.start, block.block.end);
    return [...prose.matchAll(pattern)].flatMap(match => {
      const span = { start: block.block.start + match.index, end: block.block.start + match.index + match[0].length };
      const severity = severityOf(term, span, block, analysis, index);
      return severity === undefined ? [] : [{ span, severity }];
    });
  }).map(({ span, severity }) => findingOf(analysis, term, span, severity));
}

const remembered = rememberByParagraph((slip: { readonly span: Span; readonly severity: Severity }, by) => ({
  ...slip,
  span: shift(slip.span, by),
}));

/** Nothing inside quotation marks; nothing where only the other sense is spoken of; a hint where the draft leaves it open. */
function severityOf(term: Term, span: Span, block: BlockReading, analysis: Analysis, index: number): Severity | undefined {
  if (block.quoted.some(quoted => overlaps(quoted, span))) return undefined;
  const sentence = sentenceAt(block, span);
  if (clauseAt(sentence, span).modality.has('negated')) return undefined;
  if (!term.entry.unless) return term.entry.severity ?? 'warning';
  // "the Sino-Soviet split" names the other thing itself, whatever else the sentence speaks of.
  const next = analysis.draft.prose.slice(span.end, Math.min(span.end + 40, sentence.end));
  if (
    term.entry.unless.words &&
    new RegExp(`^\\s+(?:\\p{L}+\\s+)?(?:${patternOf(term.entry.unless.words).source})`, 'iu').test(next)
  )
    return undefined;
  const past = speaksOf(term, sentence, block, analysis);
  const present = speaksOfPresent(term, sentence, block, analysis);
  if (past) return present ? 'hint' : undefined;
  if (present || PRESENT_TENSE.test(analysis.draft.prose.slice(sentence.start, sentence.end)))
    return term.entry.severity ?? 'warning';
  return widerContext(term, block, analysis, index);
}

/** With no cue in the sentence itself, the block and the headings above it decide; with none there, it is a hint at most. */
function widerContext(term: Term, block: BlockReading, analysis: Analysis, index: number): Severity | undefined {
  const [heading] = headingsAbove(index, analysis.blocks);
  const places = [block, ...(heading ? [heading] : [])];
  const past = places.some(place => speaksOf(term, place.block, place, analysis));
  const present = places.some(place => speaksOfPresent(term, place.block, place, analysis));
  if (past === present) return 'hint';
  return past ? undefined : (term.entry.severity ?? 'warning');
}

/** Whether a stretch of the draft speaks of the time or the matter of which the other term is right. */
function speaksOf(term: Term, where: Span, block: BlockReading, analysis: Analysis): boolean {
  const { period, words } = term.entry.unless ?? {};
  const prose = analysis.draft.prose.slice(where.start, where.end);
  if (words && patternOf(words).test(prose)) return true;
  return dateIn(where, block, period, (date, right) => date.to >= right.from && date.from <= right.to);
}

function speaksOfPresent(term: Term, where: Span, block: BlockReading, analysis: Analysis): boolean {
  if (PRESENT.test(analysis.draft.prose.slice(where.start, where.end))) return true;
  return dateIn(where, block, term.entry.unless?.period, (date, right) => date.from > right.to);
}

function dateIn(
  where: Span,
  block: BlockReading,
  period: string | undefined,
  holds: (date: NonNullable<ReturnType<typeof readPeriod>>, right: NonNullable<ReturnType<typeof readPeriod>>) => boolean,
): boolean {
  const right = period === undefined ? undefined : readPeriod(period);
  if (!right) return false;
  return block.mentions.filter(isDate).some(mention => {
    const date = overlaps(mention, where) ? readPeriod(mention.edtf) : undefined;
    return date !== undefined && holds(date, right);
  });
}

/** Words of the present day. */
const PRESENT =
  /\b(?:today|now|nowadays|currently|present-day|emerging|ongoing|this\s+(?:year|week|month|decade)|Xi|Putin|post-Cold\s+War|twenty-first|21st)\b/;

/** Tenses of the present: weaker than words, for history too is told in them. */
const PRESENT_TENSE = /\b(?:is|are|has|have|will|may|can|could|growing|deepening|continues?|remains?)\b/;

function findingOf(analysis: Analysis, term: Term, span: Span, severity: Severity): Finding {
  const text = analysis.draft.text.slice(span.start, span.end);
  const newText = matchCase(term.entry.use, text);
  const { source } = term.evidence;
  const period = term.entry.unless ? ' of the present' : '';
  return {
    check: termSlip.id,
    severity,
    ...span,
    text,
    message:
      severity === 'hint'
        ? `“${text}”: the source writes “${term.entry.use}”${period} (${source}).`
        : `“${text}”${period}: the term in the source is “${term.entry.use}” (${source}).`,
    suggestions: [{ title: `Change to ${newText}`, span, newText }],
    evidence: [term.evidence],
  };
}

function matchCase(use: string, written: string): string {
  if (written === written.toUpperCase() && /\p{Lu}{2}/u.test(written)) return use.toUpperCase();
  return use;
}

function patternOf(words: readonly string[]): RegExp {
  const escaped = words.map(word =>
    word
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\s+/g, '\\s+')
      .replace(/[-–‑]/g, '[-–‑]'),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}
