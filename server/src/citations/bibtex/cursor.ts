import type { Span } from '../../core/index';

/** A place in a .bib file that moves on through one entry, up to where the next one begins. */
export class Cursor {
  constructor(
    readonly text: string,
    public at: number,
    readonly limit: number,
    /** What closes the entry: a brace, or a bracket. */
    readonly close: '}' | ')',
  ) {}

  peek(): string {
    return this.at < this.limit ? this.text[this.at]! : '';
  }

  closes(): boolean {
    return this.peek() === this.close;
  }

  /** Over white space and comments to the end of the line. */
  skipSpace(): void {
    this.take(/(?:\s+|%[^\n]*)+/y);
  }

  /** What the pattern (sticky) matches here; moves behind it. */
  take(pattern: RegExp): Span | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match === null || match[0] === '' || this.at + match[0].length > this.limit) return undefined;
    const start = this.at;
    this.at += match[0].length;
    return { start, end: this.at };
  }

  /** Where the current line ends, or the entry's room. */
  lineEnd(): number {
    const end = this.text.indexOf('\n', this.at);
    return end < 0 || end > this.limit ? this.limit : end;
  }

  /** Behind the mark that closes the entry, or to the limit. */
  skipToClose(): void {
    const end = this.closing(this.at, this.close);
    this.at = end < 0 ? this.limit : end + 1;
  }

  /**
   * Where `mark` stands next outside braces; -1 where it does not. A brace after a backslash does not count, as writers mean it; where
   * that leads nowhere it does, as BibTeX has it.
   */
  closing(from: number, mark: string): number {
    const meant = this.findClosing(from, mark, true);
    return meant >= 0 ? meant : this.findClosing(from, mark, false);
  }

  private findClosing(from: number, mark: string, escapes: boolean): number {
    let depth = 0;
    MARKS.lastIndex = from;
    for (let match = MARKS.exec(this.text); match !== null && match.index < this.limit; match = MARKS.exec(this.text)) {
      const letter = match[0];
      if (letter === '\\' && escapes) MARKS.lastIndex++;
      else if (letter === mark && depth === 0) return match.index;
      else if (letter === '{') depth++;
      else if (letter === '}' && depth > 0) depth--;
    }
    return -1;
  }
}

const MARKS = /[\\{}")]/g;
