import { foldName } from '../lexicon/transliterations';
import { type Word, wordsIn } from '../lexicon/words';
import type { NameType } from '../mention';

/** A name that the reference knows, with its other forms: acronyms, older names, spellings. */
export interface KnownName {
  readonly name: string;
  readonly type: NameType;
  readonly aliases: readonly string[];
  /** Normalised: 'prime minister'. */
  readonly role?: string;
}

/** A known name at a word of the text: it takes the words up to `after`. `alias` says that an alias stands there. */
export interface KnownMatch {
  readonly known: KnownName;
  readonly after: number;
  readonly alias: boolean;
}

/** The longest known name that begins at a word. Spelling variants and diacritics match; the text must write it with a capital. */
export function matchKnown(gazetteer: readonly KnownName[], words: readonly Word[], at: number): KnownMatch | undefined {
  const first = words[at]!;
  if (gazetteer.length === 0 || !/[\p{Lu}\d]/u.test(first.text)) return undefined;
  for (const entry of indexOf(gazetteer).get(foldName(first.text)) ?? []) {
    if (entry.words.every((word, i) => i === 0 || (words[at + i] !== undefined && foldName(words[at + i]!.text) === word))) {
      return { known: entry.known, after: at + entry.words.length, alias: entry.alias };
    }
  }
  return undefined;
}

interface Entry {
  readonly words: readonly string[];
  readonly known: KnownName;
  readonly alias: boolean;
}

/** A gazetteer is the same object for as long as the reference is: its index by first word is built once. */
const indexes = new WeakMap<readonly KnownName[], ReadonlyMap<string, readonly Entry[]>>();

function indexOf(gazetteer: readonly KnownName[]): ReadonlyMap<string, readonly Entry[]> {
  const known = indexes.get(gazetteer);
  if (known !== undefined) return known;
  const index = new Map<string, Entry[]>();
  for (const one of gazetteer) {
    for (const [i, form] of [one.name, ...one.aliases].entries()) {
      const words = wordsIn(form).map(word => foldName(word.text));
      if (words.length === 0) continue;
      const same = index.get(words[0]!) ?? [];
      same.push({ words, known: one, alias: i > 0 });
      index.set(words[0]!, same);
    }
  }
  for (const same of index.values()) same.sort((a, b) => b.words.length - a.words.length);
  indexes.set(gazetteer, index);
  return index;
}
