/**
 * The text as the parser sees it: of the same length, with spaces for carriage returns. In a stretch without a blank line that is longer than
 * `LONG`, marks beyond the first `MOST_MARKS` of a block and list marks nested deeper than `DEEPEST` are letters to it: the parser's time grows
 * with the square of their number, and no writer comes near it. Only the parser is told so; the prose keeps them.
 * `whole` says that nothing but carriage returns was changed.
 */
export function tame(text: string): { readonly text: string; readonly whole: boolean } {
  const plain = text.includes('\r') ? text.replaceAll('\r', ' ') : text;
  const parts: string[] = [];
  let done = 0;
  for (const stretch of longStretches(plain)) {
    parts.push(plain.slice(done, stretch.start), tameStretch(plain.slice(stretch.start, stretch.end)));
    done = stretch.end;
  }
  const tamed = done === 0 ? plain : parts.join('') + plain.slice(done);
  return { text: tamed, whole: tamed === plain };
}

const LONG = 4000;
const MOST_MARKS = 1000;
const DEEPEST = 40;

function* longStretches(text: string): Iterable<{ readonly start: number; readonly end: number }> {
  const blankLine = /\n[ \t]*\n/g;
  let start = 0;
  for (let match = blankLine.exec(text); match !== null; match = blankLine.exec(text)) {
    if (match.index - start > LONG) yield { start, end: match.index };
    start = match.index + 1;
    blankLine.lastIndex = blankLine.lastIndex - 1;
  }
  if (text.length - start > LONG) yield { start, end: text.length };
}

function tameStretch(stretch: string): string {
  let marks = 0;
  return stretch.replace(/[^\n]+/g, line => {
    if (/^[ \t>]*(?:[-*+|#]|\d{1,9}[.)])/.test(line)) marks = 0;
    const shallow = line.replace(/^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){41,}/, tameNesting);
    return shallow.replace(/[[\]()*_`~!<^$]/g, mark => (++marks > MOST_MARKS ? 'x' : mark));
  });
}

function tameNesting(nest: string): string {
  let depth = 0;
  return nest.replace(/>|[-*+]|\d+[.)]/g, mark => (++depth > DEEPEST ? 'x'.repeat(mark.length) : mark));
}
