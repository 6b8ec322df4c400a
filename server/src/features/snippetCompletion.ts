import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  type Position,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { shortName, titleOf } from '../citations/describe';
import type { FoundSource } from '../citations/draftSources';
import { type BegunSnippet, begunIn, snippetBefore } from '../citations/snippets/begun';
import { quotationBlock, sourceLine } from '../citations/snippets/blocks';
import { CURSOR, type Piece, writePlain, writeSnippet } from '../citations/snippets/snippet';
import { type Completion, describeTime } from '../core/index';
import { type Encoding, offsetAt, rangeOf } from '../positions';
import type { Writing } from '../snapshot';
import { addingTo, matching, sourcesMatching } from './citationCompletion';
import { sourceOf } from './citedSource';
import { oneLine } from './evidence';
import { type Desk, deskFor, type FormatterFor } from './snippetDesk';

/** What may open the list of snippets while somebody types. */
export const SNIPPET_TRIGGERS: readonly string[] = ['-'];

/** Whether a snippet of a source may be begun at a place, by its line alone: most hyphens are answered here. */
export function mayInsertSnippet(document: TextDocument, { line, character }: Position, encoding: Encoding): boolean {
  const start = document.offsetAt({ line, character: 0 });
  return begunIn(document.getText().slice(start, offsetAt(document, { line, character }, encoding))) !== undefined;
}

/** Snippets of every source that fits what is typed, and of facts and quotations of sheets; `null` where no snippet is begun. */
export async function snippetCompletion(
  writing: Writing,
  position: Position,
  formatterFor: FormatterFor,
): Promise<CompletionList | null> {
  const { document, client, citations } = writing;
  const begun = client.takesSnippets ? snippetBefore(citations.draft, offsetAt(document, position, client.encoding)) : undefined;
  if (begun === undefined) return null;
  const desk = await deskFor(begun, writing, formatterFor);
  const told = begun.purpose === 'figure' || begun.purpose === 'blockquote' ? ofSheets(begun, writing, desk) : [];
  const sources = begun.purpose === 'figure' ? [] : sourcesMatching(writing, begun.typed);
  const made = sources.slice(0, MOST).map(source => ofSource(source, begun, desk));
  const isCited = desk.citesByKey && begun.purpose !== 'ref' && begun.purpose !== 'srcline';
  const offers = [...told, ...made].filter(({ pieces, elsewhere }) => writePlain(pieces) !== '' || elsewhere.length > 0);
  return {
    isIncomplete: sources.length > MOST,
    items: offers.map((offer, index) => ({
      ...item(offer, index, begun, writing),
      ...(isCited && addingTo(offer.source, writing)),
    })),
  };
}

/** Each is formatted: a longer list is narrowed by what is typed further. */
const MOST = 15;

interface Offer {
  /** Behind the hyphen of its name. */
  readonly name: string;
  readonly about: string;
  readonly source: FoundSource;
  readonly pieces: readonly Piece[];
  readonly elsewhere: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

function ofSource(source: FoundSource, { purpose }: BegunSnippet, desk: Desk): Offer {
  const offer = { name: source.key, about: titleOf(source.item), source };
  switch (purpose) {
    case 'ref':
      return { ...offer, pieces: [desk.reference(source.key), CURSOR], elsewhere: [] };
    case 'srcline':
      return { ...offer, pieces: [...sourceLine(desk.draft, desk.reference(source.key)), CURSOR], elsewhere: [] };
    case 'blockquote':
      return { ...offer, ...desk.cite(source, undefined, quotationBlock(desk.draft, source.item, {})) };
    default:
      return { ...offer, ...desk.cite(source, undefined) };
  }
}

/** Facts or quotations of sheets, as they are offered behind "=", each with the citation of its source. */
function ofSheets({ purpose, end, typed }: BegunSnippet, writing: Writing, desk: Desk): readonly Offer[] {
  const wanted: ReadonlySet<Completion['kind']> = new Set(purpose === 'figure' ? ['value', 'text'] : ['quotation']);
  const isMeant = matching(typed);
  return writing.complete(end, true).flatMap((one): Offer[] => {
    const source = wanted.has(one.kind) ? sourceOf(one.evidence, writing) : undefined;
    if (source === undefined) return [];
    const about = `${one.subject}${describeTime(one.time)}`;
    if (!isMeant(`${one.id ?? ''} ${one.newText} ${about} ${source.key}`)) return [];
    const { locator } = one.evidence;
    if (one.kind !== 'quotation') {
      const block = { before: [one.newText], behind: '' };
      return [{ name: one.id ?? one.newText, about, source, ...desk.cite(source, locator, block) }];
    }
    const words = one.newText.replace(/^“|”$/g, '');
    const block = quotationBlock(desk.draft, source.item, { words, speaker: one.subject === '' ? undefined : one.subject });
    return [{ name: words, about, source, ...desk.cite(source, locator, block) }];
  });
}

function item(
  { name, about, source, pieces, elsewhere }: Offer,
  index: number,
  { purpose, start, end }: BegunSnippet,
  { document, client }: Writing,
): CompletionItem {
  const typed = document.getText().slice(start, end);
  const shown = oneLine(name);
  const preview = [writePlain(pieces), ...elsewhere.map(({ text }) => text.trim())].join('\n…\n');
  return {
    label: `${purpose}-${shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown}`,
    labelDetails: { description: oneLine(shortName(source.item)) },
    detail: oneLine(about),
    documentation: preview.split('\n').map(oneLine).join('\n').trim(),
    kind: CompletionItemKind.Snippet,
    sortText: String(index).padStart(4, '0'),
    // What is typed was looked up here; editors compare the beginning only.
    filterText: `${typed} ${oneLine(`${name} ${shortName(source.item)} ${about}`)}`,
    textEdit: { range: rangeOf(document, { start, end }, client.encoding), newText: writeSnippet(pieces) },
    insertTextFormat: InsertTextFormat.Snippet,
    insertTextMode: InsertTextMode.asIs,
    ...(elsewhere.length > 0 && {
      additionalTextEdits: elsewhere.map(edit => ({ range: rangeOf(document, edit, client.encoding), newText: edit.text })),
    }),
  };
}

const LONGEST = 60;
