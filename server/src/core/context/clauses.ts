import type { Span } from '../span';
import { type Boundary, findBoundaries } from './boundaries';
import type { Clause, Modality } from './context';
import { MARKERS_BY_WORD, type Marker, OTHER_MARKERS } from './markers';
import { findQuotes } from './quotes';

/**
 * The clauses of a sentence, with how each is meant. They follow one another without gaps.
 * Asides in brackets or dashes, and what follows a contrast, are groups of their own; both halves of a semicolon are one.
 */
export function readClauses(prose: string, sentence: Span): readonly Clause[] {
  const text = prose.slice(sentence.start, sentence.end);
  const quoted = findQuotes(text).filter(quote => quote.depth === 0);
  const open = hideQuotes(text, quoted);
  const marked = findMarked(open).map(one => reachThat(open, one));
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

/** A marker where it stands in the sentence. */
interface Marked extends Span {
  readonly marker: Marker;
  /** It ends in "that": a clause begins there. */
  readonly that?: boolean;
}

interface Cut extends Span {
  readonly group: number;
  readonly kind: Boundary['kind'];
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

function findMarked(text: string): readonly Marked[] {
  const found: Marked[] = [];
  const done = new Map<Marker, number>();
  for (const word of text.matchAll(WORD)) {
    for (const marker of MARKERS_BY_WORD.get(word[0].toLowerCase()) ?? []) {
      if (word.index < (done.get(marker) ?? 0)) continue;
      marker.pattern.lastIndex = word.index;
      const match = marker.pattern.exec(text);
      if (match === null) continue;
      found.push({ marker, start: match.index, end: match.index + match[0].length });
      done.set(marker, match.index + match[0].length);
    }
  }
  for (const marker of OTHER_MARKERS) {
    if (!marker.hint!.test(text)) continue;
    for (const match of text.matchAll(marker.pattern))
      found.push({ marker, start: match.index, end: match.index + match[0].length });
  }
  const byYear = findForecastYear(text);
  return byYear === undefined ? found : [...found, byYear];
}

const WORD = /[\p{L}\p{N}]+/gu;

/** "claimed on 7 June in Le Bourget that …": what is claimed begins behind "that"; the date and the place are the writer's. */
function reachThat(text: string, marked: Marked): Marked {
  if (marked.marker.reach !== 'onward' && marked.marker.modality !== 'attributed') return marked;
  const that = /^[^,;:.()—]{0,60}?\sthat(?=\s)/.exec(text.slice(marked.end, marked.end + 70));
  return that === null ? marked : { ...marked, end: marked.end + that[0].length, that: true };
}

/** "by 2030" looks ahead unless the sentence before it is in the past: "had reached $200bn by 2023". */
function findForecastYear(text: string): Marked | undefined {
  const match = /\bby (?:the (?:end|middle) of |end-|mid-)?20\d\d\b/i.exec(text);
  if (match === null || PAST.test(text)) return undefined;
  return { marker: FORECAST, start: match.index, end: match.index + match[0].length };
}

const FORECAST: Marker = { modality: 'planned', reach: 'clause', pattern: /(?!)/ };
const PAST = /\b(?:had|was|were|did|rose|fell|grew|came|stood|went|made|took|became|shrank|\p{Ll}{3,}ed)\b/u;

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

/** For each modality the stretches that its markers reach, in order and merged. */
function reaches(
  text: string,
  marked: readonly Marked[],
  clauses: readonly Cut[],
): readonly { modality: Modality; spans: readonly Span[] }[] {
  const halves = findHalves(clauses, text.length);
  const spans = new Map<Modality, Span[]>();
  for (const one of marked) {
    const list = spans.get(one.marker.modality) ?? [];
    list.push(reachOf(text, one, clauses, halves));
    spans.set(one.marker.modality, list);
  }
  return [...spans].map(([modality, list]) => ({ modality, spans: merge(list) }));
}

function reachOf(text: string, { marker, start, end }: Marked, clauses: readonly Cut[], halves: readonly Span[]): Span {
  if (marker.reach === 'clause') return clauses[indexAt(clauses, start)]!;
  const index = indexAt(clauses, end - 1);
  const half = halves[index]!;
  // "…, critics claim, …": what was said stands before it.
  const trails = index > 0 && /^\s?(?:\p{L}+ly)?\s?(?:[,;:.)!?—]|$)/u.test(text.slice(end, end + 24));
  return marker.reach === 'half' || trails ? half : { start: end, end: half.end };
}

/** For each clause the stretch between semicolons and contrasts that it stands in. */
function findHalves(clauses: readonly Cut[], length: number): readonly Span[] {
  const starts: number[] = [];
  for (const [i, clause] of clauses.entries()) starts.push(i === 0 || parts(clause) ? clause.start : starts[i - 1]!);
  const halves: Span[] = new Array<Span>(clauses.length);
  let end = length;
  for (let i = clauses.length - 1; i >= 0; i--) {
    halves[i] = { start: starts[i]!, end };
    if (parts(clauses[i]!)) end = clauses[i]!.start;
  }
  return halves;
}

function parts(clause: Cut): boolean {
  return clause.kind === 'stop' || clause.kind === 'contrast';
}

function merge(spans: Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
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

/** The clause that an offset stands in: the last that begins at or before it. */
function indexAt(clauses: readonly Cut[], at: number): number {
  let low = 0;
  let high = clauses.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (clauses[middle]!.start <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
