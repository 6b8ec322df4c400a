import type { Span } from '../span';
import { type Boundary, findBoundaries } from './boundaries';
import type { Clause, Modality } from './context';
import { findMarked, type Marked } from './marked';
import { findQuotes } from './quotes';
import { type Cut, reaches } from './reaches';

/**
 * The clauses of a sentence, with how each is meant. They follow one another without gaps.
 * Asides in brackets or dashes, and what follows a contrast, are groups of their own; both halves of a semicolon are one.
 */
export function readClauses(prose: string, sentence: Span): readonly Clause[] {
  const text = prose.slice(sentence.start, sentence.end);
  const quoted = findQuotes(text).filter(quote => quote.depth === 0);
  const open = hideQuotes(text, quoted);
  const marked = findMarked(open);
  const boundaries = mergeBoundaries(findBoundaries(text), marked, quoted);
  const clauses = cutClauses(text, boundaries);
  const modalities = clauses.map(() => new Set<Modality>());
  for (const { modality, spans } of reaches(open, marked, clauses)) spread(modality, spans, clauses, modalities);
  spread(
    'quoted',
    quoted.map(quote => quote.inner),
    clauses,
    modalities,
    insideOf,
  );
  return clauses.map((clause, i) => ({
    start: clause.start + sentence.start,
    end: clause.end + sentence.start,
    modality: modalities[i]!,
    group: clause.group,
  }));
}

/** A quotation's words are not the writer's: “no limits” negates nothing. Same length. */
function hideQuotes(text: string, quoted: readonly Span[]): string {
  let hidden = '';
  let done = 0;
  for (const quote of quoted) {
    hidden += text.slice(done, quote.start + 1) + '_'.repeat(quote.end - quote.start - 2) + text.slice(quote.end - 1, quote.end);
    done = quote.end;
  }
  return hidden + text.slice(done);
}

/** Boundaries in order; a reported claim begins after its verb, and a quotation of five words or more is cut out. */
function mergeBoundaries(
  boundaries: readonly Boundary[],
  marked: readonly Marked[],
  quoted: readonly Span[],
): readonly Boundary[] {
  const all: Boundary[] = [...boundaries];
  for (const { marker, end, that } of marked) if (that || marker.reach === 'onward') all.push({ at: end, kind: 'mark' });
  for (const quote of quoted)
    if (quote.end - quote.start > LONG_QUOTE) all.push({ at: quote.start, kind: 'mark' }, { at: quote.end, kind: 'mark' });
  return all.sort((a, b) => a.at - b.at);
}

const LONG_QUOTE = 24;

function cutClauses(text: string, boundaries: readonly Boundary[]): readonly Cut[] {
  const cuts: Cut[] = [];
  const outer: number[] = [];
  let groups = 0;
  let group = 0;
  let start = 0;
  let kind: Boundary['kind'] = 'mark';
  for (const boundary of boundaries) {
    if (boundary.at > start) cuts.push({ start, end: boundary.at, group, kind });
    if (boundary.at > start || boundary.kind !== 'mark') kind = boundary.kind;
    start = Math.max(start, boundary.at);
    if (boundary.kind === 'contrast') group = ++groups;
    if (boundary.kind === 'open') {
      outer.push(group);
      group = ++groups;
    }
    if (boundary.kind === 'close') group = outer.pop() ?? group;
  }
  if (start < text.length || cuts.length === 0) cuts.push({ start, end: text.length, group, kind });
  return cuts;
}

/** Adds a modality to the clauses that a stretch reaches; both lists are in order, so each is walked once. */
function spread(
  modality: Modality,
  spans: readonly Span[],
  clauses: readonly Cut[],
  modalities: Set<Modality>[],
  reached = overlapOf,
): void {
  let at = 0;
  clauses.forEach((clause, i) => {
    while (at < spans.length && spans[at]!.end <= clause.start) at++;
    const span = spans[at];
    if (span !== undefined && reached(span, clause)) modalities[i]!.add(modality);
  });
}

function overlapOf(span: Span, clause: Span): boolean {
  return span.start < clause.end && clause.start < span.end;
}

/** The clause lies within the quotation but for its marks and a comma. */
function insideOf(span: Span, clause: Span): boolean {
  return clause.start >= span.start - 2 && clause.end <= span.end + 3 && clause.start < span.end;
}
