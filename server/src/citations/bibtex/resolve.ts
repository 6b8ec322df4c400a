import type { SourceProblem } from '../source';
import type { BibEntry, BibFile, BibPart } from './structure';

/**
 * The fields of an entry that a citation can need, as TeX: abbreviations put in, and with what `crossref` and `xdata` lend to it. Abstracts,
 * keywords and attached files, the bulk of an export, are not looked at.
 */
export function resolveFields(
  entry: BibEntry,
  file: BibFile,
  byKey: ReadonlyMap<string, BibEntry>,
  problems: SourceProblem[],
): ReadonlyMap<string, string> {
  const own = ownFields(entry, file, problems);
  for (const parent of parentsOf(own, byKey)) {
    if (parent === entry) continue;
    for (const [name, value] of ownFields(parent, file, [])) {
      const inherited = parent.type === 'xdata' ? name : inheritedName(entry.type, parent.type, name);
      if (inherited !== undefined && !own.has(inherited)) own.set(inherited, value);
    }
  }
  own.delete('crossref');
  own.delete('xdata');
  return own;
}

function* parentsOf(own: ReadonlyMap<string, string>, byKey: ReadonlyMap<string, BibEntry>): Iterable<BibEntry> {
  for (const key of `${own.get('xdata') ?? ''},${own.get('crossref') ?? ''}`.split(',')) {
    const parent = byKey.get(key.trim());
    if (parent !== undefined) yield parent;
  }
}

/** What a field of the parent is to the child, by BibLaTeX's rules of inheritance: the title of a book is the book title of its chapters. */
function inheritedName(child: string, parent: string, name: string): string | undefined {
  if (/^(?:shorttitle|sorttitle|indextitle|label|crossref|xdata|entrysubtype|keywords|pages)$/.test(name)) return undefined;
  if (!/^(?:title|subtitle|titleaddon|author)$/.test(name)) return name;
  const stem = name === 'author' ? undefined : name;
  if (/^mv/.test(parent)) return stem && `main${stem}`;
  if (parent === 'periodical') return stem?.replace('title', 'journaltitle').replace('subjournaltitle', 'journalsubtitle');
  if (/^(?:in|supp|bookin)/.test(child))
    return stem === undefined ? (child === 'inbook' ? 'bookauthor' : undefined) : `book${stem}`;
  return name;
}

function ownFields(entry: BibEntry, file: BibFile, problems: SourceProblem[]): Map<string, string> {
  const fields = new Map<string, string>();
  for (const field of entry.fields) {
    const name = ALIASES.get(field.name) ?? field.name;
    if (UNUSED.test(name) || fields.has(name)) continue;
    const text = field.parts.map(part => textOfPart(part, file, problems, 0)).join('');
    if (text.trim() !== '') fields.set(name, text.trim());
  }
  return fields;
}

const UNUSED =
  /^(?:abstract|annotation|annote|keywords|file|bdsk-.*|date-added|date-modified|timestamp|owner|groups|__.*|mendeley-.*|pdf|local-url)$/;

const ALIASES: ReadonlyMap<string, string> = new Map([
  ['journal', 'journaltitle'],
  ['address', 'location'],
  ['school', 'institution'],
  ['archiveprefix', 'eprinttype'],
]);

const DEEPEST = 5;

function textOfPart(part: BibPart, file: BibFile, problems: SourceProblem[], depth: number): string {
  if (part.kind === 'text') return part.text;
  const name = part.text.toLowerCase();
  const parts = file.strings.get(name);
  if (parts !== undefined && depth < DEEPEST) return parts.map(one => textOfPart(one, file, problems, depth + 1)).join('');
  if (MONTHS.has(name)) return name;
  const message = `"${part.text}" is neither quoted nor an abbreviation that a @string explains; it is left out.`;
  problems.push({ start: part.start, end: part.end, severity: 'warning', message });
  return '';
}

const MONTHS: ReadonlySet<string> = new Set('jan feb mar apr may jun jul aug sep oct nov dec'.split(' '));
