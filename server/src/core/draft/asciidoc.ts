import type { Span } from '../span';
import { asciidocTable } from './asciidoc-table';
import { type Line, type LineKind, readLines } from './lines';
import { findAddresses } from './links';
import { type Blank, maskText } from './mask';
import { type BareBlock, type Reading, withSentences } from './reading';

/**
 * Reads AsciiDoc: comments, attributes, macros, listings and literal blocks are blanked; quotation blocks are quotations;
 * the cells of `|===` tables have the headings of their row and column.
 */
export function readAsciidoc(text: string): Reading {
  const blanks: Blank[] = [...findAddresses(text), ...findInline(text)];
  const state: State = { fence: undefined, quote: false, table: undefined, tables: 0, style: '' };
  const cells: BareBlock[] = [];
  const comments: Span[] = [];
  const blocks = readLines(text, line => {
    const kind = kindOf(line, state, blanks, cells);
    if (kind === COMMENT) comments.push({ start: line.start, end: line.end });
    if (kind.kind === 'none' && state.table === undefined) blanks.push({ start: line.start, end: line.end });
    return kind;
  });
  const prose = maskText(
    text,
    blanks.sort((a, b) => a.start - b.start || b.end - a.end),
  );
  const all = [...blocks, ...cells].sort((a, b) => a.start - b.start);
  return { prose, blocks: withSentences(prose, all), comments, citations: [] };
}

interface State {
  /** The delimiter line that closes the hidden block that is open. */
  fence: string | undefined;
  quote: boolean;
  table: ReturnType<typeof asciidocTable> | undefined;
  tables: number;
  /** Of the `[quote]` line above. */
  style: string;
}

const FENCE = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|`{3,}|--)\s*$/;
const NONE: LineKind = { kind: 'none' };
const COMMENT: LineKind = { kind: 'none' };

function kindOf(line: Line, state: State, blanks: Blank[], cells: BareBlock[]): LineKind {
  const text = line.text.trimEnd();
  if (state.fence !== undefined) {
    if (text === state.fence) state.fence = undefined;
    return NONE;
  }
  if (/^\|={3,}$/.test(text)) {
    blanks.push({ start: line.start, end: line.end });
    state.table = state.table === undefined ? asciidocTable(state.tables++) : undefined;
    return NONE;
  }
  if (state.table !== undefined) {
    state.table(line, blanks, cells);
    return NONE;
  }
  if (/^_{4,}$/.test(text)) {
    state.quote = !state.quote;
    return NONE;
  }
  if (FENCE.test(text) && !(text === '--' || /^(?:NOTE|TIP)/.test(state.style))) {
    state.fence = text;
    return NONE;
  }
  if (text.startsWith('//')) return COMMENT;
  if (
    /^(?::[\w!-]{1,60}:|\[[^\]\n]{0,200}\]$|(?:image|include|video|audio|toc|ifdef|ifndef|endif|ifeval)::|'''$|<<<$|--$|\+$|={4,}$|\*{4,}$)/.test(
      text,
    )
  ) {
    state.style = text;
    return NONE;
  }
  return readText(line, text, state, blanks);
}

/** Headings, titles of blocks, items and paragraphs. */
function readText(line: Line, text: string, state: State, blanks: Blank[]): LineKind {
  const mark =
    /^(?:(={1,6}|#{1,6})\s|(\*{1,5}|-|\.{1,5}|\d{1,3}\.)\s(?:\[[ x*]\]\s)?|(\.)(?=[^\s.])|(NOTE|TIP|IMPORTANT|WARNING|CAUTION): )/.exec(
      text.slice(0, 80),
    );
  const quoted = state.quote || /^\[(?:quote|verse)/.test(state.style);
  if (text === '') state.style = '';
  if (mark === null) return { kind: quoted ? 'quote' : 'same' };
  blanks.push({ start: line.start, end: line.start + mark[0].length });
  if (mark[1] !== undefined) return { kind: 'heading', alone: true, level: Math.min(6, mark[1].length) };
  if (mark[3] !== undefined) return { kind: 'caption', alone: true };
  return mark[2] === undefined ? { kind: 'paragraph', begins: true } : { kind: 'item', begins: true };
}

/** Marks and macros in running text: *bold*, _italic_, `code`, <<ref>>, link:url[text], footnote:[text], {attribute}. */
function findInline(text: string): readonly Blank[] {
  const blanks: Blank[] = [];
  for (const match of text.matchAll(INLINE)) {
    const start = match.index;
    const end = start + match[0].length;
    const { words, mark, note } = match.groups ?? {};
    if (mark !== undefined) blanks.push({ start, end: start + mark.length }, { start: end - mark.length, end });
    else if (note !== undefined)
      blanks.push({ start, end: end - note.length - 1, fill: '(' }, { start: end - 1, end, fill: ')' });
    else if (words !== undefined) blanks.push({ start, end: end - words.length - 1 }, { start: end - 1, end });
    else blanks.push({ start, end });
  }
  return blanks;
}

const INLINE =
  /<<[^<>\n]{1,200}>>|\[\[[^\]\n]{1,100}\]\]|footnote:[\w-]{0,40}\[(?<note>[^\]\n]{0,1000})\]|(?:link:|xref:|mailto:|https?:\/\/)[^\s[\]]{1,500}\[(?<words>[^\]\n]{0,300})\]|(?:cite|citenp|bibitem|stem|latexmath|indexterm|anchor|image|kbd|btn):[^\s[\]]{0,200}\[[^\]\n]{0,300}\]|\{[a-z][\w-]{0,60}\}|`{1,2}[^`\n]{1,300}`{1,2}|(?<![\p{L}\p{N}])(?:(?<mark>\*\*|__|[*_#])(?=\S)(?:(?!\k<mark>)[^\n]){1,300}(?<=\S)\k<mark>)(?![\p{L}\p{N}])/gu;
