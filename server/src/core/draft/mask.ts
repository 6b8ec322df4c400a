import type { Span } from '../span';

/**
 * A stretch of raw text that is no prose. It becomes spaces, its line ends stay.
 * `fill` is what a reader sees there ("&pound;" is "£"); it stands at the end of the stretch, or at its start with `fillFirst`.
 */
export interface Blank extends Span {
  readonly fill?: string;
  readonly fillFirst?: boolean;
}

/** Replaces the blanks of `text` by spaces: same length, same line ends, plain spaces for every Unicode space. */
export function maskText(text: string, blanks: readonly Blank[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const blank of inOrder(blanks)) {
    const start = Math.max(blank.start, done);
    const end = Math.min(blank.end, text.length);
    if (start >= end) continue;
    if (start > done) parts.push(plainSpaces(text.slice(done, start)));
    parts.push(filled(blankOut(text.slice(start, end)), start === blank.start ? blank : undefined));
    done = end;
  }
  if (done < text.length) parts.push(plainSpaces(text.slice(done)));
  return parts.join('');
}

/** Spaces for everything but line ends. */
export function blankOut(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/**
 * No-break, thin and other Unicode spaces, zero-width spaces and the byte order mark become plain spaces.
 * Soft hyphens and zero-width joiners stay, as letters of the word they stand in: a space would tear the word.
 */
export function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/g, ' ');
}

function filled(spaces: string, blank: Blank | undefined): string {
  const fill = blank?.fill;
  if (fill === undefined || fill.length > spaces.length || /[\r\n]/.test(spaces)) return spaces;
  return blank?.fillFirst ? fill + spaces.slice(fill.length) : spaces.slice(fill.length) + fill;
}

function inOrder(blanks: readonly Blank[]): readonly Blank[] {
  for (let i = 1; i < blanks.length; i++) {
    if (blanks[i - 1]!.start > blanks[i]!.start) return [...blanks].sort((a, b) => a.start - b.start || b.end - a.end);
  }
  return blanks;
}
