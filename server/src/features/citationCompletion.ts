import { type CompletionItem, CompletionItemKind, type CompletionList, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { yearOf } from '../citations/dates';
import { authorsOf, shortName, titleOf } from '../citations/describe';
import type { FoundSource } from '../citations/draftSources';
import { keyBefore } from '../citations/drafts/keyBefore';
import { type CslName, dateOf, namesOf } from '../citations/item';
import type { Span } from '../core/index';
import { type Encoding, offsetAt, rangeOf } from '../positions';
import { ADD_TO_BIBLIOGRAPHY, type AddToBibliographyArguments } from '../protocol';
import type { Writing } from '../snapshot';
import { oneLine } from './evidence';

/** What may open the list of sources while somebody types. */
export const CITATION_TRIGGERS: readonly string[] = ['@', '{', ',', '^', '`'];

/** Whether something may be cited at a place, by its line alone: most keys are answered here. */
export function mayCite(document: TextDocument, { line, character }: Position, encoding: Encoding): boolean {
  const start = document.offsetAt({ line, character: 0 });
  const before = document.getText().slice(start, offsetAt(document, { line, character }, encoding));
  return /@|cite|\[\^/.test(before);
}

/** The sources that fit what is being cited, and the notes that a mark may lead to; `null` where nothing is being cited. */
export function citationCompletion(writing: Writing, position: Position): CompletionList | null {
  const { document, client, citations } = writing;
  const offset = offsetAt(document, position, client.encoding);
  const begun = keyBefore(citations.draft, offset);
  if (begun === undefined) return null;
  const at = { start: begun.start, end: offset };
  if (begun.kind === 'note') return { isIncomplete: false, items: notes(writing, at) };
  const typed = document.getText().slice(at.start, at.end);
  const sorted = sourcesMatching(writing, typed);
  const items = sorted.slice(0, MOST).map((source, index) => item(source, index, at, typed, writing));
  return { isIncomplete: sorted.length > MOST, items };
}

/** The sources that fit what is typed, those that the draft cites already first. */
export function sourcesMatching({ citations }: Pick<Writing, 'citations'>, typed: string): readonly FoundSource[] {
  const found = citations.sources.all().filter(fitting(typed));
  const usual = new Set(citations.cited.citations.flatMap(({ sources }) => sources.map(({ key }) => key)));
  return [...found.filter(({ key }) => usual.has(key)), ...found.filter(({ key }) => !usual.has(key))];
}

/** A list that is longer is narrowed by the server, key by key. */
const MOST = 200;

/** Whether every word that is typed stands in some text, whatever its case. */
export function matching(typed: string): (text: string) => boolean {
  const words = typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return () => true;
  return text => {
    const all = text.toLowerCase();
    return words.every(word => all.includes(word));
  };
}

/** Of a source, words may stand in its key, its names, its title or its year. */
function fitting(typed: string): (source: FoundSource) => boolean {
  const isMeant = matching(typed);
  return source => isMeant(wordsOf(source));
}

/** Worked out once a source. */
const searched = new WeakMap<object, string>();

function wordsOf({ key, item: described }: FoundSource): string {
  const known = searched.get(described);
  if (known !== undefined) return known;
  const names = ['author', 'editor'].flatMap(role => namesOf(described, role).map(wholeName));
  const year = yearOf(dateOf(described, 'issued')) ?? '';
  const words = [key, authorsOf(described), ...names, titleOf(described), year].join(' ').toLowerCase();
  searched.set(described, words);
  return words;
}

function wholeName({ given, family, literal }: CslName): string {
  return [given, family, literal].filter(part => part !== undefined).join(' ');
}

/** What a client of ours runs when a source has been cited by its key that the draft's own bibliography lacks. */
export function addingTo(
  { key }: Pick<FoundSource, 'key'>,
  { document, client, citations: { sources } }: Pick<Writing, 'document' | 'client' | 'citations'>,
): Pick<CompletionItem, 'command'> {
  if (!client.commands.has(ADD_TO_BIBLIOGRAPHY) || !sources.hasOwn || sources.findOwn(key) !== undefined) return {};
  const added: AddToBibliographyArguments = { uri: document.uri, key };
  return { command: { title: 'Add to the bibliography of the draft', command: ADD_TO_BIBLIOGRAPHY, arguments: [added] } };
}

function item(source: FoundSource, index: number, at: Span, typed: string, writing: Writing): CompletionItem {
  const { key, item: described } = source;
  const { document, client } = writing;
  return {
    label: key,
    labelDetails: { description: oneLine(shortName(described)) },
    detail: oneLine(titleOf(described)),
    kind: CompletionItemKind.Reference,
    sortText: String(index).padStart(4, '0'),
    // What was looked up here fits: editors compare the beginning only.
    filterText: `${typed}${key} ${oneLine(`${authorsOf(described)} ${titleOf(described)}`)}`,
    textEdit: { range: rangeOf(document, at, client.encoding), newText: key },
    ...addingTo(source, writing),
  };
}

/** The notes of the draft by their labels, with their words. */
function notes({ document, client, citations }: Writing, at: Span): CompletionItem[] {
  const labelled = citations.cited.notes.flatMap(({ label, body }) => (label === undefined ? [] : [{ label, body }]));
  return labelled.map(({ label, body }) => ({
    label,
    detail: oneLine(document.getText().slice(body.start, body.end)).slice(0, LONGEST),
    kind: CompletionItemKind.Reference,
    textEdit: { range: rangeOf(document, at, client.encoding), newText: label },
  }));
}

const LONGEST = 120;
