import type { Finding } from '../../core/index';
import { shortName } from '../describe';
import type { DraftSources, FoundSource } from '../draftSources';
import type { Citation, CitedSource } from '../drafts/citation';
import { type CitationAnalysis, type CitationCheck, findingAt } from './check';
import { nearestKey } from './nearestKey';

export const unknownSource: CitationCheck = {
  id: 'unknown-source',
  severity: 'warning',
  title: 'Unknown source',
  summary: 'A citation whose key no source of the draft’s bibliography has, or, where the draft names none, of the workspace.',
  run: analysis => {
    const { draft, cited } = analysis;
    if (cited.citations.length === 0) return [];
    const { sources } = analysis;
    if (sources.unread.length > 0) return [];
    const own = new Set([...draft.text.matchAll(/\\bibitem\s*(?:\[[^\]]*\])?\{([^{}]+)\}/g)].map(match => match[1]));
    const isKnown = ({ key }: CitedSource) => own.has(key) || isFound(key, analysis) || sources.isLost(key) || ADDRESS.test(key);
    const all = cited.citations.flatMap(citation => citation.sources.map(source => ({ source, citation })));
    const unknown = all.filter(({ source }) => !isKnown(source));
    const citesKnown = unknown.length < all.length;
    return unknown.flatMap(({ source, citation }, index) => {
      const near = index < MOST_NEAREST ? nearestKey(source.key, sources.hasOwn ? sources.own() : sources.all()) : undefined;
      return isMeant(source, citation, sources, citesKnown, near) ? [findingOf(source, near, analysis)] : [];
    });
  },
};

/** A draft with this many unknown keys has not been given its bibliography yet. */
const MOST_NEAREST = 50;

/** Keys that pandoc’s filters look up themselves: `@doi:10.1000/1`, `@https://…`. */
const ADDRESS = /^(?:https?|doi|url|pmid|pmcid|arxiv|isbn|wikidata):/i;

/** Quarto joins the bibliography of a project to that of a document, so that there every file of the workspace may count. */
function isFound(key: string, { sources, draft }: CitationAnalysis): boolean {
  const joins = draft.language === 'quarto' || draft.language === 'rmd';
  return (sources.hasOwn && !joins ? sources.findOwn(key) : sources.find(key)) !== undefined;
}

/**
 * Whether a key is meant for a source that should be here. A draft without a bibliography may have it elsewhere, unless it cites what is here;
 * and `@handle` in running text is a key only where it looks like one.
 */
function isMeant(
  { key }: CitedSource,
  { form }: Citation,
  { hasOwn }: DraftSources,
  citesKnown: boolean,
  near: FoundSource | undefined,
): boolean {
  if (near !== undefined) return true;
  if (!hasOwn && !citesKnown) return false;
  return form !== 'told' || (hasOwn && /\d/.test(key));
}

function findingOf({ key, keyAt }: CitedSource, near: FoundSource | undefined, { draft, sources }: CitationAnalysis): Finding {
  const elsewhere = sources.hasOwn ? sources.find(key) : undefined;
  const named = [...sources.bibliography.files.map(({ path }) => path), ...sources.given.map(nameOf)];
  const names = named.join(', ') || 'the references of this draft';
  const where = sources.hasOwn ? `in ${names}` : 'in the bibliographies of the workspace';
  const other = elsewhere && `; it is in ${nameOf(elsewhere)}`;
  const meant = near && ` Did you mean "${near.key}" (${shortName(near.item)})?`;
  return findingAt(unknownSource, draft, keyAt, {
    message: `No source has the key "${key}" ${where}${other ?? ''}.${meant ?? ''}`,
    suggestions: near ? [{ title: `Cite "${near.key}" (${shortName(near.item)})`, span: keyAt, newText: near.key }] : [],
  });
}

function nameOf({ uri }: { readonly uri: string }): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
