import { readAuthors } from './articleAuthors';
import { readIssued } from './articleDate';
import type { SourceItem } from './schema';

/** What could be read of a publication: nothing in it is guessed. */
export type ItemFields = { readonly [K in keyof SourceItem]?: SourceItem[K] };

/** The fields of front matter, by the names that editors, site builders and web clippers give them. */
export function readFields(record: unknown): ItemFields {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return {};
  const fields = new Map(Object.entries(record).map(([key, value]) => [key.toLowerCase().replace(/[-_\s]/g, ''), value]));
  const first = <T>(names: string, read: (value: unknown) => T | undefined): T | undefined => {
    for (const name of names.split(' ')) {
      const value = read(fields.get(name));
      if (value !== undefined) return value;
    }
    return undefined;
  };
  return withoutGaps({
    id: first('id citationkey citekey key', readText),
    type: first('type', value => (typeof value === 'string' && TYPES.has(value) ? value : undefined)),
    title: first('title headline', readText),
    author: first('author authors by byline creator', value => nonEmpty(readAuthors(value))),
    issued: first('issued published datepublished publisheddate publishdate publicationdate pubdate date year', readIssued),
    URL: first('url link canonicalurl sourceurl source', readAddress),
    publisher: first('publisher', readNamed),
    'container-title': first('containertitle publication journal newspaper magazine outlet website sitename site', readNamed),
    DOI: first('doi', readText),
  });
}

/** A CSL-JSON item, with every variable that it has; the ones that are used here are read as of front matter. */
export function readCslItem(record: Readonly<Record<string, unknown>>): ItemFields {
  const others = Object.entries(record).filter(([name]) => !READ.has(name));
  return { ...Object.fromEntries(others), ...readFields(record) };
}

const READ: ReadonlySet<string> = new Set(['id', 'title', 'author', 'issued', 'URL', 'publisher', 'container-title', 'DOI']);

/** What the first says; what it leaves open, the others say. */
export function mergeFields(...all: readonly ItemFields[]): ItemFields {
  return Object.assign({}, ...[...all].reverse());
}

export function readText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value.slice(0, 1000).replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

function readAddress(value: unknown): string | undefined {
  const text = readText(value);
  return text !== undefined && /^https?:\/\/\S+$/i.test(text) ? text : undefined;
}

/** A name, or what holds one: `publisher: { name: … }`. */
function readNamed(value: unknown): string | undefined {
  const name = typeof value === 'object' && value !== null && 'name' in value ? value.name : value;
  const text = readText(name);
  return text !== undefined && /^https?:/i.test(text) ? undefined : text;
}

export function nonEmpty<T>(list: readonly T[]): T[] | undefined {
  return list.length > 0 ? [...list] : undefined;
}

export function withoutGaps(fields: Readonly<Record<string, unknown>>): ItemFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** The CSL types that a source of a policy draft may have. Site builders write `type: post` and the like, which is none. */
const TYPES: ReadonlySet<string> = new Set(
  `article article-journal article-magazine article-newspaper bill book broadcast chapter dataset document entry-encyclopedia hearing
   interview legal_case legislation paper-conference periodical personal_communication post-weblog regulation report review speech
   standard thesis treaty webpage`.split(/\s+/),
);
