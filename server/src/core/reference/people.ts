import { foldName } from '../lexicon/transliterations';
import type { KnownPerson } from './knownPerson';
import { peopleOfArticle } from './peopleOfArticle';
import { personOfSheet } from './peopleOfSheet';
import type { Reference } from './reference';

/** The people of sheets and articles, those of one name joined. */
export function peopleOf(reference: Reference): readonly KnownPerson[] {
  const found = [...reference.names.flatMap(personOfSheet), ...reference.articles.flatMap(peopleOfArticle)];
  const joined = new Map<string, KnownPerson>();
  for (const person of found) {
    const id = foldName(person.name);
    const known = joined.get(id);
    joined.set(id, known ? join(known, person) : person);
  }
  return [...joined.values()].filter(person => person.posts.length > 0);
}

function join(one: KnownPerson, other: KnownPerson): KnownPerson {
  return {
    ...one,
    calls: new Set([...one.calls, ...other.calls]),
    posts: [...one.posts, ...other.posts],
    context: `${one.context}\n${other.context}`,
    keys: new Set([...one.keys, ...other.keys]),
  };
}
