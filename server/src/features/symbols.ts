import { type DocumentSymbol, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import { sourceName } from '../core/index';
import type { LibrarySheet } from '../library';
import { type Encoding, rangeOf } from '../positions';
import { oneLine } from './evidence';
import { entriesOf, type SheetEntry } from './library';

/** The entries of a fact sheet under the headings of its lists, in their order: its outline. */
export function documentSymbols({ document, sheet }: LibrarySheet, encoding: Encoding): DocumentSymbol[] {
  const entries = [...entriesOf(sheet)].sort((a, b) => a.at.start - b.at.start);
  return [...SECTIONS].flatMap(([kind, name]) => {
    const own = entries.filter(entry => entry.kind === kind);
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) return [];
    const range = rangeOf(document, { start: first.at.start, end: last.at.end }, encoding);
    const children = own.map(entry => {
      const whole = rangeOf(document, entry.at, encoding);
      const detail = entry.value === undefined ? {} : { detail: entry.value };
      return { name: entry.label, ...detail, kind: SYMBOLS[entry.kind], range: whole, selectionRange: whole };
    });
    const selectionRange = { start: range.start, end: range.start };
    return [{ name, kind: SymbolKind.Namespace, range, selectionRange, children }];
  });
}

/** The entries of all sheets whose words hold the letters of a query in their order, each word of it anywhere. */
export function workspaceSymbols(sheets: readonly LibrarySheet[], query: string, encoding: Encoding): WorkspaceSymbol[] {
  const wanted = query
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '');
  const found: WorkspaceSymbol[] = [];
  for (const { document, sheet } of sheets) {
    const containerName = oneLine(sheet.source ? sourceName(sheet.source) : document.uri);
    for (const entry of entriesOf(sheet)) {
      const name = nameOf(entry);
      const text = `${name} ${containerName}`.toLowerCase();
      if (!wanted.every(word => hasInOrder(text, word))) continue;
      found.push({
        name,
        containerName,
        kind: SYMBOLS[entry.kind],
        location: { uri: document.uri, range: rangeOf(document, entry.at, encoding) },
      });
      if (found.length === MOST) return found;
    }
  }
  return found;
}

/** More than anybody reads; the next letter of the query brings others. */
const MOST = 500;

function nameOf({ label, value }: SheetEntry): string {
  return value === undefined ? label : `${label}: ${value}`;
}

function hasInOrder(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** In the order of a sheet, as its reader calls them. */
const SECTIONS: ReadonlyMap<SheetEntry['kind'], string> = new Map([
  ['fact', 'Facts'],
  ['person', 'People'],
  ['organisation', 'Organisations'],
  ['place', 'Places'],
  ['term', 'Terms'],
  ['quotation', 'Quotations'],
]);

const SYMBOLS: Readonly<Record<SheetEntry['kind'], SymbolKind>> = {
  fact: SymbolKind.Constant,
  person: SymbolKind.Object,
  organisation: SymbolKind.Struct,
  place: SymbolKind.Field,
  term: SymbolKind.Key,
  quotation: SymbolKind.String,
  passage: SymbolKind.String,
};
