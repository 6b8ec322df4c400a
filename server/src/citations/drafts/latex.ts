import type { Span } from '../../core/index';
import type { Citation, CitedSource } from './citation';
import { readLocator } from './locator';

/**
 * Reads one command of the `\cite` family: `\autocite[see][12]{lind2025,kerr2024}`, `\parencites[3]{a}[see][5]{b}`. One option stands
 * behind the keys, of two the first stands before them; what they say belongs to the first and the last key.
 */
export function readLatexCitation(text: string, at: Span): Citation | undefined {
  const written = text.slice(at.start, at.end);
  const command = /^\\([a-zA-Z]+)\*?/.exec(written);
  if (command?.[1] === undefined) return undefined;
  const sources: CitedSource[] = [];
  let options: Part[] = [];
  for (const part of partsOf(written, command[0].length, at.start)) {
    if (part.mark === '[') options.push(part);
    else {
      sources.push(...readKeys(part, options, /year/i.test(command[1])));
      options = [];
    }
  }
  return sources.length === 0 ? undefined : { start: at.start, end: at.end, form: formOf(command[1]), sources };
}

function formOf(command: string): Citation['form'] {
  if (command === 'nocite') return 'hidden';
  return /^(?:[tT]extcite|citet|Citet|citeauthor|Citeauthor|citealt)/.test(command) ? 'told' : 'bracketed';
}

/** What stands between marks: `[…]`, or `{…}`. */
interface Part extends Span {
  readonly mark: '[' | '{';
  readonly text: string;
}

function* partsOf(written: string, from: number, offset: number): Iterable<Part> {
  let open = -1;
  let depth = 0;
  for (let at = from; at < written.length; at++) {
    const letter = written[at]!;
    if (letter === '\\') at++;
    else if (depth === 0 && (letter === '[' || letter === '{')) {
      open = at + 1;
      depth = 1;
    } else if (depth > 0 && letter === '{') depth++;
    else if (depth > 1 && letter === '}') depth--;
    else if (depth === 1 && letter === (written[open - 1] === '[' ? ']' : '}')) {
      const mark = written[open - 1] as '[' | '{';
      yield { mark, start: offset + open, end: offset + at, text: written.slice(open, at) };
      depth = 0;
    }
  }
}

function readKeys(part: Part, options: readonly Part[], withoutAuthor: boolean): readonly CitedSource[] {
  const [first, second] = options;
  const [before, behind] = second === undefined ? [undefined, first] : [first, second];
  const keys = [...part.text.matchAll(/[^\s,][^,]*/g)].filter(match => match[0].trim() !== '*');
  return keys.map((match, index): CitedSource => {
    const key = match[0].trimEnd();
    const start = part.start + match.index;
    const end = start + key.length;
    const last = index === keys.length - 1;
    return {
      start,
      end,
      key,
      keyAt: { start, end },
      ...(index === 0 && before && before.text.trim() !== '' && { prefix: before.text }),
      ...(last && behind && readBehind(behind)),
      ...(withoutAuthor && { withoutAuthor }),
    };
  });
}

function readBehind(option: Part): Pick<CitedSource, 'locator' | 'suffix'> {
  const locator = readLocator(option.text, option.start);
  const suffix = locator === undefined ? option.text : option.text.slice(locator.end - option.start);
  return { ...(locator !== undefined && { locator }), ...(suffix.trim() !== '' && { suffix }) };
}
