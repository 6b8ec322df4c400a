import type { Draft, Span } from '../../core/index';
import type { FoundSource } from '../draftSources';
import { textOf } from '../item';

/** The sources to whose address, or DOI, something in a draft links. */
export function citedByAddress({ text }: Pick<Draft, 'text'>, apart: readonly Span[], sources: readonly FoundSource[]) {
  const addresses = addressesIn(text, apart);
  if (addresses.size === 0) return [];
  return sources.filter(({ item }) => {
    const doi = textOf(item, 'DOI');
    const own = [textOf(item, 'URL'), doi && `https://doi.org/${doi}`, textOf(item, 'archived-url')];
    return own.some(address => address !== undefined && addresses.has(same(address)));
  });
}

function addressesIn(text: string, apart: readonly Span[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const match of text.matchAll(ADDRESS)) {
    if (apart.some(({ start, end }) => start <= match.index && match.index < end)) continue;
    // The bracket or stop behind an address may be none of its own.
    for (let address = match[0]; ; address = address.slice(0, -1)) {
      found.add(same(address));
      if (!/[.,;:!?)}\]*_'’]$/.test(address)) break;
    }
  }
  return found;
}

const ADDRESS = /https?:\/\/[^\s<>"“”⟦⟧|`]{4,1000}/g;

/** As it is compared: LaTeX and HTML write some signs in their own way, and a slash at the end makes no other page. */
function same(address: string): string {
  return address
    .replaceAll('&amp;', '&')
    .replace(/\\([%#&_{}~$])/g, '$1')
    .replace(/^https?:\/\/(?:www\.|dx\.(?=doi\.))?/i, '')
    .replace(/\/$/, '')
    .toLowerCase();
}
