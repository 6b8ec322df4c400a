import { yearOf } from '../dates';
import type { FoundSource } from '../draftSources';
import { dateOf, namesOf, textOf } from '../item';
import { holdsWords, wordsOf } from '../wordsOf';

/**
 * The sources that notes, or brackets, cite in words: a full citation has the title. A title of few words may stand there for something else, so
 * that who wrote or published it has to stand beside it.
 */
export function citedInWords(texts: readonly string[], sources: readonly FoundSource[]): readonly FoundSource[] {
  const bodies = texts.map(wordsOf).filter(body => body !== '');
  if (bodies.length === 0) return [];
  const together = bodies.join(' | ');
  return sources.filter(source => {
    const title = wordsOf(textOf(source.item, 'title') ?? '');
    // In one pass over all: most titles stand nowhere.
    if (!holdsWords(together, title)) return false;
    const holding = bodies.filter(body => holdsWords(body, title));
    const length = title.split(' ').length;
    if (length >= ENOUGH) return true;
    const beside = [...companions(source), ...(length >= WITH_YEAR ? yearsOf(source) : [])];
    return holding.some(body => beside.some(name => holdsWords(body, name)));
  });
}

/** A title of so many words is no other's; one of a few less, beside its year: "Ports and Harbours Act 2021". */
const ENOUGH = 5;
const WITH_YEAR = 3;

function yearsOf({ item }: FoundSource): readonly string[] {
  const year = yearOf(dateOf(item, 'issued'));
  return year === undefined ? [] : [year];
}

function companions({ item }: FoundSource): readonly string[] {
  const names = ['author', 'editor', 'interviewer'].flatMap(role => namesOf(item, role));
  const places = ['container-title', 'publisher', 'authority', 'number'].flatMap(variable => textOf(item, variable) ?? []);
  return [...names.flatMap(name => name.family ?? name.literal ?? []), ...places].map(wordsOf).filter(words => words !== '');
}
