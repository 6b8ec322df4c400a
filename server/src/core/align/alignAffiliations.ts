import type { Modality } from '../context/context';
import type { Draft } from '../draft/draft';
import { keyOf } from '../lexicon/keys';
import type { Mention } from '../mention';
import type { BlockReading } from '../reading';
import { flatten } from '../recognizers/flat';
import { postsOf } from '../recognizers/postsOf';
import { findPeople, indexPeople } from '../reference/findPeople';
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
  return findPeople(flat.text, known.index).flatMap(({ person, start, end }) => {
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
    ...reference.articles.flatMap(article => article.blocks.flatMap(block => block.mentions.flatMap(shortForm))),
  ];
  const keys = new Set(people.flatMap(person => [...person.calls, person.name].flatMap(name => name.split(/[\s-]+/))).map(keyOf));
  return { people, index: indexPeople(people), keys, aliases };
});

/** "CTC" with what the article has it stand for. */
function shortForm(mention: Mention): readonly (readonly string[])[] {
  return mention.kind === 'name' && mention.form === 'acronym' && mention.text !== mention.canonical
    ? [[mention.canonical, mention.text]]
    : [];
}
