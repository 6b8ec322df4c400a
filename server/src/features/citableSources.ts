import { yearOf } from '../citations/dates';
import { authorsOf, shortName, titleOf } from '../citations/describe';
import type { FoundSource } from '../citations/draftSources';
import { dateOf } from '../citations/item';
import { describeSubject, describeTime, type Fact, type Sheet } from '../core/index';
import { type Citable, type CitableFact, type Citables, MOST_CITABLES } from '../protocol';
import type { Snapshot } from '../snapshot';
import { matching, sourcesMatching } from './citationCompletion';
import { oneLine } from './evidence';

/** The sources that a draft may cite and that fit a query, and the facts of sheets whose source is among them. */
export function citables({ citations }: Pick<Snapshot, 'citations'>, sheets: readonly Sheet[], query = ''): Citables {
  const { sources } = citations;
  const isMeant = matching(query);
  return {
    sources: sourcesMatching({ citations }, query)
      .slice(0, MOST_CITABLES)
      .map(source => citable(source, sources.findOwn(source.key) !== undefined)),
    facts: sheets.flatMap(sheet => factsOf(sheet, sources.find(sheet.source?.id ?? ''), isMeant)).slice(0, MOST_CITABLES),
  };
}

function factsOf(sheet: Sheet, source: FoundSource | undefined, isMeant: (text: string) => boolean): readonly CitableFact[] {
  if (source === undefined) return [];
  const described = shortName(source.item);
  return sheet.facts
    .map(fact => citableFact(fact, sheet, source.key, described))
    .filter(({ label, value, evidence }) => isMeant(`${source.key} ${described} ${label} ${value} ${evidence}`));
}

function citable({ key, item }: FoundSource, own: boolean): Citable {
  const year = yearOf(dateOf(item, 'issued'));
  return {
    key,
    authors: oneLine(authorsOf(item)),
    title: oneLine(titleOf(item)),
    ...(year !== undefined && { year }),
    own,
  };
}

function citableFact(fact: Fact, sheet: Sheet, key: string, source: string): CitableFact {
  const subject = describeSubject({ subject: fact.subject, attribute: fact.attribute ?? '' });
  return {
    id: factId(sheet, fact),
    key,
    source,
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
