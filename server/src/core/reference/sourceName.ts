import type { SourceItem } from './schema';

/** A source as a message names it: "Michta 2024", "CEPA n.d." is never invented: without a year the name stands alone. */
export function sourceName(source: SourceItem): string {
  const authors = (source.author ?? []).flatMap(name => name.family ?? name.literal ?? name.given ?? []);
  const [first, second] = authors;
  const name =
    first === undefined
      ? (source.title ?? source.id)
      : authors.length === 1
        ? first
        : authors.length === 2
          ? `${first} and ${second}`
          : `${first} et al.`;
  const year = /\d{4}/.exec(source.issued ?? '')?.[0];
  return year ? `${name} ${year}` : name;
}
