/** Turns offsets into lines and columns, both from 1, columns in UTF-16 units, as editors count them. */
export interface Places {
  at(offset: number): { readonly line: number; readonly column: number };
  /** The line's text without its end, and the offset that it begins at. */
  line(line: number): { readonly text: string; readonly start: number };
}

export function placesOf(text: string): Places {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(end => end.index + end[0].length)];
  return {
    at(offset) {
      const line = lastAtMost(starts, offset);
      return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    },
    line(line) {
      const start = starts[line - 1] ?? text.length;
      return { text: text.slice(start, starts[line] ?? text.length).replace(/[\r\n]+$/, ''), start };
    },
  };
}

/** Index of the last number that is not above `limit`; numbers rise, and the first is never above. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
