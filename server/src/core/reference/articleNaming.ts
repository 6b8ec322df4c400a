import { readFrontMatter } from './articleFrontMatter';
import { type ItemFields, readCslItem, readText } from './articleItem';

/**
 * The files that may name an article, the nearest first: of sources/cepa/axis.html these are sources/cepa/axis.csl.json and
 * sources/cepa/axis.json, then references.json beside it and in the folders above.
 */
export function namingFiles(uri: string): readonly string[] {
  const cut = uri.lastIndexOf('/');
  const stem = baseName(uri);
  const own = stem === '' ? [] : [`${stem}.csl.json`, `${stem}.json`].map(name => uri.slice(0, cut + 1) + name);
  const shared: string[] = [];
  for (let end = cut; end > 0 && uri[end - 1] !== '/' && shared.length < DEEPEST; end = uri.lastIndexOf('/', end - 1)) {
    shared.push(`${uri.slice(0, end)}/${SHARED}`);
  }
  return [...own, ...shared];
}

const SHARED = 'references.json';
const DEEPEST = 20;

/**
 * What CSL-JSON files say of an article: an item with the name of its file or the id of its front matter. `textOf` gives the text of
 * a file that there is.
 */
export function findNaming(uri: string, text: string, textOf: (uri: string) => string | undefined): ItemFields | undefined {
  const key = readFrontMatter(text).fields.id;
  for (const file of namingFiles(uri)) {
    const items = readCslItems(textOf(file) ?? '') ?? [];
    const named = items.find(item => isOf(item, uri, key));
    if (named) return readCslItem(named);
    if (items.length === 1 && items[0] && !file.endsWith(`/${SHARED}`)) return readCslItem(items[0]);
  }
  return undefined;
}

type Item = Readonly<Record<string, unknown>>;

/** CSL-JSON is a list of items; one item alone, and a list under `items` or `references`, are taken too. Undefined where it is neither. */
export function readCslItems(text: string): readonly Item[] | undefined {
  const root = parseJson(text);
  if (Array.isArray(root)) return root.filter(isItem);
  if (!isItem(root)) return undefined;
  const list = root['items'] ?? root['references'];
  if (Array.isArray(list)) return list.filter(isItem);
  return ['id', 'title', 'author', 'issued', 'URL'].some(name => name in root) ? [root] : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An item is of an article by its id, or by a `file` that names it, with a path or without. */
function isOf(item: Item, uri: string, key: string | undefined): boolean {
  const id = readText(item['id']);
  if (id !== undefined && (id === key || id.toLowerCase() === baseName(uri).toLowerCase())) return true;
  const file = readText(item['file'] ?? item['filename']);
  return file !== undefined && `/${decoded(uri)}`.endsWith(`/${file.replace(/^\.?\//, '')}`);
}

/** The name of a file without its folder and its ending. */
export function baseName(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf('/') + 1)).replace(/(?<=.)\.[^.]*$/, '');
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
