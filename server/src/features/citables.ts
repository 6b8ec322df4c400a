import { yearOf } from '../citations/dates';
import { authorsOf, titleOf } from '../citations/describe';
import { dateOf } from '../citations/item';
import type { LibraryShelves } from '../library';
import type { Citable } from '../protocol';
import type { Snapshot } from '../snapshot';
import { oneLine } from './evidence';
import { sheetFacts } from './sheetFacts';

/** What a draft may cite, for a writer to choose from: sources that it cites already first, then the others, then the facts of sheets. */
export function citables(
  { citations }: Pick<Snapshot, 'citations'>,
  { sheets, builtIn }: Pick<LibraryShelves, 'sheets' | 'builtIn'>,
): Citable[] {
  const usual = new Set(citations.cited.citations.flatMap(({ sources }) => sources.map(({ key }) => key)));
  const sources = citations.sources.all().map(
    ({ key, item, uri }): Citable => ({
      key,
      author: oneLine(authorsOf(item)),
      title: oneLine(titleOf(item)),
      year: yearOf(dateOf(item, 'issued')) ?? '',
      file: decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)),
      isCited: usual.has(key),
    }),
  );
  const byKey = new Map(sources.map(source => [source.key, source]));
  const facts = [...sheets, ...builtIn].flatMap(({ sheet }) => {
    const source = sheet.source && byKey.get(sheet.source.id);
    return source ? sheetFacts(sheet).map(fact => ({ ...source, ...fact })) : [];
  });
  return [...sources.filter(({ isCited }) => isCited), ...sources.filter(({ isCited }) => !isCited), ...facts];
}
