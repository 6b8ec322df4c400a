import type { Span } from '../../core/index';
import type { Source, SourceFile, SourceProblem } from '../source';
import { checkItem } from './checkItem';
import { keepFirst } from './keepFirst';

/**
 * Reads CSL-JSON: a list of items, or Better BibTeX's `{"items": […]}`. Each item is read by itself, so that a mistake costs the item that
 * it stands in and is reported there.
 */
export function readCslJson(text: string, uri: string): SourceFile {
  const problems: SourceProblem[] = [];
  const sources = splitItems(text).flatMap(at => readItem(text, at, problems));
  if (sources.length === 0 && problems.length === 0 && text.trim() !== '' && !/^\s*[[{]\s*[\]}]\s*$/.test(text)) {
    problems.push({ start: 0, end: 1, severity: 'error', message: 'CSL-JSON is a list of items: [{"id": …, "type": …}].' });
  }
  return { uri, format: 'csl-json', sources: keepFirst(sources, problems), problems };
}

function readItem(text: string, at: Span, problems: SourceProblem[]): readonly Source[] {
  const written = text.slice(at.start, at.end);
  const keyAt = findKey(written, at.start) ?? { start: at.start, end: at.start + 1 };
  const key = text.slice(keyAt.start, keyAt.end);
  try {
    const item = checkItem(JSON.parse(written));
    if (item !== undefined) return [{ key: item.id, item, at, keyAt }];
    problems.push({
      start: at.start,
      end: at.start + 1,
      severity: 'error',
      message: 'This item has no "id", so that it cannot be cited.',
    });
  } catch {
    const message =
      'This item is not well-formed JSON: a comma, a quotation mark or a brace is missing or too many; it is left out.';
    problems.push({ ...keyAt, severity: 'error', message, ...(key.length > 1 && { key }) });
  }
  return [];
}

/** The value of `"citation-key"`, or else of `"id"`, without its quotation marks. */
function findKey(written: string, offset: number): Span | undefined {
  const match = /"citation-key"\s*:\s*"?([^",\s}]+)/.exec(written) ?? /"id"\s*:\s*"?([^",}\n]+)/.exec(written);
  if (match === null) return undefined;
  const end = offset + match.index + match[0].length;
  return { start: end - match[1]!.length, end };
}

/**
 * The objects of the outermost list. Where a line begins a new object at the indentation of the first one, one that is still open is broken
 * and ends there.
 */
function splitItems(text: string): readonly Span[] {
  const items: Span[] = [];
  const list = /^\s*\{\s*(?:"[\w-]+"\s*:\s*(?:"[^"]*"|[\w.]+|\{[^{}]*\})\s*,\s*)*"items"\s*:\s*\[/.exec(text.slice(0, 10_000));
  const marks = /"(?:[^"\\\n]|\\.)*"?|[{}]|\n[ \t]*(?=\{)/g;
  marks.lastIndex = list === null ? 0 : list[0].length;
  let depth = 0;
  let start = 0;
  let indent: string | undefined;
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    const mark = match[0];
    if (mark.startsWith('\n')) {
      if (depth === 0) indent ??= mark;
      else if (mark === indent) {
        items.push({ start, end: lastBrace(text, match.index) });
        depth = 0;
      }
    } else if (mark === '{' && depth++ === 0) start = match.index;
    else if (mark === '}' && depth > 0 && --depth === 0) items.push({ start, end: match.index + 1 });
  }
  if (depth > 0) items.push({ start, end: text.length });
  return items;
}

/** Without the comma and the spaces before the next item. */
function lastBrace(text: string, end: number): number {
  let at = end;
  while (at > 0 && /[\s,]/.test(text[at - 1]!)) at--;
  return at;
}
