import { checkDraft, type Reference } from '../src/core/index';
import { isLessSure } from '../src/settings';

/**
 * One notation for pages, fixtures and snapshots: a draft with marks under the text.
 *
 *     Trade reached $204.1bn in 2023.
 *                   ^^^^^^^^ amount-mismatch: $240.1bn
 */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly check: string;
  /** The replacement expected, where the mark states one. */
  readonly suggestion?: string;
}

export interface MarkedDraft {
  readonly text: string;
  readonly marks: readonly Mark[];
}

export function readMarks(marked: string): MarkedDraft {
  const lines: string[] = [];
  const marks: Mark[] = [];
  let lineStart = 0;
  for (const line of marked.split('\n')) {
    const mark = /^( *)(\^+) ([a-z-]+)(?:: (.+))?$/.exec(line);
    if (mark?.[2] === undefined || mark[3] === undefined) {
      lineStart = lines.reduce((length, before) => length + before.length + 1, 0);
      lines.push(line);
      continue;
    }
    const start = lineStart + (mark[1] ?? '').length;
    marks.push({ start, end: start + mark[2].length, check: mark[3], ...(mark[4] === undefined ? {} : { suggestion: mark[4] }) });
  }
  return { text: lines.join('\n'), marks: marks.sort((a, b) => a.start - b.start) };
}

/** The same notation, written from findings; used when a test prints what it got. */
export function writeMarks({ text, marks }: MarkedDraft): string {
  let offset = 0;
  return text
    .split('\n')
    .flatMap(line => {
      const start = offset;
      offset += line.length + 1;
      const own = marks.filter(mark => mark.start >= start && mark.start <= start + line.length);
      return [line, ...own.map(mark => writeMark(mark, start))];
    })
    .join('\n');
}

function writeMark({ start, end, check, suggestion }: Mark, lineStart: number): string {
  return `${' '.repeat(start - lineStart)}${'^'.repeat(Math.max(1, end - start))} ${check}${suggestion === undefined ? '' : `: ${suggestion}`}`;
}

/** Marks a draft, read as Markdown, with what a reference finds in it for sure: check and preferred replacement. */
export function findIn(
  reference: Reference,
  list: 'findings' | 'unsourced' = 'findings',
): (draft: { readonly text: string }) => MarkedDraft {
  return ({ text }) => ({
    text,
    marks: checkDraft({ text, language: 'markdown' }, reference)
      [list].filter(finding => !isLessSure(finding))
      .map(({ start, end, check, suggestions }) => ({
        start,
        end,
        check,
        ...(suggestions[0] ? { suggestion: suggestions[0].newText } : {}),
      })),
  });
}
