import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from './core/index';

/** What the client counts characters in. Inside, and by default outside, it is UTF-16 units. */
export type Encoding = 'utf-16' | 'utf-8';

export function rangeOf(document: TextDocument, span: Span, encoding: Encoding): Range {
  return { start: positionAt(document, span.start, encoding), end: positionAt(document, span.end, encoding) };
}

export function spanOf(document: TextDocument, range: Range, encoding: Encoding): Span {
  return { start: offsetAt(document, range.start, encoding), end: offsetAt(document, range.end, encoding) };
}

export function offsetAt(document: TextDocument, position: Position, encoding: Encoding): number {
  return document.offsetAt(encoding === 'utf-16' ? position : toUtf16(document, position));
}

/** Applies the client's edits in order; each one's range counts in the text that the one before it left. */
export function updateDocument(
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
  encoding: Encoding,
): TextDocument {
  if (encoding === 'utf-16') return TextDocument.update(document, [...changes], version);
  for (const change of changes) {
    TextDocument.update(
      document,
      ['range' in change ? { text: change.text, range: toUtf16Range(document, change.range) } : change],
      version,
    );
  }
  return document;
}

function positionAt(document: TextDocument, offset: number, encoding: Encoding): Position {
  const { line, character } = document.positionAt(offset);
  if (encoding === 'utf-16') return { line, character };
  const before = document.getText({ start: { line, character: 0 }, end: { line, character } });
  return { line, character: byteLength(before) };
}

function toUtf16Range(document: TextDocument, range: Range): Range {
  return { start: toUtf16(document, range.start), end: toUtf16(document, range.end) };
}

function toUtf16(document: TextDocument, { line, character }: Position): Position {
  const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  let bytes = 0;
  let units = 0;
  for (const symbol of text) {
    if (bytes >= character) break;
    bytes += byteLength(symbol);
    units += symbol.length;
  }
  return { line, character: units };
}

function byteLength(text: string): number {
  let bytes = 0;
  for (const symbol of text) {
    const code = symbol.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
