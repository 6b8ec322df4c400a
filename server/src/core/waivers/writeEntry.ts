import { isMap, isSeq, type Node, stringify } from 'yaml';
import type { Draft } from '../draft/draft';
import type { Finding } from '../finding';
import type { Span } from '../span';
import { readYaml } from '../yamlReader';
import { claimOf } from './claim';
import type { WaiverEntry } from './schema';

/** The entry of the shared file that waives a finding, as it stands today. */
export function entryOf(
  finding: Finding,
  draft: Draft,
  about: Pick<WaiverEntry, 'draft' | 'kind' | 'reason' | 'author' | 'date'>,
): WaiverEntry {
  const { draft: path, ...rest } = about;
  return { draft: path, ...claimOf(finding, draft), ...rest };
}

/**
 * The edit that adds an entry to the text of the shared file, which may be empty. What stands there stays as it is written. Undefined
 * where the file cannot be read as a list.
 */
export function addEntry(text: string, entry: WaiverEntry): (Span & { readonly newText: string }) | undefined {
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const lines = (indent: string) => indented(stringify([entry], { lineWidth: 0 }), indent).replaceAll('\n', lineEnd);
  const { document } = readYaml(text);
  const root = document.contents as Node | null;
  if (document.errors.length > 0) return undefined;
  const end = text.length;
  const start = text === '' || /[\r\n]$/.test(text) ? '' : lineEnd;
  if (!isMap(root)) {
    const isBlank = text.replace(/#.*/g, '').trim() === '';
    return isBlank ? { start: end, end, newText: `${start}waivers:${lineEnd}${lines('  ')}` } : undefined;
  }
  const list = root.get('waivers', true) as Node | undefined;
  if (!list?.range || root.items.length > 1) return undefined;
  if (isSeq(list) && !list.flow && list.items.length > 0)
    return { start: end, end, newText: start + lines(columnOf(list.range[0], text)) };
  const isEmpty = text.slice(list.range[0], list.range[1]).replace(/[\s[\]]/g, '') === '';
  return isEmpty ? { start: list.range[0], end: list.range[1], newText: `${lineEnd}${lines('  ').trimEnd()}` } : undefined;
}

/** The spaces before the first dash of the list. */
function columnOf(at: number, text: string): string {
  return /[^\r\n]*$/.exec(text.slice(0, at))![0].replace(/\S/g, ' ');
}

function indented(text: string, indent: string): string {
  return text.replace(/^(?=.)/gm, indent);
}
