import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Span } from '../span';

type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** A web page as far as it tells what it is and which parts of it are the article: its elements in order, with their places. */
export interface Page {
  readonly elements: readonly PlacedElement[];
  /** How many letters of text stand in a span, scripts and styles left out. */
  readonly lettersIn: (span: Span) => number;
}

export interface PlacedElement extends Span {
  readonly element: Element;
}

export function readPage(text: string): Page {
  const elements: PlacedElement[] = [];
  const starts: number[] = [];
  const letters: number[] = [0];
  // A stack of its own: a page may nest deeper than the call stack allows.
  const pending: Node[] = [...parse(text, { sourceCodeLocationInfo: true }).childNodes].reverse();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const at = node.sourceCodeLocation;
    if ('value' in node && at) {
      starts.push(at.startOffset);
      letters.push((letters.at(-1) ?? 0) + node.value.trim().length);
    }
    if (!('tagName' in node)) continue;
    elements.push({ element: node, start: at?.startOffset ?? 0, end: at?.endOffset ?? text.length });
    if (SILENT.has(node.tagName)) continue;
    for (let i = node.childNodes.length - 1; i >= 0; i--) pending.push(node.childNodes[i]!);
  }
  const before = (offset: number) => letters[firstAtLeast(starts, offset)] ?? 0;
  return { elements, lettersIn: ({ start, end }) => before(end) - before(start) };
}

/** Their text is no reader's. */
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'svg']);

/** How many of the rising numbers are below `limit`. */
function firstAtLeast(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find(attr => attr.name === name)?.value;
}

/** The text of an element, markup and all that is inside scripts included, up to `most` letters. */
export function textOf(element: Element, most: number): string {
  const parts: string[] = [];
  const pending: Node[] = [...element.childNodes].reverse();
  for (let node = pending.pop(), length = 0; node !== undefined && length < most; node = pending.pop()) {
    if ('value' in node) {
      parts.push(node.value);
      length += node.value.length;
    } else if ('childNodes' in node) {
      for (let i = node.childNodes.length - 1; i >= 0; i--) pending.push(node.childNodes[i]!);
    }
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}
