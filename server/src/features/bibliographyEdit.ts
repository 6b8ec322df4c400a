import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FoundSource } from '../citations/draftSources';
import { addSource, type Edit, nameBibliography } from '../citations/insert/index';
import { addressIn, pathFrom } from '../citations/sources/bibliography';
import { readSources } from '../citations/sources/readSources';
import { readCslYaml } from '../citations/sources/yaml';
import { frontMatterOf } from '../core/index';
import { isSheetUri } from '../protocol';
import type { Snapshot } from '../snapshot';

/**
 * The edit by which the bibliography of a draft has a source, and the document that it is of: an entry in a file that the draft names, or among its
 * own references; where it has no bibliography, a line that names the file of the source, and of what else it cites by key. `undefined` where
 * the source is there already, or cannot be added.
 */
export function bibliographyEdit(source: FoundSource, snapshot: Places): BibliographyEdit | undefined {
  const { citations, document, find } = snapshot;
  const { sources } = citations;
  if (!sources.hasOwn) {
    const edit = nameBibliography(citations.draft, filesOf([source, ...citedBy(citations)], document.uri));
    return edit && { document, edit };
  }
  if (sources.findOwn(source.key) !== undefined) return undefined;
  for (const named of sources.bibliography.files) {
    const file = find(addressIn(named));
    const read = file && readSources(file.getText(), file.uri);
    if (file && read) return { document: file, edit: addSource(file.getText(), read, source.item, entryOf(source, find)) };
  }
  const front = sources.bibliography.references && frontMatterOf(document.getText());
  if (front === undefined) return undefined;
  const yaml = document.getText().slice(front.start, front.end);
  const { start, end, text } = addSource(yaml, readCslYaml(yaml, document.uri), source.item);
  return { document, edit: { start: front.start + start, end: front.start + end, text } };
}

type Places = Pick<Snapshot, 'citations' | 'document' | 'find'>;

export interface BibliographyEdit {
  readonly document: TextDocument;
  readonly edit: Edit;
}

function citedBy({ cited, sources }: Snapshot['citations']): readonly FoundSource[] {
  return cited.citations.flatMap(citation => citation.sources.flatMap(({ key }) => sources.find(key) ?? []));
}

/** The files that a processor of drafts can read, by the way from the draft; none where the first source stands in no such file. */
function filesOf(sources: readonly FoundSource[], draft: string): readonly string[] {
  const paths = sources.map(({ uri }) => (READABLE.test(uri) && !isSheetUri(uri) ? pathFrom(draft, uri) : undefined));
  return paths[0] === undefined ? [] : [...new Set(paths.filter(path => path !== undefined))];
}

/** As pandoc knows them by their endings. */
const READABLE = /\.(?:bib|bibtex|json|yaml)$/i;

/** The entry as another .bib file has it, as far as it stands for itself: it takes over nothing from others and names no abbreviations. */
function entryOf({ uri, at }: FoundSource, find: Snapshot['find']): string | undefined {
  if (!/\.(?:bib|bibtex|biblatex)$/i.test(uri)) return undefined;
  const entry = find(uri)?.getText().slice(at.start, at.end);
  return entry === undefined || BORROWS.test(entry) ? undefined : entry;
}

const BORROWS = /\b(?:crossref|xdata)\s*=|=\s*(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b)[a-z]|#/i;
