import type { Span } from '../span';
import { type Line, linesOf, readLines } from './lines';
import { findAddresses } from './links';
import { type Blank, maskText } from './mask';
import { type Reading, withSentences } from './reading';

/**
 * Reads reStructuredText: directives, their options and literal blocks, comments, targets, roles and reference marks are blanked;
 * a line with a rule of marks below it is a heading; indented paragraphs are quotations.
 */
export function readRestructuredText(text: string): Reading {
  const lines = [...linesOf(text)];
  const blanks: Blank[] = [...findAddresses(text), ...findInline(text)];
  const state: State = { hidden: -1, literal: false, directive: false, item: false };
  const comments: Span[] = [];
  let number = 0;
  const blocks = readLines(text, line => {
    const next = lines[++number];
    const kind = kindOf(line, next, state);
    if (kind === 'comment') comments.push({ start: line.start, end: line.end });
    if (KINDS[kind].kind === 'none') blanks.push({ start: line.start, end: line.end });
    else maskMarks(line, blanks);
    return KINDS[kind];
  });
  const prose = maskText(
    text,
    blanks.sort((a, b) => a.start - b.start || b.end - a.end),
  );
  return { prose, blocks: withSentences(prose, blocks), comments, citations: [] };
}

interface State {
  /** Lines indented by more than this belong to a comment, directive or literal block; -1 outside one. */
  hidden: number;
  /** The paragraph before ended in `::`. */
  literal: boolean;
  /** The body of the directive is prose (a note, a quotation); only its options are hidden. */
  directive: boolean;
  /** The line continues an item. */
  item: boolean;
}

type Kind = keyof typeof KINDS;

const KINDS = {
  none: { kind: 'none' },
  comment: { kind: 'none' },
  heading: { kind: 'heading', alone: true, level: 1 },
  item: { kind: 'item', begins: true },
  footnote: { kind: 'footnote', begins: true },
  quote: { kind: 'quote' },
  same: { kind: 'same' },
} as const;

/** No directive, target, substitution or footnote. */
const COMMENT = /^[ \t]*\.\.[ \t]+(?![_|[]|[\w:.+-]{1,60}::)/;

const PROSE =
  /^(?:note|warning|tip|important|caution|attention|hint|danger|error|admonition|epigraph|highlights|pull-quote|topic|sidebar|figure|table)$/;
const RULE = /^([=\-`:'"~^_*+#<>.])\1{2,}\s*$/;

function kindOf(line: Line, next: Line | undefined, state: State): Kind {
  const indent = /^[ \t]*/.exec(line.text)![0].length;
  if (indent === line.text.length) {
    state.item = false;
    return 'same';
  }
  if (state.hidden >= 0 && indent > state.hidden && !(state.directive && !/^\s+:[\w -]{1,40}:/.test(line.text))) return 'none';
  if (indent <= state.hidden) state.hidden = -1;
  if (state.literal && indent > 0) {
    state.hidden = 0;
    state.directive = false;
    state.literal = false;
    return 'none';
  }
  state.literal = /::\s*$/.test(line.text);
  const explicit = /^\s*\.\.(?:\s|$)/.test(line.text);
  if (explicit) return readExplicit(line, indent, state);
  if (RULE.test(line.text) || /^\s*[=+][=+\- ]{2,}$/.test(line.text)) return 'none';
  if (
    next !== undefined &&
    indent === 0 &&
    RULE.test(next.text) &&
    next.text.trimEnd().length >= Math.min(line.text.trimEnd().length, 3)
  )
    return 'heading';
  if (/^\s*(?:[-*+•]|\(?(?:\d{1,3}|#|[a-z])[.)])\s/.test(line.text.slice(0, 60))) {
    state.item = true;
    return 'item';
  }
  return indent > 0 && state.hidden < 0 && !state.item ? 'quote' : 'same';
}

/** `.. note::`, `.. [4] a footnote`, `.. _target:`, `.. a comment`. */
function readExplicit(line: Line, indent: number, state: State): Kind {
  if (/^\s*\.\. \[[^\]\n]{1,40}\]\s/.test(line.text.slice(0, 120))) return 'footnote';
  state.hidden = indent;
  state.directive = PROSE.test(/^\s*\.\. ([\w-]{1,40})::/.exec(line.text.slice(0, 120))?.[1] ?? '');
  state.literal = false;
  return COMMENT.test(line.text) ? 'comment' : 'none';
}

function maskMarks(line: Line, blanks: Blank[]): void {
  const mark = /^\s*(?:(?:[-*+•]|\(?(?:\d{1,3}|#|[a-z])[.)])\s|\.\. \[[^\]\n]{1,40}\]|\|\s)/.exec(line.text.slice(0, 160));
  if (mark !== null) blanks.push({ start: line.start, end: line.start + mark[0].length });
  const literal = /::\s*$/.exec(line.text);
  if (literal !== null) blanks.push({ start: line.start + literal.index, end: line.start + literal.index + 1 });
}

/** ``literal``, :role:`text`, `text <target>`_, **strong**, *emphasis*, [4]_, |substitution|, name_. */
function findInline(text: string): readonly Blank[] {
  const blanks: Blank[] = [];
  for (const match of text.matchAll(INLINE)) {
    const start = match.index;
    const end = start + match[0].length;
    const { role, words, target, strong, emphasis } = match.groups ?? {};
    const marked = strong ?? emphasis;
    if (words === undefined && marked === undefined) blanks.push({ start, end });
    else if (role !== undefined && /^:(?:ref|doc|cite|math|code|footcite|eq|numref)/.test(role)) blanks.push({ start, end });
    else if (marked !== undefined) {
      const marks = strong === undefined ? 1 : 2;
      blanks.push({ start, end: start + marks }, { start: end - marks, end });
    } else {
      const open = start + (role?.length ?? 0) + 1;
      blanks.push({ start, end: open }, { start: open + words!.length - (target?.length ?? 0), end });
    }
  }
  return blanks;
}

const INLINE =
  /``[^`\n]{1,300}``|(?<role>:[\w:+.-]{1,40}:)?`(?<words>[^`<\n]{0,300}(?<target>\s?<[^>\n]{1,300}>)?)`_{0,2}|(?<!\*)(?:\*\*(?<strong>[^*\n]{1,300})\*\*|\*(?=[^*\s])(?<emphasis>[^*\n]{1,300})\*)|\[[#*\w-]{1,40}\]_|(?<=[\p{L}\p{N}])_{1,2}(?=[\s.,;:!?)]|$)/gmu;
