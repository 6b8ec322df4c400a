import * as v from 'valibot';
import { isMap, isSeq, type Node } from 'yaml';
import type { Span } from '../span';
import { type FileProblem, isEmpty, nodeSpan, plain, type Reader, readYaml, report, reportIssue } from '../yamlReader';
import { type WaiverEntry, waiverSchema } from './schema';

/** `.policy-fact-check/waivers.yaml` as read: what is good serves, what is wrong stands in `problems` at its place. */
export interface WaiverFile {
  readonly entries: readonly Waiver[];
  readonly problems: readonly FileProblem[];
}

/** An entry with the span of the file that it was read from. */
export type Waiver = WaiverEntry & { readonly at: Span };

/** Reads a file of waivers. Never throws: a mistake costs the entry that it stands in and is reported at its place. */
export function readWaivers(text: string): WaiverFile {
  const reader = readYaml(text);
  const entries = readEntries(reader);
  return { entries, problems: [...reader.problems].sort((a, b) => a.start - b.start) };
}

function readEntries(reader: Reader): readonly Waiver[] {
  const { document, text } = reader;
  const root = document.contents;
  if (root === null || isEmpty(root)) return [];
  const list = isMap(root) ? (root.get('waivers', true) as Node | undefined) : undefined;
  if (!isMap(root) || list === undefined || root.items.length > 1) {
    if (document.errors.length === 0)
      report(reader, nodeSpan(root, text), 'shape', 'This file is one list with the name "waivers".');
  }
  if (list === undefined || isEmpty(list)) return [];
  if (!isSeq(list)) {
    report(reader, nodeSpan(list, text), 'shape', '"waivers" must be a list: each entry begins with "- ".');
    return [];
  }
  return (list.items as Node[]).flatMap(item => readEntry(item, reader));
}

function readEntry(item: Node, reader: Reader): readonly Waiver[] {
  const read = v.safeParse(waiverSchema, plain(item, reader));
  if (read.success) return [{ ...read.output, at: nodeSpan(item, reader.text) }];
  for (const issue of read.issues) reportIssue(reader, item, issue, 'waivers');
  return [];
}
