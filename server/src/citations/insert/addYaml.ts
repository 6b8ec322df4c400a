import { isMap, isSeq, parseDocument, stringify, type YAMLSeq } from 'yaml';
import type { CslItem } from '../item';
import type { SourceFile } from '../source';
import type { Edit } from './edit';
import { inYaml } from './nameBibliography';

/** The edit that adds an item to CSL-YAML: to the list that is there, as it is laid out, in the place of an empty one, or as a new `references:`. */
export function addYaml(text: string, { sources }: SourceFile, item: CslItem): Edit {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const entry = stringify([item], { lineWidth: 0 }).trimEnd().split('\n');
  const list = listIn(text);
  const last = sources.at(-1);
  if (last !== undefined) {
    const at = last.at.start + text.slice(last.at.start, last.at.end).trimEnd().length;
    // What is JSON is YAML, too, in a list between brackets.
    if (list?.flow) return { start: at, end: at, text: `, ${JSON.stringify(item)}` };
    const dash = columnOf(text, text.lastIndexOf('-', last.at.start - 1));
    return { start: at, end: at, text: entry.map(line => lineEnd + dash + line).join('') };
  }
  if (list?.range && list.items.length === 0 && isAlone(text, list)) {
    return { start: list.range[0], end: list.range[1], text: entry.join(lineEnd) };
  }
  const filled = HAS_REFERENCES.test(text)
    ? inYaml(text, 'references', entry.map(line => lineEnd + line).join(''), lineEnd)
    : undefined;
  if (filled) return filled;
  const at = text.trimEnd().length;
  const apart = at === 0 ? '' : lineEnd + lineEnd;
  const end = at === text.length ? lineEnd : '';
  return { start: at, end: at, text: `${apart}references:${lineEnd}${entry.join(lineEnd)}${end}` };
}

const HAS_REFERENCES = /^\s*references[ \t]*:/m;

/** The list of `references:`, or that which the whole file is. */
function listIn(text: string): YAMLSeq | undefined {
  const root = parseDocument(text, { prettyErrors: false, uniqueKeys: false, schema: 'core' }).contents;
  if (isSeq(root)) return root;
  const references = isMap(root) ? root.get('references', true) : undefined;
  return isSeq(references) ? references : undefined;
}

/** Whether the file holds the list and nothing else. */
function isAlone(text: string, { range }: YAMLSeq): boolean {
  return range !== undefined && range !== null && text.slice(0, range[0]).trim() === '';
}

/** The white space that a line begins with, up to an offset. */
function columnOf(text: string, at: number): string {
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, at).replace(/\S/g, ' ');
}
