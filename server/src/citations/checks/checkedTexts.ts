import type { Article, Reference } from '../../core/index';
import { type CslItem, textOf } from '../item';

/** The articles and sheets that a draft is checked against and that hold what a cited source says, by their URIs. */
export function textsOf(item: CslItem, { articles, sheetArticles }: Reference): readonly string[] {
  return [...articles, ...sheetArticles].filter(({ source }) => isSame(item, source)).map(({ uri }) => uri);
}

/** The same key, DOI or address, or a title that is long enough to be no other's. */
function isSame(item: CslItem, source: Article['source']): boolean {
  if (item.id === source.id) return true;
  const other = source as CslItem;
  return SAME.some(([variable, fold]) => {
    const [a, b] = [textOf(item, variable), textOf(other, variable)].map(text => fold(text ?? ''));
    return a !== '' && a === b;
  });
}

const SAME: readonly (readonly [string, (text: string) => string])[] = [
  ['DOI', text => text.toLowerCase().replace(/^https?:\/\/(?:dx\.)?doi\.org\//, '')],
  ['URL', text => text.toLowerCase().replace(/^https?:\/\/(?:www\.)?|[#?].*$|\/$/g, '')],
  [
    'title',
    text =>
      text.length < 16
        ? ''
        : text
            .toLowerCase()
            .replace(/[^\p{L}\p{N}]+/gu, ' ')
            .trim(),
  ],
];

/** The reference as it would be with these texts alone; the same object each time that it is asked for. */
export function restrictedTo(uris: readonly string[], reference: Reference): Reference {
  const known = restricted.get(reference) ?? new Map<string, Reference>();
  restricted.set(reference, known);
  const id = [...uris].sort().join('\n');
  const before = known.get(id);
  if (before) return before;
  const isMeant = ({ uri }: Pick<Article, 'uri'>) => uris.includes(uri);
  const only = {
    ...reference,
    articles: reference.articles.filter(isMeant),
    sheetArticles: reference.sheetArticles.filter(isMeant),
    statements: reference.statements.filter(({ evidence: { at } }) => at !== undefined && isMeant(at)),
  };
  known.set(id, only);
  return only;
}

const restricted = new WeakMap<Reference, Map<string, Reference>>();
