import type * as v from 'valibot';
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Severity } from './finding';
import type { Span } from './span';

/** What is wrong with a file that people write in YAML, at its place. */
export interface FileProblem extends Span {
  readonly severity: Severity;
  readonly code: 'yaml' | 'shape' | 'value' | 'duplicate';
  readonly message: string;
}

/** A file while it is read. Every scalar is text. */
export interface Reader {
  readonly document: Document;
  readonly text: string;
  readonly problems: FileProblem[];
}

/** Parses a file; what is no YAML is reported, and the rest is there to be read. */
export function readYaml(text: string): Reader {
  const problems: FileProblem[] = [];
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: new LineCounter(),
    prettyErrors: false,
    uniqueKeys: true,
  });
  for (const error of [...document.errors, ...document.warnings]) {
    problems.push({
      ...within(error.pos[0], error.pos[1], text),
      severity: 'error',
      code: 'yaml',
      message: plainYamlMessage(error.message),
    });
  }
  return { document, text, problems };
}

export function reportIssue(reader: Reader, item: Node, issue: v.BaseIssue<unknown>, section: string): void {
  const path = (issue.path ?? []).map(step => step.key as string | number);
  const field = path.filter(step => typeof step === 'string').join('.');
  if (path.length === 0 && issue.kind === 'schema') {
    const what = section === 'source' ? '"source"' : `Each entry in "${section}"`;
    report(reader, nodeSpan(item, reader.text), 'shape', `${what} must be a map of fields, such as "name: value".`);
    return;
  }
  if (issue.type === 'strict_object') {
    const message =
      issue.expected === 'never'
        ? `"${field}" is not a field of an entry in "${section}".`
        : `"${field}" is missing from this entry in "${section}".`;
    const span =
      issue.expected === 'never'
        ? spanOfKey(item, String(path[0]), reader.text)
        : firstLine(nodeSpan(item, reader.text), reader.text);
    report(reader, span, 'shape', message);
    return;
  }
  if (issue.received === 'undefined') {
    report(
      reader,
      firstLine(nodeSpan(item, reader.text), reader.text),
      'shape',
      `"${field}" is missing from ${section === 'source' ? '"source"' : `this entry in "${section}"`}.`,
    );
    return;
  }
  const message =
    issue.kind === 'schema' ? `"${field || section}" must be ${plainType(issue.expected)}.` : `"${field}" ${issue.message}.`;
  report(reader, spanAt(item, path, reader.text), 'shape', message);
}

/** The node as plain data. An alias without its anchor, or one that would unfold without end, cannot be: it is reported and is nothing. */
export function plain(node: Node, reader: Reader): unknown {
  try {
    return node.toJS(reader.document, { maxAliasCount: 100 });
  } catch (error) {
    report(
      reader,
      nodeSpan(node, reader.text),
      'yaml',
      `This cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    );
    return undefined;
  }
}

function plainType(expected: string | null): string {
  if (expected === 'string') return 'text';
  if (expected === 'Array') return 'a list';
  if (expected === 'Object') return 'a map of fields';
  const options = expected?.match(/"[^"]*"/g) ?? [];
  if (options.length > 4) return `one of ${options.length}, such as ${options.slice(0, 2).join(' or ')}`;
  return (expected ?? 'something else').replaceAll(' | ', ' or ').replace(/[()]/g, '');
}

export function report(
  reader: Reader,
  span: Span,
  code: FileProblem['code'],
  message: string,
  severity: FileProblem['severity'] = 'error',
): void {
  reader.problems.push({ start: span.start, end: span.end, severity, code, message });
}

export function spanAt(item: Node, path: readonly (string | number)[], text: string): Span {
  let node: unknown = item;
  for (const step of path) {
    if (isMap(node)) node = node.get(step, true);
    else if (isSeq(node)) node = node.get(step as number, true);
  }
  return nodeSpan((node ?? item) as Node, text);
}

export function spanOfKey(item: Node, key: string, text: string): Span {
  if (!isMap(item)) return nodeSpan(item, text);
  const pair = item.items.find(candidate => isScalar(candidate.key) && candidate.key.value === key);
  return nodeSpan((pair?.key ?? item) as Node, text);
}

export function nodeSpan(node: unknown, text: string): Span {
  const range = (node as Node | null)?.range;
  return range ? within(range[0], range[1], text) : { start: 0, end: Math.min(1, text.length) };
}

function within(start: number, end: number, text: string): Span {
  const from = Math.min(start, Math.max(0, text.length - 1));
  return { start: from, end: Math.max(Math.min(end, text.length), Math.min(from + 1, text.length)) };
}

function firstLine(span: Span, text: string): Span {
  const lineEnd = text.indexOf('\n', span.start);
  return lineEnd < 0 || lineEnd > span.end ? span : { start: span.start, end: Math.max(lineEnd, span.start + 1) };
}

function plainYamlMessage(message: string): string {
  return /\.$/.test(message) ? message : `${message}.`;
}

export function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

export function isEmpty(node: Node): boolean {
  return isScalar(node) && (node.value === null || node.value === '');
}
