import {
  type Article,
  articleEvidence,
  describeSubject,
  describeTime,
  gather,
  type Sheet,
  type Span,
  sourceName,
} from '../core/index';
import type { Library, LibraryArticle, LibrarySheet } from '../library';
import { type Encoding, rangeOf } from '../positions';
import { type FactUse, type LibraryContents, type LibraryEntry, type LibraryFact, MOST_USES } from '../protocol';
import { oneLine } from './evidence';
import type { Use } from './uses';

/** What drafts are checked against, each fact with what the drafts make of it. */
export function libraryContents(
  library: Pick<Library, 'contents'>,
  withBuiltIn: boolean,
  usesByDraft: readonly (readonly Use[])[],
  encoding: Encoding,
): LibraryContents {
  const byPlace = groupUses(usesByDraft.flat(), ({ of }) => placeKey(of.uri, of.span));
  const byFile = groupUses(usesByDraft.flat(), ({ of }) => of.uri);
  const usesAt = (uri: string, span: Span) => byPlace.get(placeKey(uri, span)) ?? [];
  const { builtIn, sheets, articles } = library.contents();
  return {
    entries: [
      ...sheets.map(sheet => sheetEntry(sheet, 'sheet', usesAt, encoding)),
      ...(withBuiltIn ? builtIn.map(sheet => sheetEntry(sheet, 'built-in', usesAt, encoding)) : []),
      ...articles.map(article => articleEntry(article, byFile.get(article.document.uri) ?? [], encoding)),
    ],
    drafts: usesByDraft.length,
  };
}

type UsesAt = (uri: string, span: Span) => readonly Use[];

function sheetEntry(read: LibrarySheet, kind: 'sheet' | 'built-in', usesAt: UsesAt, encoding: Encoding): LibraryEntry {
  const { sheet, document } = read;
  const facts = entriesOf(sheet)
    .sort((a, b) => a.at.start - b.at.start)
    .map(({ at, told, ...entry }): LibraryFact => {
      const uses = usesAt(document.uri, at);
      const state = stateOf(uses) ?? (told ? 'unused' : 'untold');
      return { ...entry, range: rangeOf(document, at, encoding), state, uses: shown(uses) };
    });
  const count = (state: LibraryFact['state']) => facts.filter(fact => fact.state === state).length;
  return {
    uri: document.uri,
    kind,
    title: oneLine(sheet.source?.title ?? fileName(document.uri)),
    ...(sheet.source && { source: oneLine(sourceName(sheet.source)) }),
    used: count('used'),
    unused: count('unused'),
    contradicted: count('contradicted'),
    facts,
    problems: sheet.problems.length,
  };
}

/** An entry of a sheet, as lists name it. */
export type SheetEntry = Pick<LibraryFact, 'kind' | 'label' | 'value' | 'evidence'> & {
  readonly at: Span;
  readonly told: boolean;
};

export function entriesOf(sheet: Sheet): SheetEntry[] {
  const named = (
    kind: 'person' | 'organisation' | 'place',
    entries: Sheet['people'] | Sheet['organisations'] | Sheet['places'],
  ) => entries.map(entry => ({ kind, label: oneLine(entry.name), ...placed(entry, false) }));
  return [
    ...sheet.facts.map(fact => {
      const subject = describeSubject({ subject: fact.subject, attribute: fact.attribute ?? '' });
      const label = oneLine(`${subject}${describeTime(fact.time)}`);
      return { kind: 'fact' as const, label, value: oneLine(fact.value), ...placed(fact, fact.reading.kind !== 'text') };
    }),
    ...sheet.quotations.map(entry => ({
      kind: 'quotation' as const,
      label: `“${oneLine(entry.words)}”`,
      ...placed(entry, true),
    })),
    ...sheet.terms.map(entry => ({ kind: 'term' as const, label: oneLine(entry.use), ...placed(entry, false) })),
    ...named('person', sheet.people),
    ...named('organisation', sheet.organisations),
    ...named('place', sheet.places),
  ];
}

/** `told`: whether agreement is seen, so that "unused" means something. */
function placed({ at, evidence }: { readonly at: Span; readonly evidence: string }, told: boolean) {
  return { at, told, evidence: oneLine(evidence) };
}

function articleEntry({ article, document }: LibraryArticle, uses: readonly Use[], encoding: Encoding): LibraryEntry {
  const facts = [...groupUses(uses, ({ of }) => placeKey(of.uri, of.span)).values()]
    .map((of): LibraryFact & { readonly start: number } => {
      const { span } = of[0]?.of ?? { span: { start: 0, end: 0 } };
      const quote = oneLine(articleEvidence(article, span).quote);
      const range = rangeOf(document, span, encoding);
      const state = stateOf(of) ?? 'unused';
      return { start: span.start, range, kind: 'passage', label: quote, evidence: quote, state, uses: shown(of) };
    })
    .sort((a, b) => a.start - b.start)
    .map(({ start: _, ...fact }) => fact);
  const count = (state: LibraryFact['state']) => facts.filter(fact => fact.state === state).length;
  return {
    uri: document.uri,
    kind: 'article',
    title: oneLine(article.source.title ?? fileName(document.uri)),
    source: oneLine(sourceName(article.source)),
    used: count('used'),
    contradicted: count('contradicted'),
    unused: Math.max(0, passagesWithValues(article) - facts.length),
    facts,
    problems: 0,
  };
}

/** Sentences of the article itself that a draft could use: those with a figure, a date or quoted words in them. */
function passagesWithValues({ blocks, weights }: Article): number {
  return blocks
    .filter((_, index) => weights[index] === 1)
    .flatMap(({ sentences, mentions }) =>
      sentences.filter(({ start, end }) =>
        mentions.some(mention => VALUES.has(mention.kind) && start <= mention.start && mention.end <= end),
      ),
    ).length;
}

const VALUES: ReadonlySet<string> = new Set(['quantity', 'date', 'duration', 'quotation']);

function stateOf(uses: readonly Use[]): 'used' | 'contradicted' | undefined {
  if (uses.length === 0) return undefined;
  return uses.some(use => use.contradicts) ? 'contradicted' : 'used';
}

function shown(uses: readonly Use[]): FactUse[] {
  return uses.slice(0, MOST_USES).map(({ of: _, ...use }) => use);
}

function groupUses(uses: readonly Use[], keyOf: (use: Use) => string): ReadonlyMap<string, readonly Use[]> {
  const groups = new Map<string, Use[]>();
  for (const use of uses) gather(groups, keyOf(use), use);
  return groups;
}

function placeKey(uri: string, { start }: Span): string {
  return `${start} ${uri}`;
}

function fileName(uri: string): string {
  const name = /[^/]*$/.exec(uri)?.[0] ?? uri;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
