import { ACCENTS, HEADINGS, hiddenArguments, QUOTES, SIGNS, TABLES, VERBATIM } from './latex-commands';
import { blank, closing, inside, LONGEST_ARGUMENT, nextMark, type Source, skipBlanks, skipEmpty } from './latex-source';

/** Reads a command that begins at `at`; where to go on. */
export function readCommand(source: Source, token: string, at: number): number {
  const end = at + token.length;
  const name = token.slice(1).replace(/\*$/, '');
  if (/^[$%&#_{}]$/.test(name)) return blank(source, at, at + 1) + 1;
  if (ACCENTS.has(name)) {
    const letter = readAccent(source, name, at, end);
    if (letter !== undefined) return letter;
  }
  if (SIGNS.has(name)) return blank(source, at, skipEmpty(source.text, end), SIGNS.get(name));
  switch (name) {
    case '(':
    case '[':
      return hideUntil(source, at, end, name === '(' ? '\\)' : '\\]');
    case '-':
      return blank(source, at, end, '\u00ad\u00ad');
    case '\\':
    case 'tabularnewline':
      return readRowEnd(source, at, end);
    case 'begin':
    case 'end':
      return readEnvironment(source, name, at, end);
    case 'verb':
    case 'lstinline':
      return hideVerb(source, at, end);
    case 'item':
      return startBlock(source, at, end, 'item');
    case 'par':
      source.cuts.push({ at: end, kind: 'paragraph' });
      return blank(source, at, end);
    case 'footnote':
    case 'footnotetext':
      return openGroup(source, at, end, 'note');
    case 'caption':
      return openGroup(source, at, end, 'block', { kind: 'caption' });
    case 'enquote':
    case 'textquote':
      return blank(source, at, end);
    default:
      return HEADINGS.has(name)
        ? openGroup(source, at, end, 'block', { kind: 'heading', level: HEADINGS.get(name)! })
        : hideCitation(source, name, at, hideArguments(source, at, end, hiddenArguments(name)));
  }
}

/** A command of the `\cite` family is noted, with its options and keys. */
function hideCitation(source: Source, name: string, at: number, end: number): number {
  if (/cite/i.test(name) && source.text[end - 1] === '}') source.citations.push({ kind: 'citation', start: at, end });
  return end;
}

/** Blanks the command, its options, and as many of its arguments. */
function hideArguments(source: Source, at: number, from: number, count: number): number {
  let end = from;
  let left = count;
  for (;;) {
    const next = skipBlanks(source.text, end);
    const mark = source.text[next];
    const close =
      mark === '[' && (count > 0 || next === end)
        ? closing(source.text, next)
        : mark === '{' && left > 0
          ? closing(source.text, next)
          : -1;
    if (close < 0) return blank(source, at, end);
    if (mark === '{') left--;
    end = close;
  }
}

/** Blanks the command and its options and opens its argument as a note or a block of its own. */
function openGroup(
  source: Source,
  at: number,
  from: number,
  group: 'note' | 'block',
  cut?: { kind: 'heading' | 'caption'; level?: number },
): number {
  let end = from;
  while (source.text[end] === '[') {
    const close = closing(source.text, end);
    if (close < 0) break;
    end = close;
  }
  const open = skipBlanks(source.text, end);
  if (source.text[open] !== '{') return blank(source, at, end);
  source.groups.push(group);
  if (group === 'note') source.notes.push(at);
  if (cut !== undefined) source.cuts.push({ at: open + 1, ...cut });
  return blank(source, at, open + 1, group === 'note' ? '(' : undefined);
}

function startBlock(source: Source, at: number, end: number, kind: 'item'): number {
  source.cuts.push({ at: end, kind });
  return blank(source, at, end);
}

function readEnvironment(source: Source, name: 'begin' | 'end', at: number, from: number): number {
  const match = /^\s{0,4}\{([a-zA-Z]{1,40})\*?\}/.exec(source.text.slice(from, from + 50));
  if (match === null) return blank(source, at, from);
  const environment = match[1]!;
  const end = from + match[0].length;
  if (name === 'begin' && VERBATIM.has(environment)) return hideUntil(source, at, end, `\\end{${environment}`, true);
  if (TABLES.has(environment)) source.inside.table += name === 'begin' ? 1 : -1;
  if (QUOTES.has(environment)) source.inside.quote += name === 'begin' ? 1 : -1;
  const stop =
    name === 'begin'
      ? hideArguments(source, at, end, TABLES.has(environment) ? (/x$|y$/.test(environment) ? 2 : 1) : 0)
      : blank(source, at, end);
  source.cuts.push({ at: stop, kind: kindInside(source, name, environment) });
  return stop;
}

function kindInside(
  source: Source,
  name: 'begin' | 'end',
  environment: string,
): 'table' | 'quote' | 'leave' | 'paragraph' | 'end' {
  if (name === 'begin' && TABLES.has(environment)) return 'table';
  if (name === 'end' && TABLES.has(environment)) return 'end';
  if (inside(source, 'quote')) return 'quote';
  return name === 'end' ? 'leave' : 'paragraph';
}

/** `\\` ends a row of a table, and elsewhere only a line. */
function readRowEnd(source: Source, at: number, end: number): number {
  const option = /^\*?\[[^\]\n]{0,20}\]/.exec(source.text.slice(end, end + 24));
  const stop = end + (option?.[0].length ?? 0);
  if (inside(source, 'table')) source.cuts.push({ at: stop, kind: 'row' });
  return blank(source, at, stop);
}

/** Blanks up to a mark, which it takes in; where it is missing, the command alone, or (`toEnd`) all the rest. */
function hideUntil(source: Source, at: number, from: number, mark: string, toEnd = false): number {
  const found = nextMark(source, mark, from);
  if (found < 0 || (!toEnd && found - from > LONGEST_ARGUMENT)) return blank(source, at, toEnd ? source.text.length : from);
  const end = toEnd ? lineOrBrace(source.text, found + mark.length) : found + mark.length;
  source.cuts.push({ at: end, kind: 'paragraph' });
  return blank(source, at, end);
}

function lineOrBrace(text: string, from: number): number {
  const brace = text.indexOf('}', from);
  return brace < 0 ? text.length : brace + 1;
}

const LONGEST_VERB = 400;

function hideVerb(source: Source, at: number, end: number): number {
  const mark = source.text[end];
  const close = mark === undefined ? -1 : nextMark(source, mark === '{' ? '}' : mark, end + 1);
  return blank(
    source,
    at,
    close < 0 || close > end + LONGEST_VERB || source.text.slice(end, close).includes('\n') ? end : close + 1,
  );
}

/** `\'e`, `\'{e}`, `\c{c}`: the letter, after as many soft hyphens as keep the length, so that the word stays one. */
function readAccent(source: Source, accent: string, at: number, from: number): number | undefined {
  const match = /^\s?(?:\{\\?([a-zA-Zı])\}|\\?([a-zA-Zı]))/.exec(source.text.slice(from, from + 6));
  if (match === null || (/^[a-zA-Z]$/.test(accent) && !/^[\s{]/.test(match[0]))) return undefined;
  const letter = `${match[1] ?? match[2]}${ACCENTS.get(accent)}`.normalize('NFC');
  const end = from + match[0].length;
  return letter.length === 1 ? blank(source, at, end, '\u00ad'.repeat(end - at - 1) + letter) : undefined;
}
