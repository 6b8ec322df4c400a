import { type Draft, overlaps, type Span } from '../../core/index';

/** What stands in round brackets in a draft, and the words before them in their block; in notes, the whole note stands for its brackets. */
export interface Bracket {
  readonly before: string;
  readonly inside: string;
}

/** The outermost brackets of each block; markup is blanked in them. */
export function bracketsOf({ prose, blocks }: Draft, apart: readonly Span[]): readonly Bracket[] {
  return blocks.flatMap(block => {
    if (apart.some(span => overlaps(span, block))) return [];
    const text = prose.slice(block.start, block.end);
    return [...outermost(text)].map(({ start, end }) => ({
      before: text.slice(Math.max(0, start - LONGEST_NAMES), start),
      inside: text.slice(start + 1, end - 1),
    }));
  });
}

const LONGEST_NAMES = 120;

function* outermost(text: string): Iterable<Span> {
  let depth = 0;
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(' && depth++ === 0) open = at;
    else if (text[at] === ')' && depth > 0 && --depth === 0) yield { start: open, end: at + 1 };
  }
}
