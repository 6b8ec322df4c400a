import { parseFragment } from 'parse5';
import { gather } from '../gather';
import { readAuthors } from './articleAuthors';
import { readIssued } from './articleDate';
import { type ItemFields, mergeFields, nonEmpty, readFields, readText, withoutGaps } from './articleItem';
import { attribute, type Element, type Page, textOf } from './articlePage';

/**
 * What a web page says of itself, the most careful word first: the tags that libraries read (`citation_…`), JSON-LD of an article,
 * Open Graph and `article:…`, Dublin Core, plain `meta` names, then its main heading and its `title`.
 */
export function readMetadata(page: Page): ItemFields {
  const metas = readMetas(page);
  const all = (names: string) => names.split(' ').flatMap(name => metas.get(name) ?? []);
  const first = <T>(names: string, read: (value: unknown) => T | undefined) =>
    all(names)
      .map(read)
      .find(value => value !== undefined);
  const authors = (names: string) =>
    nonEmpty(
      names
        .split(' ')
        .map(name => readAuthors(metas.get(name) ?? []))
        .find(list => list.length > 0) ?? [],
    );
  const site = first('og:site_name application-name', readText);
  const cited = withoutGaps({
    title: first('citation_title', readText),
    author: authors('citation_author citation_authors'),
    issued: first('citation_publication_date citation_date citation_online_date', readIssued),
    'container-title': first('citation_journal_title', readText),
    publisher: first('citation_publisher', readText),
    DOI: first('citation_doi', readText),
  });
  const plain = withoutGaps({
    title: first('og:title dc.title dcterms.title twitter:title', readText) ?? headingOf(page) ?? titleOf(page, site),
    author: authors('article:author dc.creator dcterms.creator author parsely-author sailthru.author byl'),
    issued: first(
      'article:published_time og:article:published_time dc.date.issued dcterms.issued dc.date dcterms.date parsely-pub-date sailthru.date pubdate publish-date datepublished date',
      readIssued,
    ),
    URL: addressOf(page, first('og:url', readText)),
    'container-title': site,
    publisher: first('dc.publisher dcterms.publisher', readText),
  });
  return mergeFields(cited, readLinkedData(page), plain);
}

function readMetas(page: Page): ReadonlyMap<string, readonly string[]> {
  const metas = new Map<string, string[]>();
  for (const { element } of page.elements) {
    if (element.tagName !== 'meta') continue;
    const content = attribute(element, 'content');
    const name = (attribute(element, 'name') ?? attribute(element, 'property') ?? attribute(element, 'itemprop'))?.toLowerCase();
    if (name === undefined || !content?.trim()) continue;
    gather(metas, name, content);
  }
  return metas;
}

function firstElement(page: Page, accepts: (element: Element) => boolean): Element | undefined {
  return page.elements.find(({ element }) => accepts(element))?.element;
}

/** A page with several main headings has none. */
function headingOf(page: Page): string | undefined {
  const headings = page.elements.filter(({ element }) => element.tagName === 'h1');
  return headings.length === 1 && headings[0] ? readText(textOf(headings[0].element, 1000)) : undefined;
}

/** "An Axis Heralds | The Site" without the site, where the page says how the site is called. */
function titleOf(page: Page, site: string | undefined): string | undefined {
  const title = firstElement(page, element => element.tagName === 'title');
  const text = title && readText(textOf(title, 1000));
  const bare = site !== undefined && text?.endsWith(site) ? text.slice(0, -site.length).replace(/\s+[|–—·•»-]\s*$/, '') : text;
  return bare === '' ? text : bare;
}

function addressOf(page: Page, address: string | undefined): string | undefined {
  const canonical = firstElement(page, element => element.tagName === 'link' && attribute(element, 'rel') === 'canonical');
  return [canonical && attribute(canonical, 'href'), address].find(url => url !== undefined && /^https?:\/\/\S+$/i.test(url));
}

/** The first JSON-LD object of the page that is an article, alone, in a list, or in a `@graph`. */
function readLinkedData(page: Page): ItemFields {
  for (const { element } of page.elements) {
    if (element.tagName !== 'script' || attribute(element, 'type')?.toLowerCase() !== 'application/ld+json') continue;
    const article = articlesIn(parseJson(textOf(element, LONGEST)))[0];
    if (article) return fieldsOf(article);
  }
  return {};
}

const LONGEST = 200_000;

type LinkedData = Readonly<Record<string, unknown>>;

function articlesIn(data: unknown): readonly LinkedData[] {
  const items = [data].flat(2).filter(isObject);
  return [...items, ...items.flatMap(item => [item['@graph']].flat(2).filter(isObject))].filter(item =>
    [item['@type']].flat().some(type => typeof type === 'string' && ARTICLE.test(type)),
  );
}

function isObject(value: unknown): value is LinkedData {
  return typeof value === 'object' && value !== null;
}

const ARTICLE = /(?:Article|BlogPosting|Report)$/;

function fieldsOf({ headline, name, author, datePublished, publisher }: LinkedData): ItemFields {
  const { title, ...others } = readFields({ title: headline ?? name, author, datePublished, publisher });
  // Sites escape their headlines here though nothing unescapes them: "Europe&#8217;s Edge".
  return { ...others, ...(title !== undefined && { title: decodeReferences(title) }) };
}

function decodeReferences(text: string): string {
  const fragment = parseFragment(text);
  return fragment.childNodes.every(node => 'value' in node)
    ? fragment.childNodes.map(node => ('value' in node ? node.value : '')).join('')
    : text;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
