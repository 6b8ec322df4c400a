import { GIVEN_NAMES } from '../lexicon/given-names';
import type { BlockReading } from '../reading';
import type { Span } from '../span';
import { rememberByDraft } from './byParagraph';
import { changesIn } from './changes';
import { SimilarForms } from './self/similar';
import {
  type CapitalisedWords,
  capitalisedIn,
  type Occurrence,
  occurrencesOf,
  readSpelling,
  type Spelling,
} from './self/spellings';

/** A name that a draft spells in two ways. */
export interface SpellingConflict extends Span {
  readonly text: string;
  readonly right: string;
  /** Where the other spelling stands, and the sentence round it. */
  readonly other: Span;
  readonly sentence: Span;
  /** Two pieces of evidence that the two are one bearer's, and not one. */
  readonly sure: boolean;
}

/** Finds names that stand in a draft in two spellings a letter apart, where something beside the likeness says that they are one name. */
export function alignSpellings(blocks: readonly BlockReading[], prose: string): readonly SpellingConflict[] {
  const kept = perDraft(blocks);
  const placed = capitalisedIn(blocks, prose);
  kept.update(placed.map(({ capitalised }) => capitalised));
  const pairs = kept.forms.pairs();
  if (pairs.length === 0) return [];
  const occurrences = occurrencesOf(new Set(pairs.flat()), placed);
  return pairs
    .flatMap(([one, other]) => judge(occurrences.get(one) ?? [], occurrences.get(other) ?? [], prose))
    .sort((a, b) => a.start - b.start);
}

/** The forms of a draft, and the words of its blocks that they were taken from. */
class DraftForms {
  readonly forms = new SimilarForms();
  #words: readonly CapitalisedWords[] = [];

  update(words: readonly CapitalisedWords[]): void {
    const { come, gone } = changesIn(this.#words, words);
    this.#words = words;
    this.forms.update(come.flatMap(textsOf), gone.flatMap(textsOf));
  }
}

const perDraft = rememberByDraft(() => new DraftForms());

function textsOf({ words }: CapitalisedWords): readonly string[] {
  return words.map(({ text }) => text);
}

/** The rarer of two spellings is the wrong one; of two as frequent, the one that comes later. */
function judge(one: readonly Occurrence[], other: readonly Occurrence[], prose: string): readonly SpellingConflict[] {
  const oneIsWrong = one.length === other.length ? (one[0]?.start ?? 0) > (other[0]?.start ?? 0) : one.length < other.length;
  const [rarer, commoner] = oneIsWrong ? [one, other] : [other, one];
  // A spelling that the writer comes back to is meant.
  if (rarer.length > 2) return [];
  const [wrong, right] = [rarer, commoner].map(list => list.slice(0, MOST_READ).map(item => readSpelling(item, prose)));
  const [model] = right ?? [];
  if (!wrong || !right || !model || [...wrong, model].some(({ country }) => country)) return [];
  const evidence = evidenceOf(wrong, right);
  if (evidence === 0 || isWord(wrong[0], prose) || isWord(model, prose)) return [];
  const sure = evidence > 1;
  const shown = right.find(({ before }) => before !== undefined) ?? model;
  const beside = wrong.some(spelling => right.some(other => isBesideTheSame(spelling, other)));
  return wrong
    .filter(
      spelling => !spelling.quoted && (!beside || !isNamed(spelling) || right.some(other => isBesideTheSame(spelling, other))),
    )
    .map(({ start, end, text }) => ({ start, end, text, right: model.text, other: shown, sentence: shown.sentence, sure }));
}

/** As many places as tell how a name is used. */
const MOST_READ = 20;

/** A word that stands in the draft without its capital too is no name. */
function isWord(spelling: Spelling | undefined, prose: string): boolean {
  if (spelling === undefined) return true;
  return new RegExp(`(?<![\\p{L}\\p{M}])${spelling.text.toLowerCase()}(?![\\p{L}\\p{M}])`, 'u').test(prose);
}

/** How many pieces of evidence say that two spellings are one name; 0 where they do not suffice, or something says that they are two. */
function evidenceOf(wrong: readonly Spelling[], right: readonly Spelling[]): number {
  const title = sharesTitle(wrong, right);
  const often = Number(right.length >= 2);
  if (wrong.some(spelling => right.some(other => isBesideTheSame(spelling, other))))
    return areTwoPersons(wrong, right) ? 0 : 1 + Number(title) + often;
  const introduced = right.some(spelling => isIntroduced(spelling) && spelling.start < (wrong[0]?.start ?? 0));
  return introduced && !wrong.some(isNamed) ? 1 + Number(title) : 0;
}

/** "Len Blavatnik", "Len Blavatnick"; not "Royal Welch Fusiliers", "Royal Welsh". */
function isBesideTheSame(a: Spelling, b: Spelling): boolean {
  if (a.before !== undefined && a.before === b.before && a.title === b.title) return a.after === b.after;
  if (a.after === undefined || a.after !== b.after) return false;
  return a.before === b.before || [a, b].some(({ before, title }) => before === undefined || title !== undefined);
}

function sharesTitle(wrong: readonly Spelling[], right: readonly Spelling[]): boolean {
  const said = new Set(right.flatMap(({ title }) => title ?? []));
  return wrong.some(({ title }) => title !== undefined && said.has(title));
}

/** "Christian Weber" and "Christina Weber" are two. */
function areTwoPersons(wrong: readonly Spelling[], right: readonly Spelling[]): boolean {
  return GIVEN_NAMES.has(wrong[0]?.text ?? '') && GIVEN_NAMES.has(right[0]?.text ?? '');
}

/** It has a name of its own before or after it, or stands where no person's does; a short word is near to too many others. */
function isNamed({ text, before, after, title, impersonal }: Spelling): boolean {
  return impersonal || text.length < 6 || after !== undefined || (before !== undefined && title === undefined);
}

/** "Irina Voloshina": a first name before it. */
function isIntroduced({ before, title, beforeOpens }: Spelling): boolean {
  return before !== undefined && title === undefined && (GIVEN_NAMES.has(before) || !beforeOpens);
}
