/** A half-open range of UTF-16 offsets, in the raw text unless said otherwise. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function shift<T extends Span>(thing: T, by: number): T {
  return by === 0 ? thing : { ...thing, start: thing.start + by, end: thing.end + by };
}
