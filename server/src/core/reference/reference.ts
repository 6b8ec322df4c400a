import { type Token, tokenize } from '../compare/wording';
import type { Evidence } from '../finding';
import { type Key, keySet, readKeys } from '../lexicon/keys';
import type { Article } from './article';
import { publicationOf } from './publication';
import type { TermEntry } from './schema';
import type { Fact, Placed, Reading, Sheet } from './sheet';
import { sheetArticle } from './sheetArticle';

/** All that a draft is checked against, indexed together. */
export interface Reference {
  readonly statements: readonly Statement[];
  readonly terms: readonly Term[];
  /** Every passage of the sources that the sheets hold word by word: quotations and evidence. */
  readonly wordings: readonly Wording[];
  readonly names: readonly KnownReferenceName[];
  /** Source articles, read whole. */
  readonly articles: readonly Article[];
  /** The evidence of each sheet, laid out to be read like an article. */
  readonly sheetArticles: readonly Article[];
}

/** A name that the reference holds: its full form first, then its aliases. */
export interface KnownReferenceName {
  readonly kind: 'person' | 'organisation' | 'place';
  readonly forms: readonly string[];
  readonly acronym?: string;
  readonly roles: readonly string[];
  /** The organisation that a person belongs to. */
  readonly affiliation?: string;
  readonly evidence: Evidence;
}

export interface Wording {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly evidence: Evidence;
  /** Who said it, where the sheet tells. */
  readonly speaker?: string;
  /** An entry of its own among the quotations of a sheet, not evidence of another. */
  readonly quoted?: boolean;
}

/** A fact made comparable with prose: its words as keys (lemmas, synonyms, `country:CN`), its value as a mention. */
export interface Statement {
  readonly id: string;
  /** For a reader: "China–Russia trade", "number of companies". */
  readonly subject: string;
  readonly attribute: string;
  readonly subjectKeys: ReadonlySet<string>;
  /** Keys of the attribute and of `also`. */
  readonly attributeKeys: ReadonlySet<string>;
  readonly reading: Reading;
  /** The value as the sheet writes it. */
  readonly value: string;
  /** EDTF. */
  readonly time?: string;
  readonly evidence: Evidence;
  /** The keys of the evidence, in order; offsets in its quotation. */
  readonly evidenceKeys: readonly Key[];
}

export interface Term {
  readonly entry: Placed<TermEntry>;
  readonly evidence: Evidence;
}

export function buildReference(sheets: readonly Sheet[], articles: readonly Article[] = []): Reference {
  return {
    statements: sheets.flatMap(sheet => sheet.facts.map((fact, index) => stateFact(fact, index, sheet))),
    terms: sheets.flatMap(sheet => sheet.terms.map(entry => ({ entry, evidence: evidenceOf(entry, sheet) }))),
    wordings: sheets.flatMap(wordingsOf),
    names: sheets.flatMap(namesOf),
    articles,
    sheetArticles: sheets.map(evidenceArticle),
  };
}

function evidenceArticle(sheet: Sheet): Article {
  const { facts, people, organisations, places, quotations } = sheet;
  const about = (words: readonly (string | undefined)[]) => words.filter(word => word !== undefined);
  return sheetArticle(sheet, [
    ...facts.map(fact => ({ evidence: evidenceOf(fact, sheet), about: about([fact.subject, fact.attribute]) })),
    ...people.map(entry => ({
      evidence: evidenceOf(entry, sheet),
      about: about([entry.name, ...(entry.roles ?? []), entry.affiliation]),
    })),
    ...[...organisations, ...places].map(entry => ({ evidence: evidenceOf(entry, sheet), about: [entry.name] })),
    ...quotations.map(entry => ({ evidence: evidenceOf(entry, sheet), about: about([entry.speaker]) })),
  ]);
}

function namesOf(sheet: Sheet): readonly KnownReferenceName[] {
  return [
    ...sheet.people.map(entry => ({
      ...nameOf('person', entry, sheet),
      roles: entry.roles ?? [],
      ...(entry.affiliation === undefined ? {} : { affiliation: entry.affiliation }),
    })),
    ...sheet.organisations.map(entry => ({
      ...nameOf('organisation', entry, sheet),
      ...(entry.acronym === undefined ? {} : { acronym: entry.acronym }),
    })),
    ...sheet.places.map(entry => nameOf('place', entry, sheet)),
  ];
}

type NamedEntry = Placed<{ readonly name: string; readonly aliases?: readonly string[] | undefined; readonly evidence: string }>;

function nameOf(kind: KnownReferenceName['kind'], entry: NamedEntry, sheet: Sheet): KnownReferenceName {
  return { kind, forms: [entry.name, ...(entry.aliases ?? [])], roles: [], evidence: evidenceOf(entry, sheet) };
}

function wordingsOf(sheet: Sheet): readonly Wording[] {
  const { quotations, facts, people, organisations, places, terms } = sheet;
  const quoted = quotations.map(entry => ({
    text: entry.words,
    quoted: true,
    evidence: evidenceOf(entry, sheet),
    ...(entry.speaker === undefined ? {} : { speaker: entry.speaker }),
  }));
  const entries = [...quotations, ...facts, ...people, ...organisations, ...places, ...terms];
  const stated = entries.map(entry => ({ text: entry.evidence, evidence: evidenceOf(entry, sheet) }));
  return [...quoted, ...stated].map(wording => ({ ...wording, tokens: tokenize(wording.text) }));
}

function stateFact(fact: Fact, index: number, sheet: Sheet): Statement {
  return {
    id: `${sheet.uri}#${fact.id ?? index + 1}`,
    subject: fact.subject,
    attribute: fact.attribute ?? '',
    subjectKeys: keySet(fact.subject),
    attributeKeys: keySet([fact.attribute ?? '', ...(fact.also ?? [])].join('; ')),
    reading: fact.reading,
    value: fact.value,
    ...(fact.time === undefined ? {} : { time: fact.time }),
    evidence: evidenceOf(fact, sheet),
    evidenceKeys: readKeys(fact.evidence, { start: 0, end: fact.evidence.length }),
  };
}

function evidenceOf(entry: Placed<{ readonly evidence: string; readonly locator?: string | undefined }>, sheet: Sheet): Evidence {
  const source = sheet.source;
  return {
    ...(source ? publicationOf(source) : { source: sheet.uri }),
    quote: entry.evidence,
    ...(entry.locator === undefined ? {} : { locator: entry.locator }),
    at: { uri: sheet.uri, span: entry.at },
  };
}
