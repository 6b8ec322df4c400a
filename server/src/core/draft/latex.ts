import type { Span } from '../span';
import { readBlocks } from './latex-blocks';
import { readCommand } from './latex-read';
import { blank, inside, lineEnd, type Source } from './latex-source';
import { findAddresses } from './links';
import { maskText } from './mask';
import { type Reading, trimBlocks, withSentences } from './reading';

/**
 * Reads LaTeX: comments, commands, keys, mathematics and verbatim environments are blanked, the text that they hold is kept.
 * `\$`, `\%` and the like are the sign itself; `~` is a space, `--` and `---` are dashes, ``…'' are quotation marks;
 * a footnote is an aside in brackets where it stands. Before `\begin{document}` there is no prose.
 */
export function readLatex(text: string): Reading {
  const start = findBody(text);
  const source: Source = {
    text,
    blanks: [],
    comments: commentsAbove(text, start),
    citations: [],
    notes: [],
    cuts: [],
    groups: [],
    inside: { table: 0, quote: 0 },
    next: new Map(),
  };
  if (start > 0) source.blanks.push({ start: 0, end: start });
  TOKEN.lastIndex = start;
  for (let token = TOKEN.exec(text); token !== null; token = TOKEN.exec(text)) {
    TOKEN.lastIndex = readToken(source, token[0], token.index);
  }
  for (const address of findAddresses(text)) source.blanks.push(address);
  source.blanks.sort((a, b) => a.start - b.start || b.end - a.end);
  const prose = maskText(text, source.blanks);
  const blocks = withSentences(prose, trimBlocks(prose, readBlocks(source, start)));
  return { prose, blocks, comments: source.comments, citations: source.citations.sort((a, b) => a.start - b.start) };
}

const TOKEN = /%|\\(?:[a-zA-Z@]+\*?|[^a-zA-Z])|\$\$?|[{}~&]|---?|``|''|`|\n[ \t\r]*\n/g;

function findBody(text: string): number {
  const at = text.indexOf('\\begin{document}');
  return at < 0 ? 0 : at + '\\begin{document}'.length;
}

/** The comments of the preamble that have a line to themselves. */
function commentsAbove(text: string, start: number): Span[] {
  const comments = text.slice(0, start).matchAll(/^[ \t]*(%.*)/gm);
  return [...comments].map(match => ({
    start: match.index + match[0].length - match[1]!.length,
    end: match.index + match[0].length,
  }));
}

/** Reads one token; where to go on. */
function readToken(source: Source, token: string, at: number): number {
  const end = at + token.length;
  switch (token) {
    case '%':
      source.comments.push({ start: at, end: lineEnd(source.text, at) });
      return blank(source, at, lineEnd(source.text, at));
    case '{':
      source.groups.push('plain');
      return blank(source, at, end);
    case '}':
      return closeGroup(source, at);
    case '~':
      return blank(source, at, end, ' ');
    case '--':
      return blank(source, at, end, '– ');
    case '---':
      return blank(source, at, end, ' — ');
    case '``':
      return blank(source, at, end, ' “');
    case "''":
      return blank(source, at, end, '” ');
    case '`':
      return blank(source, at, end, '‘');
    case '$':
    case '$$':
      return readMath(source, token, at);
    case '&':
      if (inside(source, 'table')) source.cuts.push({ at: end, kind: 'cell' });
      return blank(source, at, end);
    default:
      if (token.startsWith('\\')) return readCommand(source, token, at);
      source.cuts.push({ at: end, kind: 'paragraph' });
      return end - 1;
  }
}

/** Mathematics is blanked, but for a plain number in it: `$2.5\%$`, `US\$$204$`. It ends at a blank line at the latest. */
function readMath(source: Source, mark: string, at: number): number {
  const close = source.text.indexOf(mark, at + mark.length);
  const gap = source.text.slice(at, close < 0 ? at + LONGEST_MATH : close).search(/\n[ \t\r]*\n/);
  if (close < 0 || gap >= 0 || close - at > LONGEST_MATH) return blank(source, at, at + mark.length);
  const inner = source.text.slice(at + mark.length, close);
  if (!/^(?:\\[$%,]|[\d.,+\s-])*$/.test(inner)) return blank(source, at, close + mark.length);
  for (const match of inner.matchAll(/\\,?/g))
    blank(source, at + mark.length + match.index, at + mark.length + match.index + match[0].length);
  blank(source, at, at + mark.length);
  return blank(source, close, close + mark.length);
}

const LONGEST_MATH = 2000;

function closeGroup(source: Source, at: number): number {
  const group = source.groups.pop();
  if (group === 'block') source.cuts.push({ at: at + 1, kind: 'end' });
  if (group !== 'note') return blank(source, at, at + 1);
  source.citations.push({ kind: 'inline-note', start: source.notes.pop()!, end: at + 1 });
  return blank(source, at, at + 1, ')');
}
