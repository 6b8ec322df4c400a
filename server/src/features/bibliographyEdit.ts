import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FoundSource } from '../citations/draftSources';
import { addSource, type Edit } from '../citations/insert/index';
import { addressOf } from '../citations/sources/bibliography';
import { readSources } from '../citations/sources/readSources';
import { frontMatterOf } from '../core/index';
import type { Snapshot } from '../snapshot';

/** The edit that adds a source to the bibliography of a draft, and the file that it is of; `undefined` of what is there, or cannot be added. */
export function bibliographyEdit(
  source: FoundSource,
  { citations: { sources }, document, find }: Pick<Snapshot, 'citations' | 'document' | 'find'>,
): { readonly document: TextDocument; readonly edit: Edit } | undefined {
  if (!sources.hasOwn || sources.findOwn(source.key) !== undefined) return undefined;
  for (const { path } of sources.bibliography.files) {
    const file = find(addressOf(path, document.uri));
    const read = file && readSources(file.getText(), file.uri);
    if (file && read) return { document: file, edit: addSource(file.getText(), read, source.item, entryOf(source, find)) };
  }
  const { references } = sources.bibliography;
  if (references === undefined || references.sources.length === 0) return undefined;
  const text = document.getText();
  const edit = addSource(text, references, source.item);
  return edit.end <= (frontMatterOf(text)?.end ?? 0) ? { document, edit } : undefined;
}

/** The entry as another .bib file has it, as far as it stands for itself: it takes over nothing from others and names no abbreviations. */
function entryOf({ uri, at }: FoundSource, find: Snapshot['find']): string | undefined {
  if (!/\.(?:bib|bibtex|biblatex)$/i.test(uri)) return undefined;
  const entry = find(uri)?.getText().slice(at.start, at.end);
  return entry === undefined || BORROWS.test(entry) ? undefined : entry;
}

const BORROWS = /\b(?:crossref|xdata)\s*=|=\s*(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b)[a-z]|#/i;
