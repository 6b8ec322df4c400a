import type { Location } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../core/index';
import { type Encoding, rangeOf } from '../positions';
import type { Snapshot } from '../snapshot';
import { subjectAt } from './subject';
import type { Use } from './uses';

/** A fact in a sheet, or a passage of an article. */
export type FactPlace = Use['of'];

/** The facts that a mention of a draft is held against. */
export function factsOfMention(snapshot: Snapshot, offset: number): readonly FactPlace[] {
  return (subjectAt(snapshot, offset)?.evidence ?? []).flatMap(({ at }) => at ?? []);
}

/** What a place in a sheet or an article is used by, of some drafts: one place a sentence. */
export function usesOf(facts: readonly FactPlace[] | AtOffset, drafts: readonly (readonly Use[])[]): readonly Use[] {
  const isMeant = 'offset' in facts ? (of: FactPlace) => holds(of, facts) : (of: FactPlace) => facts.some(one => isSame(one, of));
  const meant = drafts.flat().filter(({ of }) => isMeant(of));
  const bySentence = new Map(meant.map(use => [`${use.uri} ${use.range.start.line} ${use.range.start.character}`, use]));
  return [...bySentence.values()];
}

/** A caret in a sheet or an article. */
export interface AtOffset {
  readonly uri: string;
  readonly offset: number;
}

function holds({ uri, span }: FactPlace, caret: AtOffset): boolean {
  return uri === caret.uri && span.start <= caret.offset && caret.offset <= span.end;
}

function isSame(a: FactPlace, b: FactPlace): boolean {
  return a.uri === b.uri && a.span.start === b.span.start && a.span.end === b.span.end;
}

/** Where the facts themselves stand: their declaration. */
export function factLocations(
  facts: readonly FactPlace[],
  find: (uri: string) => TextDocument | undefined,
  encoding: Encoding,
): Location[] {
  const distinct = facts.filter((fact, index) => facts.findIndex(other => isSame(fact, other)) === index);
  return distinct.flatMap(({ uri, span }) => {
    const document = find(uri);
    if (!document) return [];
    const trimmed: Span = {
      start: span.start,
      end: span.start + document.getText().slice(span.start, span.end).trimEnd().length,
    };
    return [{ uri, range: rangeOf(document, trimmed, encoding) }];
  });
}
