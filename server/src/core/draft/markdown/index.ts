import { type Tree, TreeFragment } from '@lezer/common';
import { type Span, shift } from '../../span';
import type { CitationMark } from '../draft';
import { blankOut } from '../mask';
import { countTables, type Reading, shiftBlocks } from '../reading';
import { findFrontMatter } from './front-matter';
import { readMarkdownPart } from './read';
import { markdownParser } from './syntax';
import { tame } from './tame';

/** A document as read: its syntax and, for each top-level part, what was read there. Kept so that an edit reads anew only what it touched. */
export interface MarkdownState {
  readonly body: string;
  readonly bodyStart: number;
  /** The parser saw the body as it is: what it made of one part does not hang on another. */
  readonly whole: boolean;
  readonly fragments: readonly TreeFragment[];
  readonly parts: readonly Part[];
}

/** A top-level part; offsets in the body, which begins after the front matter. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly reading: Reading;
}

/** A stretch of the former body, and what became of it. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly newTo: number;
}

export function readMarkdown(
  text: string,
  previous?: MarkdownState,
): { readonly state: MarkdownState; readonly reading: Reading } {
  const bodyStart = findFrontMatter(text);
  const body = text.slice(bodyStart);
  const state = { ...readBody(body, previous), bodyStart };
  return { state, reading: assemble(text, state) };
}

function readBody(body: string, previous: MarkdownState | undefined): Omit<MarkdownState, 'bodyStart'> {
  if (previous?.body === body) return previous;
  const tamed = tame(body);
  const reusable = previous?.whole && tamed.whole ? previous : undefined;
  const change = reusable && changeBetween(reusable.body, body);
  const fragments = reusable && change ? applyChange(reusable.fragments, change) : [];
  const tree = markdownParser.parse(tamed.text, fragments);
  const parts = readParts(body, tree, reusable?.parts ?? [], change);
  return { body, whole: tamed.whole, fragments: TreeFragment.addTree(tree, fragments), parts };
}

function readParts(body: string, tree: Tree, former: readonly Part[], change: Change | undefined): readonly Part[] {
  const parts: Part[] = [];
  const known = change === undefined ? new Map<number, Part>() : unchanged(former, change);
  for (let node = tree.topNode.firstChild; node !== null; node = node.nextSibling) {
    const same = known.get(node.from);
    if (same !== undefined && same.to === node.to && same.name === node.name) parts.push(same);
    else
      parts.push({
        from: node.from,
        to: node.to,
        name: node.name,
        reading: readMarkdownPart(body.slice(node.from, node.to), node),
      });
  }
  return parts;
}

/** The parts that the change did not touch, by where they stand now. */
function unchanged(former: readonly Part[], change: Change): Map<number, Part> {
  const by = change.newTo - change.to;
  const known = new Map<number, Part>();
  for (const part of former) {
    if (part.to < change.from) known.set(part.from, part);
    else if (part.from > change.to) known.set(part.from + by, { ...part, from: part.from + by, to: part.to + by });
  }
  return known;
}

function applyChange(fragments: readonly TreeFragment[], change: Change): readonly TreeFragment[] {
  return TreeFragment.applyChanges(fragments, [{ fromA: change.from, toA: change.to, fromB: change.from, toB: change.newTo }]);
}

function changeBetween(before: string, after: string): Change {
  const same = commonStart(before, after);
  const most = Math.min(before.length, after.length) - same;
  const end = lineEnd(before, before.length - commonEnd(before, after, most));
  // Indentation, a line above and a line below decide what a line is: whole lines, and one more, count as touched.
  return { from: lineStart(before, same), to: end, newTo: after.length - (before.length - end) };
}

/** Long strings are compared a piece at a time, which is much faster than a character at a time. */
const PIECE = 4096;

function commonStart(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let at = 0;
  while (at + PIECE <= most && before.slice(at, at + PIECE) === after.slice(at, at + PIECE)) at += PIECE;
  while (at < most && before.charCodeAt(at) === after.charCodeAt(at)) at++;
  return at;
}

function commonEnd(before: string, after: string, most: number): number {
  let same = 0;
  while (same + PIECE <= most && endPiece(before, same) === endPiece(after, same)) same += PIECE;
  while (same < most && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)) same++;
  return same;
}

function endPiece(text: string, skip: number): string {
  return text.slice(text.length - skip - PIECE, text.length - skip);
}

/** The beginning of the line before the one that `at` is in. */
function lineStart(text: string, at: number): number {
  const end = text.lastIndexOf('\n', at - 1);
  return end < 1 || at === 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1;
}

/** The end of the line after the one that `at` is in. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  const next = end < 0 ? -1 : text.indexOf('\n', end + 1);
  return next < 0 ? text.length : next;
}

function assemble(text: string, state: MarkdownState): Reading {
  const prose = [blankOut(text.slice(0, state.bodyStart))];
  const blocks: Reading['blocks'][number][] = [];
  const comments: Span[] = [];
  const citations: CitationMark[] = [];
  let done = 0;
  let tables = 0;
  for (const part of state.parts) {
    prose.push(blankOut(state.body.slice(done, part.from)), part.reading.prose);
    for (const block of shiftBlocks(part.reading.blocks, state.bodyStart + part.from, tables)) blocks.push(block);
    for (const comment of part.reading.comments) comments.push(shift(comment, state.bodyStart + part.from));
    for (const mark of part.reading.citations) citations.push(shift(mark, state.bodyStart + part.from));
    if (part.name !== 'Paragraph') tables += countTables(part.reading.blocks);
    done = part.to;
  }
  prose.push(blankOut(state.body.slice(done)));
  return { prose: prose.join(''), blocks, comments, citations };
}
