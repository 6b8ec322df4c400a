import { type Document, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { Span } from '../../core/index';
import type { Source, SourceFile, SourceProblem } from '../source';
import { checkItem } from './checkItem';
import { keepFirst } from './keepFirst';

/**
 * Reads the sources of a YAML document: CSL-YAML (`references:`, or a bare list), and the `source:` of a fact sheet. `offset` is where the
 * YAML begins in its file. What else stands in the document is none of this reader's.
 */
export function readCslYaml(text: string, uri: string, offset = 0): SourceFile {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, schema: 'core' });
  const problems: SourceProblem[] = document.errors.map(error => ({
    start: offset + error.pos[0],
    end: offset + Math.max(error.pos[1], error.pos[0] + 1),
    severity: 'error',
    message: /\.$/.test(error.message) ? error.message : `${error.message}.`,
  }));
  const sources = itemNodes(document).flatMap(node => readItem(node, document, offset, problems));
  return { uri, format: 'csl-yaml', sources: keepFirst(sources, problems), problems };
}

function itemNodes(document: Document): readonly Node[] {
  const root = document.contents;
  if (isSeq(root)) return root.items as Node[];
  if (!isMap(root)) return [];
  const references = root.get('references', true);
  const source = root.get('source', true);
  return [...(isSeq(references) ? (references.items as Node[]) : []), ...(isMap(source) ? [source as Node] : [])];
}

function readItem(node: Node, document: Document, offset: number, problems: SourceProblem[]): readonly Source[] {
  const at = spanOf(node, offset);
  const item = checkItem(plain(node, document));
  const id = isMap(node) ? (node.get('citation-key', true) ?? node.get('id', true)) : undefined;
  if (item !== undefined && isScalar(id)) return [{ key: item.id, item, at, keyAt: withoutMarks(id, offset) }];
  const start = at.start;
  problems.push({ start, end: start + 1, severity: 'error', message: 'This item has no "id", so that it cannot be cited.' });
  return [];
}

/** An alias without its anchor, or one that would unfold without end, makes no item. */
function plain(node: Node, document: Document): unknown {
  try {
    return node.toJS(document, { maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

function spanOf(node: Node, offset: number): Span {
  const [start, end] = node.range ?? [0, 1];
  return { start: offset + start, end: offset + end };
}

function withoutMarks(node: Node, offset: number): Span {
  const { start, end } = spanOf(node, offset);
  const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
  return quoted ? { start: start + 1, end: end - 1 } : { start, end };
}
