import type { Creator } from '@retorquere/bibtex-parser';
import type { CslItem, CslName, CslValue } from '../item';
import { readIssued } from './issued';
import type { TexFields } from './tex';
import { cslType, genreOf, languageOf } from './types';

/** The item that the fields of an entry make, by the names of BibLaTeX and, where they differ, BibTeX's. What is not said is left out. */
export function cslItem(key: string, type: string, fields: TexFields): CslItem {
  const text = (...names: readonly string[]) => names.map(name => joined(fields[name])).find(value => value !== undefined);
  const titled = (...stems: readonly string[]) =>
    stems.map(stem => title(text(stem), text(stem.replace(/title$/, 'subtitle')))).find(one => one !== undefined);
  const csl = cslType(type, text('entrysubtype'), text('eventtitle') !== undefined);
  const numbered = NUMBERED.has(csl);
  const inBook = csl === 'chapter' || csl === 'paper-conference' || csl === 'entry-encyclopedia';
  const variables: Record<string, CslValue | undefined> = {
    title: type === 'periodical' ? (titled('issuetitle') ?? titled('title')) : titled('title'),
    'title-short': text('shorttitle') ?? mainTitle(titled('title')),
    'container-title':
      titled('journaltitle', 'booktitle', 'maintitle') ?? (csl === 'webpage' ? text('organization', 'howpublished') : undefined),
    'container-title-short': text('shortjournal'),
    'collection-title': text('series'),
    'event-title': text('eventtitle'),
    'event-place': text('venue'),
    ...numbers(csl, text, numbered, inBook),
    publisher: publisherOf(csl, text),
    'publisher-place': text('location', 'address'),
    genre: genreOf(type, text('type')),
    edition: text('edition')?.replace(/^(\d+)(?:st|nd|rd|th)$/i, '$1'),
    version: text('version'),
    DOI: text('doi')?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ''),
    URL: text('url'),
    ISBN: text('isbn'),
    ISSN: text('issn'),
    archive: text('eprinttype', 'archiveprefix'),
    archive_location: text('eprint'),
    'archived-url': text('archiveurl'),
    note: [text('note'), text('addendum')].filter(one => one !== undefined).join('. ') || undefined,
    status: text('pubstate'),
    language: languageOf(text('langid', 'language')),
    ...people(fields),
    ...dates(fields),
  };
  return {
    id: key,
    type: csl,
    ...(Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined)) as Record<string, CslValue>),
  };
}

type Text = (...names: readonly string[]) => string | undefined;

/** Types of which a number is the work's own, and no issue. */
const NUMBERED: ReadonlySet<string> = new Set(
  'report patent standard legislation bill regulation legal_case treaty thesis dataset'.split(' '),
);

function numbers(csl: string, text: Text, numbered: boolean, inBook: boolean): Record<string, string | undefined> {
  const article = /^article|^periodical|^review/.test(csl);
  return {
    volume: text('volume'),
    'number-of-volumes': text('volumes'),
    issue: article ? (text('number') ?? text('issue')) : undefined,
    number: numbered || csl === 'manuscript' ? text('number') : undefined,
    'collection-number': csl === 'book' || inBook ? text('number') : undefined,
    'chapter-number': text('chapter'),
    page: text('pages')?.replace(/\s*[–—]\s*/g, '-'),
    'number-of-pages': text('pagetotal'),
  };
}

function publisherOf(csl: string, text: Text): string | undefined {
  const written = text('publisher', 'institution', 'school');
  return written ?? (csl === 'webpage' ? undefined : text('organization', 'howpublished'));
}

function title(main: string | undefined, sub: string | undefined): string | undefined {
  if (main === undefined || sub === undefined) return main;
  return /[?!:.]$/.test(main) ? `${main} ${sub}` : `${main}: ${sub}`;
}

/** What stands before the first colon: later notes and brackets without an author name a source by it, as pandoc reads it. */
function mainTitle(title: string | undefined): string | undefined {
  const [main, sub] = title?.split(/: (.+)/s) ?? [];
  return sub !== undefined && !/[<>]/.test(main!) ? main : undefined;
}

function joined(value: TexFields[string] | undefined): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  const texts = (value ?? []).filter(one => typeof one === 'string');
  return texts.length > 0 ? texts.join(' and ') : undefined;
}

function people(fields: TexFields): Record<string, readonly CslName[] | undefined> {
  return Object.fromEntries(ROLES.map(([field, role]) => [role, names(fields[field])]));
}

const ROLES = [
  ['author', 'author'],
  ['editor', 'editor'],
  ['translator', 'translator'],
  ['bookauthor', 'container-author'],
  ['director', 'director'],
] as const;

function names(value: TexFields[string] | undefined): readonly CslName[] | undefined {
  if (value === undefined || typeof value === 'string') return undefined;
  const read = value.flatMap((one: string | Creator): CslName[] => {
    const name = typeof one === 'string' ? { literal: one } : readName(one);
    return name === undefined ? [] : [name];
  });
  return read.length > 0 ? read : undefined;
}

/** A particle belongs to the name ("van der Berg 2020") unless the entry says `useprefix=false`. "others" stands for those left out. */
function readName(name: Creator): CslName | undefined {
  const whole = name.name ?? (name.firstName === undefined && name.prefix === undefined ? name.lastName : undefined);
  if (whole !== undefined) return { literal: whole };
  if (name.lastName === undefined) return name.firstName === undefined ? undefined : { literal: name.firstName };
  return {
    family: name.lastName,
    ...(name.firstName && { given: name.firstName }),
    ...(name.prefix && { [name.useprefix === false ? 'dropping-particle' : 'non-dropping-particle']: name.prefix }),
    ...(name.suffix && { suffix: name.suffix }),
  };
}

function dates(fields: TexFields): Record<string, CslValue | undefined> {
  return {
    issued: readIssued(fields, 'date', 'year', 'month', 'day'),
    accessed: readIssued(fields, 'urldate'),
    'event-date': readIssued(fields, 'eventdate'),
    'original-date': readIssued(fields, 'origdate'),
    'archived-date': readIssued(fields, 'archivedate'),
  };
}
