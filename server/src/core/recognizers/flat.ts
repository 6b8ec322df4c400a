import type { Span } from '../span';

/** Prose with each stretch of white space as one space, and none where markup stood before a comma; and the way back. */
export interface Flat {
  readonly text: string;
  /** A span of the flat text as one of the prose. */
  readonly back: (span: Span) => Span;
  /** An offset of the prose as one of the flat text. */
  readonly to: (offset: number) => number;
}

export function flatten(prose: string, { start, end }: Span): Flat {
  let text = '';
  const places: number[] = [];
  for (let at = start; at < end; at++) {
    const char = prose[at] ?? '';
    if (/\s/.test(char)) {
      if (text === '' || text.endsWith(' ') || text.endsWith('(')) continue;
      text += ' ';
      places.push(at);
      continue;
    }
    if (text.endsWith(' ') && /[,.;:)’]/.test(char)) {
      text = text.slice(0, -1);
      places.pop();
    }
    text += char;
    places.push(at);
  }
  return {
    text,
    back: span => ({ start: places[span.start] ?? end, end: (places[span.end - 1] ?? end - 1) + 1 }),
    to: offset => indexFrom(places, offset),
  };
}

/** The first place at an offset or behind it. */
function indexFrom(places: readonly number[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
