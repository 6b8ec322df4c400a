import { frontMatterOf, referenceLists } from '../../core/index';
import type { CitedDraft } from '../citedDraft';
import type { DraftSources, FoundSource } from '../draftSources';
import type { DraftCitations } from '../drafts/citation';
import type { Formatter } from '../format/formatter';
import { isPandoc } from '../sources/bibliography';
import { bracketsOf } from './brackets';
import { citedByAddress } from './citedByAddress';
import { citedByDate } from './citedByDate';
import { citedInWords } from './citedInWords';

/** What the list of references of a draft is to hold. */
export interface Listed {
  /** In no order: a list is sorted as its style has it. */
  readonly keys: readonly string[];
  /** How the draft cites: in notes, or in brackets; `undefined` where it only links. */
  readonly kind: Formatter['kind'] | undefined;
  /** What the draft cites and no source is, or may be more than one: keys, and "Doe 2019". */
  readonly unknown: readonly string[];
  readonly ambiguous: readonly string[];
}

/**
 * The sources that a draft cites: by their keys, in notes and brackets that are written out, by author and date, or by a link. `formatter` is of a
 * style that cites in brackets.
 */
export function listed({ draft, cited, sources }: CitedDraft, formatter: Formatter): Listed {
  const all = sources.all();
  const { lists } = referenceLists(draft);
  const front = frontMatterOf(draft.text);
  const hidden = [...lists, ...(front && isPandoc(draft.language) ? [front] : [])];
  const notes = cited.notes.map(({ body }) => draft.prose.slice(body.start, body.end));
  const brackets = bracketsOf(draft, cited.notes);
  const inNotes = citedInWords(notes, all);
  const inBrackets = citedInWords(
    brackets.map(({ inside }) => inside),
    all,
  );
  const byDate = citedByDate(bracketsOf(draft, []), all, formatter);
  const found: readonly FoundSource[] = [
    ...cited.citations.flatMap(citation => citation.sources.flatMap(({ key }) => sources.find(key) ?? [])),
    ...inNotes,
    ...inBrackets,
    ...byDate.sources,
    ...citedByAddress(draft, hidden, all),
  ];
  const ofNotes = inNotes.length + inBrackets.length;
  const dated = byDate.sources.length > ofNotes;
  return {
    keys: [...new Set(found.map(({ key }) => key))],
    kind: dated ? 'in-text' : ofNotes > 0 ? 'note' : undefined,
    unknown: [...unknownKeys(cited, sources), ...(dated ? byDate.unknown : [])],
    ambiguous: dated ? byDate.ambiguous : [],
  };
}

/** `@name` in a draft that has no bibliography is no key. */
function unknownKeys(cited: DraftCitations, sources: DraftSources): readonly string[] {
  const meant = cited.citations.filter(({ form }) => form !== 'told' || sources.hasOwn);
  const keys = meant.flatMap(citation => citation.sources.map(({ key }) => key));
  return [...new Set(keys)].filter(key => !sources.find(key));
}
