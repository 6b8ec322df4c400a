import { gather } from './gather';
import { overlaps, type Span } from './span';

/** Finds what overlaps a span, in the order given, without looking at all there is: a draft may have thousands of values. */
export function indexSpans<T extends Span>(things: readonly T[]): (span: Span) => readonly T[] {
  const shelves = new Map<number, number[]>();
  things.forEach((thing, index) => {
    for (const shelf of shelvesOf(thing)) gather(shelves, shelf, index);
  });
  return span => {
    const near = new Set(shelvesOf(span).flatMap(shelf => shelves.get(shelf) ?? []));
    return [...near]
      .sort((a, b) => a - b)
      .map(index => things[index]!)
      .filter(thing => overlaps(thing, span));
  };
}

/** UTF-16 units of text a shelf: about a sentence. */
const SHELF = 256;

function shelvesOf({ start, end }: Span): number[] {
  const [first, last] = [Math.floor(start / SHELF), Math.floor(end / SHELF)];
  return Array.from({ length: last - first + 1 }, (_, nth) => first + nth);
}
