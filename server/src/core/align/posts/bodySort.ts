import { typeOfHead } from '../../lexicon/name-heads';

/** What sort of body a name is of, by its head: one of the forces, a programme, or another; `undefined` where the name does not tell. */
export function bodySort(name: string): 'force' | 'body' | 'programme' | undefined {
  if (isForce(name)) return 'force';
  const words = name.split(' ');
  const of = words.findIndex((word, at) => at > 0 && /^(?:of|for|on)$/.test(word));
  const type =
    (of > 0 ? typeOfHead(words[of - 1] ?? '') : undefined) ??
    typeOfHead(words.at(-1) ?? '') ??
    (/^\p{Lu}{3,}$/u.test(name) ? 'organisation' : undefined);
  if (type === 'programme' && !/Fund$/.test(name)) return 'programme';
  return type === 'organisation' || type === 'programme' ? 'body' : undefined;
}

function isForce(name: string): boolean {
  return /\b(?:Army|Navy|Air Force|Marine Corps|Marines|Coast Guard|National Guard|Space Force)$/.test(name);
}
