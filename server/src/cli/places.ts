import type { Severity } from '../core/index';
import { oneLine } from '../features/evidence';

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

/** What is wrong with a file that people write, one line each, as problem matchers read them. */
export function problemLines(
  file: string,
  text: string,
  problems: readonly { readonly start: number; readonly severity: Severity; readonly message: string; readonly code: string }[],
): readonly string[] {
  const places = placesOf(text);
  return problems.map(({ start, severity, message, code }) => {
    const { line, column } = places.at(start);
    return `${file}:${line}:${column}: ${severity}: ${oneLine(message)} [${code}]`;
  });
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
