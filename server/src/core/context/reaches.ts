import type { Span } from '../span';
import type { Boundary } from './boundaries';
import type { Modality } from './context';
import type { Marked } from './marked';

/** A clause, before it is known how it is meant. `kind` is the boundary that it begins with. */
export interface Cut extends Span {
  readonly group: number;
  readonly kind: Boundary['kind'];
}

/** For each modality the stretches that its markers reach, in order and merged. */
export function reaches(
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
