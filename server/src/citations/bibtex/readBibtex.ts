import type { CslItem } from '../item';
import type { Source, SourceFile, SourceProblem } from '../source';
import { atOnce } from '../steps';
import { cslItem } from './item';
import { resolveFields } from './resolve';
import { readProblems } from './review';
import { type BibEntry, type BibFile, readStructure } from './structure';
import { readTex } from './tex';

/**
 * Reads a BibTeX or BibLaTeX file. Never throws: a mistake costs the entry that it stands in and is reported at its place.
 * `previous` is the file as read before an edit: entries that are written as they were are not read again.
 */
export function readBibtex(text: string, uri: string, previous?: SourceFile): SourceFile {
  return atOnce(readingBibtex(text, uri, previous));
}

/** The same in steps of an entry each, between which others may work: a large file takes a second or two. */
export function* readingBibtex(text: string, uri: string, previous?: SourceFile): Generator<undefined, SourceFile> {
  const file = yield* readStructure(text);
  const problems: SourceProblem[] = [...file.problems, ...readProblems(text, file)];
  const byKey = firstByKey(file, problems);
  const items = new Map<string, CslItem>();
  const sources: Source[] = [];
  for (const entry of byKey.values()) {
    if (entry.type === 'xdata') continue;
    const fields = resolveFields(entry, file, byKey, problems);
    const written = JSON.stringify([entry.key, entry.type, ...fields]);
    const item = previous?.items?.get(written) ?? readItem(entry, fields, problems);
    items.set(written, item);
    sources.push({ key: entry.key, item, at: { start: entry.start, end: entry.end }, keyAt: entry.keyAt });
    yield;
  }
  return { uri, format: 'bibtex', sources, problems: problems.sort((a, b) => a.start - b.start), items };
}

function readItem(entry: BibEntry, fields: ReadonlyMap<string, string>, problems: SourceProblem[]): CslItem {
  const read = readTex(entry.type, fields);
  for (const [name, message] of read.errors) {
    const place = entry.fields.find(field => field.name === name) ?? entry.keyAt;
    problems.push({ start: place.start, end: place.end, severity: 'warning', message });
  }
  return cslItem(entry.key, entry.type, read.fields);
}

/** Of two entries with one key the first counts, as for BibTeX and biber. */
function firstByKey(file: BibFile, problems: SourceProblem[]): ReadonlyMap<string, BibEntry> {
  const first = new Map<string, BibEntry>();
  for (const entry of file.entries) {
    if (!first.has(entry.key)) first.set(entry.key, entry);
    else {
      const message = `The key "${entry.key}" stands twice in this file; the first entry is used.`;
      problems.push({ ...entry.keyAt, severity: 'warning', message });
    }
  }
  return first;
}
