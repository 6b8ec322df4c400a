import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import { type Span, shift } from '../../span';
import type { Block, BlockKind, CitationMark } from '../draft';
import { entityBlank } from '../entities';
import { readHtml } from '../html';
import { findAddresses } from '../links';
import { type Blank, maskText } from '../mask';
import { type BareBlock, type Reading, shiftBlocks, withSentences } from '../reading';
import { readTable } from './table';

/** Reads one top-level part of a Markdown document (a paragraph, a list, a table…): `source` is its raw text, `node` its syntax. */
export function readMarkdownPart(source: string, node: SyntaxNode): Reading {
  const part: Part = { source, from: node.from, blanks: [], blocks: [], comments: [], citations: [], read: [], tables: 0 };
  const cursor = node.cursor();
  cursor.iterate(inner => {
    if (inner.from < node.from || inner.to > node.to) return false;
    return enter(part, inner);
  });
  for (const address of findAddresses(source)) part.blanks.push(address);
  part.blanks.sort((a, b) => a.start - b.start || b.end - a.end);
  const prose = maskText(source, part.blanks);
  const blocks = withSentences(prose, part.blocks);
  const all = part.read.length === 0 ? blocks : [...blocks, ...part.read].sort((a, b) => a.start - b.start);
  return { prose, blocks: all, comments: part.comments, citations: part.citations };
}

interface Part {
  readonly source: string;
  readonly from: number;
  readonly blanks: Blank[];
  readonly blocks: BareBlock[];
  readonly comments: Span[];
  readonly citations: CitationMark[];
  readonly read: Block[];
  tables: number;
}

/** Nodes that are markup through and through. */
const MARKUP = new Set(
  `HeaderMark QuoteMark ListMark EmphasisMark CodeMark CodeText FencedCode CodeBlock InlineCode URL LinkTitle LinkLabel LinkReference
   CommentBlock Comment ProcessingInstruction ProcessingInstructionBlock HorizontalRule TaskMarker StrikethroughMark Strikethrough
   FootnoteMark FootnoteReference Citation Attributes DivFence Math MathBlock RawTex Autolink`.split(/\s+/),
);

const CITING: Readonly<Record<string, CitationMark['kind']>> = {
  Citation: 'citation',
  FootnoteReference: 'mark',
  FootnoteDefinition: 'note',
  InlineNote: 'inline-note',
};

/** Whether to look inside the node. */
function enter(part: Part, node: SyntaxNodeRef): boolean {
  const start = node.from - part.from;
  const end = node.to - part.from;
  if (/^Comment/.test(node.name)) part.comments.push({ start, end });
  const kind = CITING[node.name];
  if (kind !== undefined) part.citations.push({ kind, start, end });
  if (MARKUP.has(node.name)) {
    part.blanks.push({ start, end });
    return false;
  }
  switch (node.name) {
    case 'Escape':
      part.blanks.push({ start, end: start + 1 });
      return false;
    case 'HardBreak':
      part.blanks.push({ start, end });
      return false;
    case 'Entity':
      part.blanks.push(entityBlank(part.source.slice(start, end), start));
      return false;
    case 'InlineNoteMark':
      part.blanks.push({ start, end, fill: end - start === 2 ? '(' : ')' });
      return false;
    case 'HTMLTag':
      part.blanks.push({ start, end: superscriptEnd(part.source, start, end) });
      return false;
    case 'HTMLBlock':
      readHtmlBlock(part, start, end);
      return false;
    case 'Table':
      readTable(part.source, node.node, part.from, part.tables++, part.blanks, part.blocks);
      return true;
    case 'Link':
    case 'Image':
      maskLinkMarks(part, node.node);
      return true;
    case 'Paragraph':
    case 'Task':
      pushBlock(part, node.node, blockKind(node.node));
      return true;
    default:
      if (/^(?:ATX|Setext)Heading/.test(node.name)) pushBlock(part, node.node, 'heading');
      return true;
  }
}

