import type { Modality } from '../context/context';
import type { Draft } from '../draft/draft';
import { keyOf } from '../lexicon/keys';
import type { Mention } from '../mention';
import type { BlockReading } from '../reading';
import { flatten } from '../recognizers/flat';
import { postsOf } from '../recognizers/postsOf';
import { findPeople, indexPeople, type PersonAt } from '../reference/findPeople';
import type { KnownPerson } from '../reference/knownPerson';
import { peopleOf } from '../reference/people';
import type { Reference } from '../reference/reference';
import { type Span, shift } from '../span';
import { isJudged } from './alignment';
import { rememberByParagraph } from './byParagraph';
import { perReference } from './perReference';
import { conflictOf } from './posts/conflict';
import type { Known, PostConflict } from './posts/stated';

/** Compares what a draft says of known people, by what stands round their names, with what the reference says of them. */
export function alignAffiliations(blocks: readonly BlockReading[], draft: Draft, reference: Reference): readonly PostConflict[] {
  const known = knownIn(reference);
  if (known.people.length === 0) return [];
  return remembered(blocks, reference, block => {
    // What was read of the block before tells whether anybody is named in it, at no cost.
    if (!block.keys.some(({ key }) => known.keys.has(key))) return [];
    return conflictsIn(block, draft.prose, known);
  });
}

function move(conflict: PostConflict, by: number): PostConflict {
  const { span, other } = conflict;
  return { ...conflict, span: shift(span, by), ...(other ? { other: { ...other, span: shift(other.span, by) } } : {}) };
}

const remembered = rememberByParagraph(move, 'core');

function conflictsIn(block: BlockReading, prose: string, known: Known): readonly PostConflict[] {
  const flat = flatten(prose, block.block);
  const sentences = block.sentences.map(({ start, end }) => ({ start: flat.to(start), end: flat.to(end - 1) + 1 }));
  const people = findPeople(flat.text, known.index);
  return [...people, ...pronounsOf(people, flat.text, sentences)].flatMap(({ person, start, end }) => {
    const sentence = at(sentences, start) ?? { start: 0, end: flat.text.length };
    return postsOf(flat.text, { start, end }, sentence).flatMap(post => {
      const conflict = conflictOf({ post, person, at: { start, end }, text: flat.text, sentence }, known);
      if (!conflict) return [];
      const isStated = /\b(?:is|as|serves?|works|teaches)\b/.test(flat.text.slice(end, post.start));
      const { other } = conflict;
      const span = flat.back(conflict.span);
      const placed = { ...conflict, span, ...(other ? { other: { ...other, span: flat.back(other.span) } } : {}) };
      return isJudged(span, { block }, isStated ? undefined : DISOWNED) ? [placed] : [];
    });
  });
}

/** "He is the labour minister", behind a sentence that names one person alone. */
function pronounsOf(people: readonly PersonAt[], text: string, sentences: readonly Span[]): readonly PersonAt[] {
  return sentences.flatMap((sentence, index) => {
    const before = sentences[index - 1];
    const pronoun = /^(?:He|She)(?= is )/.exec(text.slice(sentence.start, sentence.start + 8));
    if (!before || !pronoun) return [];
    const [one, ...others] = people.filter(({ start }) => start >= before.start && start < before.end);
    if (!one || others.length > 0 || FULL_NAME.test(text.slice(one.end, before.end))) return [];
    return [{ person: one.person, start: sentence.start, end: sentence.start + pronoun[0].length }];
  });
}

/** Who may be another person. */
const FULL_NAME = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u;

/** The sentence that an offset is in; they are in order. */
function at(sentences: readonly Span[], offset: number): Span | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return sentences[low];
}

/** An apposition holds whatever the verb does: "Lavrov, the defence minister, did not come". */
const DISOWNED: readonly Modality[] = ['disowned'];

const knownIn = perReference((reference: Reference): Known => {
  const people = peopleOf(reference);
  const aliases = [
    ...reference.names
      .filter(name => name.kind === 'organisation')
      .map(({ forms, acronym }) => (acronym === undefined ? forms : [...forms, acronym])),
    ...reference.articles.flatMap(({ blocks, draft }) =>
      blocks.flatMap(block => block.mentions.flatMap(mention => [...shortForm(mention), ...inBrackets(mention, draft.prose)])),
    ),
  ];
  const keys = new Set(people.flatMap(person => [...person.calls, person.name].flatMap(name => name.split(/[\s-]+/))).map(keyOf));
  return { people, index: indexPeople(people), keys, bodies: bodiesIn(reference, people), aliases };
});

/** Names of organisations, what people have posts in, and names of which nothing is known that are never where something is. */
function bodiesIn({ articles }: Reference, people: readonly KnownPerson[]): ReadonlySet<string> {
  const [bodies, others] = [new Set<string>(), new Set<string>()];
  for (const { blocks, draft } of articles) {
    for (const { mentions } of blocks) {
      for (const mention of mentions) {
        if (mention.kind !== 'name') continue;
        const isBody =
          mention.type === 'organisation' ||
          (mention.type === 'unknown' && !WHERE.test(draft.prose.slice(0, mention.start).slice(-12)));
        (isBody ? bodies : others).add(mention.text);
      }
    }
  }
  const held = people.flatMap(({ posts }) => posts.flatMap(post => (post.head === '' ? [] : post.bodies)));
  return new Set([...[...bodies].filter(name => !others.has(name)), ...held]);
}

const WHERE = /\b(?:in|at|near|to|from|off|outside)\s(?:the\s)?$/i;

/** "CTC" with what the article has it stand for. */
function shortForm(mention: Mention): readonly (readonly string[])[] {
  return mention.kind === 'name' && mention.form === 'acronym' && mention.text !== mention.canonical
    ? [[mention.canonical, mention.text]]
    : [];
}

/** "Agency for Homes (BNV)", whatever the letters stand for. */
function inBrackets({ kind, text, end }: Mention, prose: string): readonly (readonly string[])[] {
  const short = kind === 'name' ? /^ \((?:the )?(\p{Lu}[\p{L}\d]{1,9})\)/u.exec(prose.slice(end, end + 20))?.[1] : undefined;
  return short === undefined ? [] : [[text, short]];
}
