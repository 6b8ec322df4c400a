import { readingBibtex } from '../bibtex/readBibtex';
import type { SourceFile } from '../source';
import { atOnce } from '../steps';
import { readCslJson } from './json';
import { readCslYaml } from './yaml';

/** Reads a file of sources by its ending; `undefined` where it is of no such kind. `previous` makes reading after an edit faster. */
export function readSources(text: string, uri: string, previous?: SourceFile): SourceFile | undefined {
  return atOnce(readingSources(text, uri, previous));
}

/** The same in steps; what is no .bib file is one. */
export function* readingSources(text: string, uri: string, previous?: SourceFile): Generator<undefined, SourceFile | undefined> {
  const ending = /\.([a-z]+)(?:[?#].*)?$/i.exec(uri)?.[1]?.toLowerCase();
  if (ending === 'bib' || ending === 'bibtex' || ending === 'biblatex') return yield* readingBibtex(text, uri, previous);
  if (ending === 'json') return readCslJson(text, uri);
  return ending === 'yaml' || ending === 'yml' ? readCslYaml(text, uri) : undefined;
}
