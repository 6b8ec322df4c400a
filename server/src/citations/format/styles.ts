import apa from '../../../data/csl/apa.csl';
import bluebook from '../../../data/csl/bluebook-law-review.csl';
import chicagoAuthorDate from '../../../data/csl/chicago-author-date.csl';
import chicagoNotes from '../../../data/csl/chicago-notes-bibliography.csl';
import harvard from '../../../data/csl/harvard-cite-them-right.csl';
import enGB from '../../../data/csl/locales-en-GB.xml';
import enUS from '../../../data/csl/locales-en-US.xml';
import mla from '../../../data/csl/modern-language-association.csl';
import oscola from '../../../data/csl/oscola.csl';

/** The styles that come with the extension, by the names that settings and front matter give them. */
export const STYLES: ReadonlyMap<string, string> = new Map([
  ['chicago-notes', chicagoNotes],
  ['chicago-author-date', chicagoAuthorDate],
  ['apa', apa],
  ['mla', mla],
  // Of British publishers: its quotation marks and dates are theirs where the draft says nothing of its language.
  ['harvard', harvard.replace('<style ', '<style default-locale="en-GB" ')],
  ['oscola', oscola],
  ['bluebook', bluebook],
]);

/** The locale for a language: British English for `en-GB` and its like, American English for all else. */
export function localeText(lang: string): string {
  return /^en-(?:GB|IE|AU|NZ|ZA|IN)$/i.test(lang) ? enGB : enUS;
}
