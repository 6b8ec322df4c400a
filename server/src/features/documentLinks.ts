import type { DocumentLink } from 'vscode-languageserver';
import type { LibrarySheet } from '../library';
import { type Encoding, rangeOf } from '../positions';

/** The DOIs of a sheet as links: what editors link of themselves, an address with its scheme, is left to them. */
export function documentLinks({ document }: LibrarySheet, encoding: Encoding): DocumentLink[] {
  return [...document.getText().matchAll(DOI)].map(match => {
    const start = match.index;
    const range = rangeOf(document, { start, end: start + match[0].length }, encoding);
    return { range, target: `https://doi.org/${encodeURI(match[0])}` };
  });
}

/** "10.1234/abc.5", not the end of an address, and without the mark that ends a sentence. */
const DOI = /(?<![\w/.=%])10\.\d{4,9}\/[^\s"'<>{}|\\^`]{0,200}[\w)/-]/g;