function pushBlock(part: Part, node: SyntaxNode, kind: BlockKind): void {
  if (node.name === 'Task' && node.parent?.name === 'Paragraph') return;
  const span = { start: node.from - part.from, end: node.to - part.from };
  const alert = kind === 'quote' ? /^\[![A-Za-z]+\]/.exec(part.source.slice(span.start, span.start + 40)) : null;
  if (alert !== null) part.blanks.push({ start: span.start, end: span.start + alert[0].length });
  const plain = alert !== null || (kind === 'quote' && isAlert(part.source, node, part.from)) ? 'paragraph' : kind;
  part.blocks.push(kind === 'heading' ? { ...span, kind, level: Number(node.name.at(-1)) } : { ...span, kind: plain });
}

function blockKind(node: SyntaxNode): BlockKind {
  let kind: BlockKind = 'paragraph';
  for (let up = node.parent; up !== null; up = up.parent) {
    if (up.name === 'FootnoteDefinition') return 'footnote';
    if (up.name === 'Blockquote') kind = 'quote';
    if (up.name === 'ListItem' && kind !== 'quote') kind = 'item';
  }
  return kind === 'paragraph' && isPicture(node) ? 'caption' : kind;
}

/** A picture alone in its paragraph, with or without Pandoc's attributes: its text is a caption. */
function isPicture(node: SyntaxNode): boolean {
  const only = node.firstChild;
  if (only?.name !== 'Image' || only.from !== node.from) return false;
  const last = only.nextSibling?.name === 'Attributes' ? only.nextSibling : only;
  return last.to === node.to;
}

/** GitHub's `> [!NOTE]` is the writer's own words in a box, not a quotation. */
function isAlert(source: string, node: SyntaxNode, from: number): boolean {
  let quote = node.parent;
  while (quote !== null && quote.name !== 'Blockquote') quote = quote.parent;
  return (
    quote !== null &&
    quote.from >= from &&
    /^>\s{0,3}\[![A-Za-z]+\]/.test(source.slice(quote.from - from, quote.from - from + 40))
  );
}

/** The brackets of "[sic]" or "[the Chinese]", which lead nowhere, are the writer's punctuation and stay. */
function maskLinkMarks(part: Part, node: SyntaxNode): void {
  const image = node.name === 'Image';
  const leads = image || node.getChild('URL') !== null || node.getChild('LinkLabel') !== null;
  const styled = /^[{(]/.test(part.source.slice(node.to - part.from, node.to - part.from + 1));
  if (!leads && !styled) return;
  for (const mark of node.getChildren('LinkMark')) part.blanks.push({ start: mark.from - part.from, end: mark.to - part.from });
}

/** `<sup>4</sup>` is a note mark, not a four. */
function superscriptEnd(source: string, start: number, end: number): number {
  const match = /^<sup>[\s\d,[\]*†‡]{1,12}<\/sup>/i.exec(source.slice(start, start + 24));
  return match === null ? end : start + match[0].length;
}

function readHtmlBlock(part: Part, start: number, end: number): void {
  const reading = readHtml(part.source.slice(start, end));
  for (const blank of differences(part.source, reading.prose, start)) part.blanks.push(blank);
  part.read.push(...shiftBlocks(reading.blocks, start, part.tables));
  part.comments.push(...reading.comments.map(comment => shift(comment, start)));
  part.tables += Math.max(0, ...reading.blocks.map(block => (block.table?.index ?? -1) + 1));
}

/** Where the HTML reader masked: runs that differ from the source, with what it put there. */
function differences(source: string, prose: string, by: number): readonly Blank[] {
  const blanks: Blank[] = [];
  for (let at = 0; at < prose.length; at++) {
    if (prose[at] === source[by + at]) continue;
    const start = at;
    while (at < prose.length && prose[at] !== source[by + at]) at++;
    blanks.push({ start: by + start, end: by + at, fill: prose.slice(start, at) });
  }
  return blanks;
}
