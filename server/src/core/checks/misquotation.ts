import type { AlignedQuotation } from '../align/alignQuotations';
import type { Underlay } from '../align/quotationMatch';
import { clean, type Mend, mendAll, mendOf } from '../compare/wordingMend';
import type { Evidence, Finding } from '../finding';
import { shift } from '../span';
import type { Analysis, Check } from './check';

export const misquotation: Check = {
  id: 'misquotation',
  severity: 'warning',
  title: 'Misquotation',
  summary: 'Words inside quotation marks that differ from the wording of the source.',
  run: analysis => analysis.quotations.flatMap(quotation => judge(quotation, analysis)),
};

/** Altered words are marked alone; where words were left out, there is nothing to mark but the quotation. */
function judge(aligned: AlignedQuotation, { draft }: Analysis): readonly Finding[] {
  const { match, words, denied } = aligned;
  if (match.kind !== 'altered' || denied) return [];
  const { place, tokens } = match;
  const quoted = { text: draft.prose.slice(words.start, words.end), tokens };
  const mends = place.changes.map(change => mendOf(change, quoted, place.passage));
  const evidence = evidenceOf(place);
  if (place.changes.every(({ from, to }) => from < to))
    return mends
      .filter(({ marked }) => !isVouched(words.start + marked.end, draft.prose))
      .map(mend => altered(shiftMend(mend, words.start), draft.text, evidence));
  return [leftOut(mends, aligned, quoted.text, evidence)];
}

/** The writer says that the quotation reads so, which parts it in two: “so many gadgets [sic]”. */
function isVouched(end: number, prose: string): boolean {
  return /^[.,;:!?]?\s*\[\s*sic\b/i.test(prose.slice(end, end + 20));
}

function evidenceOf({ passage, laid }: Underlay): Evidence {
  const [first, last] = [passage.tokens[laid.sourceFrom]!, passage.tokens[laid.sourceTo - 1]!];
  return passage.evidence({ start: first.start, end: last.end });
}

function shiftMend(mend: Mend, by: number): Mend {
  return { ...mend, marked: shift(mend.marked, by), span: shift(mend.span, by) };
}

function altered({ marked, span, newText, seen }: Mend, draft: string, evidence: Evidence): Finding {
  const text = draft.slice(marked.start, marked.end);
  const said = newText === '' ? `the source has “${seen}”, without “${text}”` : `the source has “${newText}”, not “${text}”`;
  const title = newText === '' ? `Remove “${text}”` : `Change to “${newText}”`;
  const keep = { title: 'Keep it: insert [sic]', span: { start: marked.end, end: marked.end }, newText: ' [sic]' };
  return findingOf({ ...marked, text, message: said, suggestions: [{ title, span, newText }, keep] }, evidence);
}

function leftOut(mends: readonly Mend[], { words, match }: AlignedQuotation, quoted: string, evidence: Evidence): Finding {
  const [start, end] = [match.tokens[0]!.start, match.tokens.at(-1)!.end];
  const span = shift({ start, end }, words.start);
  const newText = clean(mendAll(quoted, mends)).trim();
  const missing = mends.filter(({ newText: put, marked }) => put !== '' || marked.end > marked.start);
  const message = `it is not whole; the source has ${missing.map(({ seen }) => `“${seen}”`).join(' and ')}`;
  const suggestions = [{ title: 'Restore the source’s wording', span, newText }];
  return findingOf({ ...span, text: quoted.slice(start, end), message, suggestions }, evidence);
}

function findingOf(found: Omit<Finding, 'check' | 'severity' | 'evidence'>, evidence: Evidence): Finding {
  return {
    check: misquotation.id,
    severity: misquotation.severity,
    ...found,
    message: `Quotation: ${found.message} (${evidence.source}).`,
    evidence: [evidence],
  };
}
