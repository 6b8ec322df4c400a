import type { FoundSource } from '../draftSources';
import { namesOf, textOf } from '../item';
import { holdsWords, wordsOf } from '../wordsOf';

/**
 * The sources that notes, or brackets, cite in words: a full citation has the title. A title of few words may stand there for something else, so
 * that who wrote or published it has to stand beside it.
 */
export function citedInWords(texts: readonly string[], sources: readonly FoundSource[]): readonly FoundSource[] {
  const bodies = texts.map(wordsOf).filter(body => body !== '');
  if (bodies.length === 0) return [];
  return sources.filter(source => {
    const title = wordsOf(textOf(source.item, 'title') ?? '');
    if (title === '') return false;
    const holding = bodies.filter(body => holdsWords(body, title));
    if (holding.length === 0 || title.split(' ').length >= ENOUGH) return holding.length > 0;
    const beside = companions(source);
    return holding.some(body => beside.some(name => holdsWords(body, name)));
  });
}

/** A title of so many words is no other's. */
const ENOUGH = 5;

function companions({ item }: FoundSource): readonly string[] {
  const names = ['author', 'editor', 'interviewer'].flatMap(role => namesOf(item, role));
  const places = ['container-title', 'publisher', 'authority', 'number'].flatMap(variable => textOf(item, variable) ?? []);
  return [...names.flatMap(name => name.family ?? name.literal ?? []), ...places].map(wordsOf).filter(words => words !== '');
}
