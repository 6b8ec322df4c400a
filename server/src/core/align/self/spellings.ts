import { COURTESY } from '../../lexicon/roles';
import type { BlockReading } from '../../reading';
import { overlaps, type Span } from '../../span';
import { rememberByParagraph } from '../byParagraph';

/** A capitalised word of a draft, and the block that it stands in. */
export interface Occurrence extends Span {
  readonly text: string;
  readonly block: BlockReading;
}

/** The capitalised words of one block, one object for as long as its paragraph is; offsets are those of the block. */
export interface CapitalisedWords {
  readonly words: readonly { readonly text: string; readonly at: number }[];
}

/** The longer capitalised words of a draft, block by block; words all in capitals are left out. */
export function capitalisedIn(blocks: readonly BlockReading[], prose: string): readonly PlacedWords[] {
  return remembered(blocks, ITSELF, block => {
    const { start, end } = block.block;
    const words = [...prose.slice(start, end).matchAll(WORD)].flatMap(({ 0: text, index }) =>
      text.length < SHORTEST ? [] : [{ text, at: index }],
    );
    return words.length === 0 ? [] : [{ capitalised: { words }, block }];
  });
}

export interface PlacedWords {
  readonly capitalised: CapitalisedWords;
  readonly block: BlockReading;
}

const remembered = rememberByParagraph(({ capitalised }: PlacedWords, _, block) => ({ capitalised, block }), 'core');

/** A draft is held against itself, whatever the reference. */
const ITSELF = {};

/** Where the given forms stand, in order of the text. */
export function occurrencesOf(
  forms: ReadonlySet<string>,
  placed: readonly PlacedWords[],
): ReadonlyMap<string, readonly Occurrence[]> {
  const found = new Map<string, Occurrence[]>();
  for (const { capitalised, block } of placed) {
    for (const { text, at } of capitalised.words) {
      if (!forms.has(text)) continue;
      const start = block.block.start + at;
      const occurrence = { text, start, end: start + text.length, block };
      const same = found.get(text);
      if (same === undefined) found.set(text, [occurrence]);
      else same.push(occurrence);
    }
  }
  return found;
}

const WORD = /(?<![\p{L}\p{M}\p{N}@#/_.’'-])\p{Lu}[\p{L}\p{M}]*\p{Ll}[\p{L}\p{M}]*(?![\p{N}_@/-]|\.\p{L})/gu;
/** Shorter words are near to too many others. */
const SHORTEST = 5;

/** An occurrence with what stands right beside it. */
export interface Spelling extends Occurrence {
  /** The capitalised word before it, and those after, parted by a space. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The office or form of address before it: "Prime Minister", "Mr". */
  readonly title: string | undefined;
  /** The word before it opens a sentence, a heading or a cell, where any word has a capital. */
  readonly beforeOpens: boolean;
  /** It stands as no person's family name stands alone: in a list, after "near" or "a", after a particle ("de Berry"). */
  readonly impersonal: boolean;
  readonly quoted: boolean;
  readonly country: boolean;
  readonly sentence: Span;
}

export function readSpelling(occurrence: Occurrence, prose: string): Spelling {
  const { start, end, block } = occurrence;
  const sentence = block.sentences.find(candidate => overlaps(candidate, occurrence)) ?? block.block;
  const opening = prose.slice(Math.max(sentence.start, start - REACH), start);
  const following = prose.slice(end, Math.min(block.block.end, end + REACH));
  const before = BEFORE.exec(opening)?.[1];
  const role = block.roles.find(({ end: at }) => at <= start && /^[\s.]{1,2}$/.test(prose.slice(at, start)));
  const titled = block.block.kind === 'heading' || block.block.kind === 'cell';
  return {
    ...occurrence,
    before,
    after: AFTER.exec(following)?.[1],
    title: role?.role ?? addressIn(before),
    beforeOpens: titled || before?.length === prose.slice(sentence.start, start).trim().length,
    impersonal: IMPERSONAL.test(opening.slice(-12)) || LISTED.test(`${opening}\u0001${following}`),
    quoted: block.quoted.some(quoted => overlaps(quoted, occurrence)),
    country: block.countries.some(country => overlaps(country, occurrence)),
    sentence,
  };
}

/** How far the words beside it are looked for, in characters. */
const REACH = 40;
const BEFORE = /(?:^|[^\p{L}\p{N}])(\p{Lu}[\p{L}\p{M}’'-]*\.?)[ \n]$/u;
const AFTER = /^[ \n](\p{Lu}[\p{L}\p{M}-]*(?:[ \n](?:(?:al|el|ul|ad)-|(?:bin|ibn|de|van|von|of|for) )?\p{Lu}[\p{L}\p{M}-]*)*)/u;
const IMPERSONAL =
  /(?:^|[^\p{L}])(?:in|near|at|from|off|outside|around|into|a|an|the|de|del|di|da|du|van|von|der|den|al|el|bin|St)[ -]$/iu;
const LISTED = /\p{Lu}[\p{L}’'-]*(?:,| and| &)\s+\u0001(?:,\s+\p{Lu}|\.?$|\. \p{Lu}\p{L}+:)|\u0001,\s+\p{Lu}[\p{L}’'-]*,/u;

function addressIn(before: string | undefined): string | undefined {
  const word = before?.toLowerCase().replace('.', '');
  return word !== undefined && (COURTESY.has(word) || word === 'prof') ? word : undefined;
}
