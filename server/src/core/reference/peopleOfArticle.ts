import { keySet } from '../lexicon/keys';
import { foldName } from '../lexicon/transliterations';
import type { Name } from '../mention';
import type { BlockReading } from '../reading';
import { type Flat, flatten } from '../recognizers/flat';
import { postsOf } from '../recognizers/postsOf';
import { overlaps, type Span } from '../span';
import type { Article } from './article';
import { AUTHOR_NOTE, OWN } from './articleBoilerplate';
import { articleEvidence } from './articleEvidence';
import { type KnownPerson, knownPost } from './knownPerson';
import { callOf, wordsOf } from './peopleCalls';

/** The people that an article names in full, with what it says of each; the note on its author counts as well. */
export function peopleOfArticle(article: Article): readonly KnownPerson[] {
  const all = article.blocks.flatMap((block, index) => ((article.weights[index] ?? OWN) < AUTHOR_NOTE ? [] : namedIn(block)));
  const full = new Map<string, Named[]>();
  for (const one of all) full.set(one.person, [...(full.get(one.person) ?? []), one]);
  return [...full].flatMap(([person, places]) => (person.includes(' ') ? [personOfArticle(person, places, article)] : []));
}

interface Named {
  readonly person: string;
  readonly mention: Name;
  readonly block: BlockReading;
}

/** Names of persons, and those of which nothing is known that look like one: two words or more. */
function namedIn(block: BlockReading): readonly Named[] {
  return block.mentions.flatMap(mention =>
    mention.kind === 'name' && (mention.type === 'person' || (mention.type === 'unknown' && /\s/.test(mention.canonical)))
      ? [{ person: mention.canonical, mention, block }]
      : [],
  );
}

const flats = new WeakMap<BlockReading, Flat>();

function personOfArticle(person: string, places: readonly Named[], article: Article): KnownPerson {
  const contexts = new Set<string>();
  const posts = places.flatMap(({ mention, block }) => {
    const flat = flats.get(block) ?? flatten(article.draft.prose, block.block);
    flats.set(block, flat);
    const at = block.sentences.findIndex(sentence => overlaps(sentence, mention));
    const sentence = block.sentences[at] ?? block.block;
    // What is said in the sentence after may be of the same person: "He was legal adviser to the CPF".
    const next = block.sentences[at + 1] ?? sentence;
    const after = OF_THE_SAME.test(article.draft.prose.slice(next.start, next.start + 8)) ? next : sentence;
    contexts.add(article.draft.prose.slice(sentence.start, after.end));
    const local = (span: Span): Span => ({ start: flat.to(span.start), end: flat.to(span.end - 1) + 1 });
    return postsOf(flat.text, local(mention), local(sentence)).map(post => {
      const known = knownPost(post, flat.text, articleEvidence(article, sentence));
      const owner =
        known.bodies.length === 0 && ITS.test(flat.text.slice(post.start)) ? ownerBefore(block, mention, article) : undefined;
      if (!owner) return known;
      // What else is named near may be whose it is, too.
      const told = block.sentences.findIndex(one => overlaps(one, owner));
      contexts.add(article.draft.prose.slice(block.sentences[Math.max(0, told - 1)]?.start ?? owner.start, sentence.end));
      return { ...known, bodies: [owner.canonical] };
    });
  });
  const context = [...contexts].join('\n');
  const shorts = places.filter(({ mention }) => !/\s/.test(mention.text)).map(({ mention }) => foldName(mention.text));
  return {
    name: person,
    words: wordsOf(person),
    calls: new Set([...callOf(person.split(/\s+/)), ...shorts]),
    posts,
    context,
    keys: keySet(context),
  };
}

const ITS = /^(?:its|their)\s/i;

/** The body that "its managing director" is of: the last one named before, other than by where something is. */
function ownerBefore({ mentions, block }: BlockReading, person: Span, { draft: { prose } }: Article): Name | undefined {
  return mentions.findLast(
    (one): one is Name =>
      one.kind === 'name' &&
      one.end <= person.start &&
      (one.type === 'organisation' ||
        (one.type === 'unknown' && !isPlace(prose.slice(Math.max(block.start, one.start - 12), one.start)))),
  );
}

function isPlace(before: string): boolean {
  return /\b(?:in|at|near|of|to|from|off|outside|for)\s(?:the\s)?$/i.test(before);
}

const OF_THE_SAME = /^(?:He|She|They|His|Her|Their|Mr|Ms|Mrs|Dr)\b/;
