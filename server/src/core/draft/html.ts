import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { Span } from '../span';
import type { BlockKind } from './draft';
import { entityBlank } from './entities';
import { type Cells, type Element, noteCells } from './html-table';
import { findAddresses } from './links';
import { type Blank, maskText } from './mask';
import { type BareBlock, type Reading, withSentences } from './reading';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Reads HTML on parse5: the text nodes are prose, everything else is blanked; tables give their cells headings. */
export function readHtml(text: string): Reading {
  const page: Page = { text, kept: [], comments: [], blocks: [], open: undefined, cells: new Map(), tables: 0 };
  walk(page, parseFragment(text, { sourceCodeLocationInfo: true }).childNodes, 'paragraph');
  closeBlock(page);
  const prose = maskText(text, blanksBetween(page));
  return {
    prose,
    blocks: withSentences(
      prose,
      page.blocks.sort((a, b) => a.start - b.start),
    ),
    comments: page.comments,
    citations: [],
  };
}

interface Page {
  readonly text: string;
  readonly kept: Span[];
  readonly comments: Span[];
  readonly blocks: BareBlock[];
  /** The block that text is being added to. */
  open: { start: number; end: number; readonly block: Omit<BareBlock, 'start' | 'end'> } | undefined;
  readonly cells: Cells;
  tables: number;
}

const HIDDEN = new Set(
  'script style head template noscript pre code kbd samp var svg math iframe object textarea select button nav del s'.split(' '),
);
const INLINE = new Set(
  'a abbr b bdi bdo cite dfn em font i ins label mark q rp rt ruby small span strong sub sup time tt u wbr big data acronym'.split(
    ' ',
  ),
);

function walk(page: Page, nodes: readonly Node[], kind: BlockKind): void {
  // A stack of its own: a page may nest deeper than the call stack allows.
  const pending: Step[] = nodes.map(node => ({ node, kind })).reverse();
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    if ('close' in step) closeBlock(page);
    else if (step.node.nodeName === '#text') addText(page, step.node, step);
    else if (step.node.nodeName === '#comment') addComment(page, step.node);
    else if ('tagName' in step.node && !HIDDEN.has(step.node.tagName)) visit(page, step.node, step, pending);
  }
}

type Step =
  | { readonly close: true }
  | { readonly node: Node; readonly kind: BlockKind; readonly level?: number; readonly cell?: BareBlock['table'] };

function visit(page: Page, element: Element, step: Exclude<Step, { close: true }>, pending: Step[]): void {
  const inline = INLINE.has(element.tagName);
  if (isNoteMark(element)) return;
  if (!inline) closeBlock(page);
  if (element.tagName === 'table') noteCells(element, page.tables++, page.cells);
  const cell = page.cells.get(element);
  const heading = /^h([1-6])$/.exec(element.tagName);
  const inner = heading
    ? { ...step, kind: 'heading' as const, level: Number(heading[1]) }
    : { ...step, kind: kindOf(element, step.kind) };
  if (!inline) pending.push({ close: true });
  for (let i = element.childNodes.length - 1; i >= 0; i--) {
    pending.push({ ...inner, node: element.childNodes[i]!, ...(cell && { cell }) });
  }
}

function kindOf(element: Element, outer: BlockKind): BlockKind {
  switch (element.tagName) {
    case 'blockquote':
      return 'quote';
    case 'li':
    case 'dd':
    case 'dt':
      return outer === 'quote' ? outer : 'item';
    case 'td':
    case 'th':
      return 'cell';
    case 'caption':
    case 'figcaption':
      return 'caption';
    case 'aside':
      return element.attrs.some(one => /footnote/.test(one.value)) ? 'footnote' : outer;
    default:
      return outer;
  }
}

/** `<sup>4</sup>`, with or without a link in it. */
function isNoteMark(element: Element): boolean {
  return element.tagName === 'sup' && /^[\s\d[\],*†‡]*$/.test(textOf(element));
}

function textOf(element: Element): string {
  let text = '';
  const pending: Node[] = [...element.childNodes];
  for (let node = pending.pop(); node !== undefined && text.length < 40; node = pending.pop()) {
    if ('value' in node) text += node.value;
    else if ('childNodes' in node) pending.push(...node.childNodes);
  }
  return text;
}

function addText(page: Page, node: Node, step: Exclude<Step, { close: true }>): void {
  const at = node.sourceCodeLocation;
  if (!at) return;
  page.kept.push({ start: at.startOffset, end: at.endOffset });
  if (!('value' in node) || !/\S/.test(node.value)) return;
  page.open ??= {
    start: at.startOffset,
    end: at.endOffset,
    block: {
      kind: step.kind,
      ...(step.level !== undefined && step.kind === 'heading' && { level: step.level }),
      ...(step.cell && { table: step.cell }),
    },
  };
  page.open.end = Math.max(page.open.end, at.endOffset);
}

function addComment(page: Page, { sourceCodeLocation: at }: Node): void {
  if (at) page.comments.push({ start: at.startOffset, end: at.endOffset });
}

function closeBlock(page: Page): void {
  if (page.open) page.blocks.push({ start: page.open.start, end: page.open.end, ...page.open.block });
  page.open = undefined;
}

/** Everything between the text nodes, and the character references in them. */
function blanksBetween(page: Page): readonly Blank[] {
  const blanks: Blank[] = [];
  let done = 0;
  for (const span of page.kept.sort((a, b) => a.start - b.start)) {
    if (span.start > done) blanks.push({ start: done, end: span.start });
    for (const match of page.text.slice(span.start, span.end).matchAll(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,12});/gi)) {
      blanks.push(entityBlank(match[0], span.start + match.index));
    }
    for (const address of findAddresses(page.text.slice(span.start, span.end))) {
      blanks.push({ start: span.start + address.start, end: span.start + address.end });
    }
    done = Math.max(done, span.end);
  }
  if (done < page.text.length) blanks.push({ start: done, end: page.text.length });
  return blanks;
}
