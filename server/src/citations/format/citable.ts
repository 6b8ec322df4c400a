import { type CslItem, type CslValue, textOf } from '../item';
import { markMissing } from './missing';

/** What a style can print, as far as items have to be dressed for it. */
export interface StyleTraits {
  readonly printsDoi: boolean;
  readonly isBluebook: boolean;
}

export function traitsOf(style: string): StyleTraits {
  return { printsDoi: /variable="[^"]*\bDOI\b/.test(style), isBluebook: /<title[^>]*>Bluebook/i.test(style) };
}

/**
 * The item as citeproc is to see it, with what is missing marked. Nothing is added that the source does not say; it is put where styles look
 * for it.
 */
export function citable(item: CslItem, traits: StyleTraits): CslItem {
  const dressed = { ...markMissing(item), ...addresses(item, traits), ...numberAsWritten(item), ...eventOf(item) };
  return item.type === 'dataset' && !traits.printsDoi ? asPage(dressed) : dressed;
}

/**
 * A style that knows no DOI is given its address. A copy in an archive is told behind the address, for styles have no place of their own for
 * it: "https://…, archived at https://…", or "https://… [https://…]" as the Bluebook has it.
 */
function addresses(item: CslItem, traits: StyleTraits): { readonly URL?: string } {
  const doi = traits.printsDoi ? undefined : textOf(item, 'DOI');
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

/** Styles of before 2021 call the title of an event `event`; a speech has the date on which it was given. */
function eventOf(item: CslItem): Readonly<Record<string, CslValue>> {
  const title = textOf(item, 'event-title');
  const date = item['event-date'] ?? (item.type === 'speech' ? item['issued'] : undefined);
  return { ...(title !== undefined && { event: title }), ...(date !== undefined && { 'event-date': date }) };
}

/** Styles of lawyers know no data sets and would print the title alone; a page of the archive that holds it is what they ask for. */
function asPage(item: CslItem): CslItem {
  const site: CslValue | undefined = item['container-title'] ?? item['publisher'];
  return { ...item, type: 'webpage', ...(site !== undefined && { 'container-title': site }) };
}
