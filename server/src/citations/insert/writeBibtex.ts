import { cslType } from '../bibtex/types';
import { writeEdtf } from '../dates';
import { type CslItem, type CslName, dateOf, namesOf, textOf } from '../item';

/** How the entries of a .bib file are laid out. */
export interface BibLayout {
  readonly indent: string;
  /** ` = ` or `=`. */
  readonly equals: string;
  readonly lineEnd: string;
}

/** A BibLaTeX entry of an item, by the fields that `bibtex/item` reads; variables that BibLaTeX has no field for are left out. */
export function writeBibtex(item: CslItem, { indent, equals, lineEnd }: BibLayout): string {
  const type = TYPES[item.type] ?? 'misc';
  const subtype =
    cslType(type, undefined, textOf(item, 'event-title') !== undefined) === item.type
      ? undefined
      : item.type.replace(/^article-(?=magazine|newspaper)/, '');
  const fields = [
    ...NAMES.map(([field, role]) => [field, namesOf(item, role).map(writeName).join(' and ')] as const),
    ...TEXTS.map(([field, variable]) => [field, escapeTex(textOf(item, variable))] as const),
    [containerField(item.type), escapeTex(textOf(item, 'container-title'))] as const,
    ['entrysubtype', subtype] as const,
    [
      item.type === 'report' || item.type === 'thesis' ? 'institution' : 'publisher',
      list(escapeTex(textOf(item, 'publisher'))),
    ] as const,
    ['number', escapeTex(textOf(item, 'issue') ?? textOf(item, 'number') ?? textOf(item, 'collection-number'))] as const,
    ['pages', escapeTex(textOf(item, 'page'))?.replace(/(\d)\s*[-–]\s*(\d)/g, '$1--$2')] as const,
    ...DATES.map(([field, variable]) => [field, writeEdtf(dateOf(item, variable))] as const),
    ...VERBATIM.map(([field, variable]) => [field, textOf(item, variable)] as const),
  ].filter(([, value]) => value !== undefined && value !== '');
  const lines = fields.map(([field, value]) => `${indent}${field}${equals}{${value}}`);
  return `@${type}{${item.id},${lineEnd}${lines.join(`,${lineEnd}`)}${lineEnd}}`;
}

const TYPES: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  'paper-conference': 'inproceedings',
  report: 'report',
  thesis: 'thesis',
  webpage: 'online',
  'post-weblog': 'online',
  speech: 'unpublished',
  manuscript: 'unpublished',
  dataset: 'dataset',
  legislation: 'legislation',
  treaty: 'legal',
  legal_case: 'jurisdiction',
};

const NAMES = [
  ['author', 'author'],
  ['editor', 'editor'],
  ['translator', 'translator'],
  ['bookauthor', 'container-author'],
] as const;

const TEXTS = [
  ['title', 'title'],
  ['shorttitle', 'title-short'],
  ['shortjournal', 'container-title-short'],
  ['series', 'collection-title'],
  ['volume', 'volume'],
  ['edition', 'edition'],
  ['version', 'version'],
  ['type', 'genre'],
  ['location', 'publisher-place'],
  ['eventtitle', 'event-title'],
  ['venue', 'event-place'],
  ['chapter', 'chapter-number'],
  ['isbn', 'ISBN'],
  ['issn', 'ISSN'],
  ['note', 'note'],
] as const;

const DATES = [
  ['date', 'issued'],
  ['eventdate', 'event-date'],
  ['origdate', 'original-date'],
  ['urldate', 'accessed'],
  ['archivedate', 'archived-date'],
] as const;

const VERBATIM = [
  ['doi', 'DOI'],
  ['url', 'URL'],
  ['archiveurl', 'archived-url'],
] as const;

function containerField(type: string): string {
  if (type === 'chapter' || type === 'paper-conference') return 'booktitle';
  return type === 'webpage' || type === 'post-weblog' ? 'organization' : 'journaltitle';
}

function writeName(name: CslName): string {
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
  if (name.family === undefined) return `{${escapeTex(name.literal ?? name.given) ?? ''}}`;
  const family = particle === undefined ? name.family : `${particle} ${name.family}`;
  return [family, name.suffix, name.given].flatMap(part => escapeTex(part) ?? []).join(', ');
}

/** "A and B" is one publisher, and no list. */
function list(value: string | undefined): string | undefined {
  return value !== undefined && /\band\b/i.test(value) ? `{${value}}` : value;
}

function escapeTex(text: string | undefined): string | undefined {
  return text?.replace(/<\/?(?:i|em)>|<\/?(?:b|sc|sup|sub|span)\b[^<>]*>|[\\{}&%$#_~^<>]|(['`-])(?=\1)|[?!](?=`)/g, sign => {
    if (/^<.+>$/.test(sign)) return /^<(?:i|em)>$/.test(sign) ? '\\emph{' : /^<\/(?:i|em)>$/.test(sign) ? '}' : '';
    // Two of these, and ?` and !`, make one other sign.
    return SIGNS[sign] ?? (/['`?!-]/.test(sign) ? `${sign}{}` : `\\${sign}`);
  });
}

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};
