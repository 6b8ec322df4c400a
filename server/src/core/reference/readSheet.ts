import * as v from 'valibot';
import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { recognizeValues } from '../recognizers/index';
import type { Span } from '../span';
import { isEmpty, listed, nodeSpan, plain, type Reader, readYaml, report, reportIssue, spanAt, spanOfKey } from '../yamlReader';
import {
  type FactEntry,
  type OrganisationEntry,
  type PersonEntry,
  type PlaceEntry,
  type QuotationEntry,
  type SectionName,
  type SourceItem,
  sections,
  sourceSchema,
  type TermEntry,
} from './schema';
import type { Fact, Placed, Reading, Sheet, SheetProblem } from './sheet';

/**
 * Reads a fact sheet. Never throws: a mistake costs the entry that it stands in and is reported at its place.
 * `uri` names the sheet in evidence and problems; it is not opened.
 */
export function readSheet(text: string, uri: string): Sheet {
  const reader = readYaml(text);
  const { document, problems } = reader;
  const root = document.contents;
  if (!isMap(root)) {
    if (text.trim() !== '' && document.errors.length === 0) {
      problems.push({
        ...nodeSpan(root, text),
        severity: 'error',
        code: 'shape',
        message: 'A fact sheet is a map with "source" and "facts".',
      });
    }
    return emptySheet(uri, problems);
  }

  reportUnknownSections(root.items as Pair<Node, Node>[], reader);
  const source = readSource(root.get('source', true) as Node | undefined, nodeSpan(root, text), reader);
  const section = <T>(name: SectionName) => readSection(name, root.get(name, true) as Node | undefined, reader) as Entry<T>[];
  const sheet = {
    facts: section<FactEntry>('facts').flatMap(({ entry, node }) => readFact(entry, node, reader) ?? []),
    people: section<PersonEntry>('people').map(({ entry }) => entry),
    organisations: section<OrganisationEntry>('organisations').map(({ entry }) => entry),
    places: section<PlaceEntry>('places').map(({ entry }) => entry),
    terms: section<TermEntry>('terms').map(({ entry }) => entry),
    quotations: section<QuotationEntry>('quotations').map(({ entry }) => entry),
  };
  problems.sort((a, b) => a.start - b.start);
  return { uri, ...(source ? { source } : {}), ...sheet, problems };
}

interface Entry<T> {
  readonly entry: Placed<T>;
  readonly node: Node;
}

function readSource(node: Node | undefined, fallback: Span, reader: Reader): SourceItem | undefined {
  if (node === undefined) {
    const start = fallback.start;
    report(
      reader,
      { start, end: Math.min(start + 1, reader.text.length) },
      'shape',
      '"source" is missing: say which publication the facts come from.',
    );
    return undefined;
  }
  const read = v.safeParse(sourceSchema, plain(node, reader));
  if (read.success) return read.output;
  for (const issue of read.issues) reportIssue(reader, node, issue, 'source');
  return undefined;
}

function readSection(name: SectionName, node: Node | undefined, reader: Reader): Entry<unknown>[] {
  if (node === undefined || isEmpty(node)) return [];
  if (!isSeq(node)) {
    report(reader, nodeSpan(node, reader.text), 'shape', `"${name}" must be a list: each entry begins with "- ".`);
    return [];
  }
  const seen = new Set<string>();
  return (node.items as Node[]).flatMap(item => {
    const at = nodeSpan(item, reader.text);
    const read = v.safeParse(sections[name], plain(item, reader));
    if (!read.success) {
      for (const issue of read.issues) reportIssue(reader, item, issue, name);
      return [];
    }
    const id = read.output.id;
    if (id !== undefined && seen.has(id)) {
      report(
        reader,
        spanOfKey(item, 'id', reader.text),
        'duplicate',
        `The id "${id}" stands twice in "${name}"; the later entry is used as well.`,
        'warning',
      );
    }
    if (id !== undefined) seen.add(id);
    return [{ entry: { ...read.output, at }, node: item }];
  });
}

/** Reads the value of a fact with the recognizers that read drafts; what they do not know is text. */
function readFact(entry: Placed<FactEntry>, node: Node, reader: Reader): Fact | undefined {
  const value = entry.value;
  const mentions = recognizeValues(value).filter(mention => mention.kind === 'quantity' || mention.kind === 'date');
  const whole = mentions.find(mention => value.slice(0, mention.start).trim() === '' && value.slice(mention.end).trim() === '');
  const reading: Reading = whole ?? { kind: 'text', text: value };
  if (reading.kind === 'text' && /^[\p{Sc}\d]/u.test(value)) {
    const message = `"${value}" begins like a figure but cannot be read as one; write it as in a text, such as $240.1bn, 26.3%, 20 companies or May 1.`;
    report(reader, spanAt(node, ['value'], reader.text), 'value', message);
    return undefined;
  }
  if (entry.time !== undefined && !EDTF.test(entry.time)) {
    const message = `"${entry.time}" is no EDTF date; write 2023, 2023-12, 2021/2022 or XXXX-05-01. The fact is used without a time.`;
    report(reader, spanAt(node, ['time'], reader.text), 'value', message, 'warning');
    const { time: _, ...rest } = entry;
    return { ...rest, reading };
  }
  return { ...entry, reading };
}

/** The levels of EDTF that a sheet needs: a date or season with unknown digits and qualifiers, and intervals of them, open ends included. */
const EDTF_DATE = '-?[\\dX]{4}(?:-[\\dX]{2}(?:-[\\dX]{2})?)?[?~%]?';
const EDTF = new RegExp(`^(?:${EDTF_DATE}|(?:\\.\\.|${EDTF_DATE})?/(?:\\.\\.|${EDTF_DATE})?|\\.\\.)$`);

function reportUnknownSections(pairs: readonly Pair<Node, Node>[], reader: Reader): void {
  const known = ['source', ...Object.keys(sections)];
  for (const pair of pairs) {
    const name = isScalar(pair.key) ? String(pair.key.value) : '';
    if (known.includes(name)) continue;
    report(
      reader,
      nodeSpan(pair.key, reader.text),
      'shape',
      `A fact sheet has no "${name}"; it has ${listed(known)}.`,
      'warning',
    );
  }
}

function emptySheet(uri: string, problems: readonly SheetProblem[]): Sheet {
  return { uri, facts: [], people: [], organisations: [], places: [], terms: [], quotations: [], problems };
}
