import { yearOf } from '../citations/dates';
import { authorsOf, titleOf } from '../citations/describe';
import type { DraftSources, FoundSource } from '../citations/draftSources';
import { dateOf } from '../citations/item';
import { describeSubject, describeTime, type Fact, type Sheet } from '../core/index';
import type { Citable, CitableFact, Citables } from '../protocol';
import { oneLine } from './evidence';

/** The sources that a draft may cite, its own first, and the facts of sheets whose source is among them. */
export function citables(sources: DraftSources, sheets: readonly Sheet[]): Citables {
  const own = new Set(sources.own().map(({ key }) => key));
  return {
    sources: sources.all().map(source => citable(source, own.has(source.key))),
    facts: sheets.flatMap(sheet => {
      const key = sheet.source?.id;
      if (key === undefined || sources.find(key) === undefined) return [];
      return sheet.facts.map(fact => citableFact(fact, sheet, key));
    }),
  };
}

function citable({ key, item, uri }: FoundSource, own: boolean): Citable {
  const year = yearOf(dateOf(item, 'issued'));
  return {
    key,
    authors: oneLine(authorsOf(item)),
    title: oneLine(titleOf(item)),
    ...(year !== undefined && { year }),
    kind: item.type,
    uri,
    own,
  };
}

function citableFact(fact: Fact, sheet: Sheet, key: string): CitableFact {
  const subject = describeSubject({ subject: fact.subject, attribute: fact.attribute ?? '' });
  return {
    id: factId(sheet, fact),
    key,
    label: oneLine(`${subject}${describeTime(fact.time)}`),
    value: oneLine(fact.value),
    ...(fact.locator !== undefined && { locator: oneLine(fact.locator) }),
    evidence: oneLine(fact.evidence),
  };
}

/** A fact by its place: two sheets may call two facts the same. */
export function factId({ uri }: Sheet, { at }: Pick<Fact, 'at'>): string {
  return `${uri}#${at.start}`;
}
