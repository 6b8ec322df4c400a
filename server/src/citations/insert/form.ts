import type { Draft } from '../../core/index';
import type { CitedDraft } from '../citedDraft';
import type { Form } from './insertion';

const KEYED: ReadonlySet<Draft['language']> = new Set(['markdown', 'quarto', 'rmd', 'latex', 'restructuredtext', 'asciidoc']);
/** What cites by keys even where a file names no bibliography of its own: that of the project or the main file counts. */
const KEYED_ALWAYS: ReadonlySet<Draft['language']> = new Set(['quarto', 'latex']);
/** Languages in which words can be a link. */
const LINKED: ReadonlySet<Draft['language']> = new Set([...KEYED, 'html']);

/**
 * How a draft cites: by keys where it has a bibliography or cites by keys already; in HTML by links; otherwise as its style does, in notes or in
 * brackets.
 */
export function usualForm({ draft, cited, sources }: CitedDraft, kind: 'note' | 'in-text'): Form {
  const { language } = draft;
  if (KEYED_ALWAYS.has(language) || (KEYED.has(language) && (sources.hasOwn || cited.citations.length > 0))) return 'key';
  if (language === 'html') return 'link';
  if (kind === 'in-text') return 'author-date';
  return language === 'plaintext' ? 'note-text' : 'note';
}

/** Whether the language has the form. */
export function hasForm({ language }: Pick<Draft, 'language'>, form: Form): boolean {
  if (form === 'key') return KEYED.has(language);
  if (form === 'link') return LINKED.has(language);
  return form !== 'note' || (language !== 'plaintext' && language !== 'html');
}
