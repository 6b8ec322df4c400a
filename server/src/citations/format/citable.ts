import { type CslItem, type CslValue, textOf } from '../item';
import { markMissing } from './missing';

/** What a style can print, as far as items have to be dressed for it. */
export interface StyleTraits {
  readonly printsDoi: boolean;
  /** A style of CSL 1.0.2: it knows the title of an event by that name. */
  readonly printsEventTitle: boolean;
  readonly isMla: boolean;
  readonly isBluebook: boolean;
  readonly isOscola: boolean;
}

export function traitsOf(style: string): StyleTraits {
  return {
    printsDoi: /variable="[^"]*\bDOI\b/.test(style),
    printsEventTitle: /variable="[^"]*\bevent-title\b/.test(style),
    isMla: /<title[^>]*>(?:MLA|Modern Language Association)\b/i.test(style),
    isBluebook: /<title[^>]*>Bluebook/i.test(style),
    isOscola: /<title[^>]*>OSCOLA/i.test(style),
  };
}

/**
 * The item as citeproc is to see it, with what is missing marked. Nothing is added that the source does not say; it is put where styles look
 * for it.
 */
export function citable(item: CslItem, traits: StyleTraits): CslItem {
  const dressed = {
    ...numbersAsText(markMissing(item)),
    ...addresses(item, traits),
    ...numberAsWritten(item),
    ...(!traits.printsEventTitle && eventOf(item)),
    ...(traits.isMla && dateOfSpeech(item)),
  };
  if (item.type === 'dataset' && (traits.isBluebook || traits.isOscola)) return asPage(dressed);
  if (item.type === 'treaty' && traits.isOscola) return withSeries(dressed);
  return item.type === 'thesis' && traits.isBluebook ? asDissertation(dressed) : dressed;
}

/** A volume may be a number in CSL-JSON; citeproc sorts by texts alone. */
function numbersAsText(item: CslItem): CslItem {
  return Object.fromEntries(
    Object.entries(item).map(([variable, value]) => [variable, typeof value === 'number' ? String(value) : value]),
  ) as CslItem;
}

/**
 * A style that knows no DOI is given its address, unless the source has pages: lawyers cite what is printed by these. A copy in an archive is
 * told behind the address, for styles have no place of their own for it: "https://…, archived at https://…", or "https://… [https://…]" as
 * the Bluebook has it.
 */
function addresses(item: CslItem, traits: StyleTraits): { readonly URL?: string } {
  const doi = traits.printsDoi || textOf(item, 'page') !== undefined ? undefined : textOf(item, 'DOI');
  const url = textOf(item, 'URL') ?? (doi && `https://doi.org/${doi}`);
  const copy = textOf(item, 'archived-url');
  if (copy === undefined) return url === undefined ? {} : { URL: url };
  if (url === undefined) return { URL: copy };
  return { URL: traits.isBluebook ? `${url} [${copy}]` : `${url}, archived at ${copy}` };
}

/** "2024-07" is a number of its own, and no range, which a style would print with a dash. */
function numberAsWritten(item: CslItem): { readonly number?: string } {
  const number = textOf(item, 'number');
  return number === undefined ? {} : { number: number.replaceAll('-', '\\-') };
}

/** Styles of before CSL 1.0.2 call the title of an event `event`. */
function eventOf(item: CslItem): Readonly<Record<string, CslValue>> {
  const title = textOf(item, 'event-title');
  return { ...(title !== undefined && { event: title }), ...dateOfSpeech(item) };
}

/** The date on which a speech was given, for styles that print nothing else of its date. */
function dateOfSpeech(item: CslItem): Readonly<Record<string, CslValue>> {
  const date = item['event-date'] ?? item['issued'];
  return item.type === 'speech' && date !== undefined ? { 'event-date': date } : {};
}

/** Styles of lawyers know no data sets and would print the title alone; a page of the archive that holds it is what they ask for. */
function asPage(item: CslItem): CslItem {
  const site: CslValue | undefined = item['container-title'] ?? item['publisher'];
  return { ...item, type: 'webpage', ...(site !== undefined && { 'container-title': site }) };
}

/** "(20 July 1936) 21 Baltic Treaty Series 77" (OSCOLA 4, 2.8): the style prints the page and knows no series. */
function withSeries(item: CslItem): CslItem {
  const place = ['volume', 'container-title', 'page'].map(variable => textOf(item, variable));
  const page = place.filter(part => part !== undefined).join(' ');
  return page === '' ? item : { ...item, page };
}

/** The style itself writes "dissertation" behind the degree (rule 17.2.2). */
function asDissertation(item: CslItem): CslItem {
  const degree = textOf(item, 'genre')?.replace(/\s+(?:thesis|dissertation)$/i, '');
  return degree === undefined ? item : { ...item, genre: degree };
}
