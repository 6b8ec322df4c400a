import type { Draft } from '../draft/draft';
import type { BlockReading } from '../reading';

import { AUTHOR_NOTE, type BlockText, isCall, OWN, TEASER, weightByWords } from './articleBoilerplate';
import type { Furniture } from './articleFurniture';
import { openedBy } from './articleSections';

/**
 * How much each block of an article counts as evidence, from 0 to 1: by its words, by the section that it stands in, by its place in the
 * tail of the page, and, in HTML, by the element that it stands in (`furniture`). The lowest counts.
 */
export function weighBlocks(
  draft: Draft,
  blocks: readonly BlockReading[],
  furniture: readonly Furniture[] = [],
): readonly number[] {
  const texts = blocks.map(({ block }) => textOfBlock(draft, block));
  const words = texts.map(weightByWords);
  const sections = weighSections(blocks, texts);
  const places = weighPlaces(blocks, furniture);
  const weights = blocks.map((_, index) => Math.min(words[index] ?? OWN, sections[index] ?? OWN, places[index] ?? OWN));
  return weighTail(texts, weighTeasers(texts, weights));
}

function textOfBlock({ prose }: Draft, block: BlockReading['block']): BlockText {
  const lines = prose
    .slice(block.start, block.end)
    .split('\n')
    .map(oneLine)
    .filter(line => line !== '');
  const text = lines.join(' ');
  return { kind: block.kind, text, lines, words: text.split(' ').length };
}

/** Plain text may hold the marks of Markdown: "*By Jane Doe*". */
function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[*_#> ]+/, '')
    .replace(/(?<![*_ ])[*_ ]+$/, '');
}

/** What the elements weigh that each block stands in. Blocks come in order; so does the furniture, once sorted. */
function weighPlaces(blocks: readonly BlockReading[], furniture: readonly Furniture[]): readonly number[] {
  const sorted = [...furniture].sort((a, b) => a.start - b.start);
  let next = 0;
  let open: readonly Furniture[] = [];
  return blocks.map(({ block }) => {
    const from = next;
    while ((sorted[next]?.start ?? Number.POSITIVE_INFINITY) < block.end) next++;
    open = [...open, ...sorted.slice(from, next)].filter(part => part.end > block.start);
    return open.reduce((least, part) => Math.min(least, part.weight), OWN);
  });
}

/** A section ends at the next heading of its rank. Where its title is no heading, as in plain text, it goes to the end of a page. */
function weighSections(blocks: readonly BlockReading[], texts: readonly BlockText[]): readonly number[] {
  let open: { readonly level: number; readonly weight: number } | undefined;
  return texts.map((text, index) => {
    const level = blocks[index]?.block.level;
    if (open && level !== undefined && level <= open.level) open = undefined;
    const weight = openedBy(text);
    const late = index >= texts.length * LATE;
    if (weight < OWN && !open && (level !== undefined || late)) open = { level: level ?? 6, weight };
    return open?.weight ?? OWN;
  });
}

const LATE = 0.6;

/** Titles of other articles stand before their "Read more". */
function weighTeasers(texts: readonly BlockText[], weights: readonly number[]): readonly number[] {
  const weighed = [...weights];
  texts.forEach(({ text }, index) => {
    if (!isCall(text)) return;
    for (let at = index - 1; at >= 0 && at >= index - 3; at--) {
      const before = texts[at];
      if (!before || before.words > 14 || before.kind === 'cell' || /[.!?:;,]["”’]?$/.test(before.text)) break;
      weighed[at] = Math.min(weighed[at] ?? OWN, TEASER);
    }
  });
  return weighed;
}

/** From the end upwards, as long as nothing is the article's own: notes on the author, and short lines among what is known as boilerplate. */
function weighTail(texts: readonly BlockText[], weights: readonly number[]): readonly number[] {
  const weighed = [...weights];
  // A text without a paragraph of its own before the tail is no page: a note of one sentence is not about its author.
  const first = texts.findIndex(({ kind, words }, index) => kind !== 'heading' && words >= LONG && weights[index] === OWN);
  if (first < 0) return weights;
  for (let index = texts.length - 1; index > first; index--) {
    const text = texts[index];
    if (!text || text.kind === 'cell') break;
    if ((weighed[index] ?? OWN) < OWN) continue;
    const after = index + 1 < texts.length;
    if (isAuthorNote(text)) weighed[index] = AUTHOR_NOTE;
    else if (after && text.words <= 10 && !FIGURE.test(text.text)) weighed[index] = TEASER;
    else break;
  }
  return weighed;
}

/** Words of a paragraph that is surely one. */
const LONG = 15;

/** A figure that is no year: the name of an event may have a year. */
const FIGURE = /(?<!\d)(?!(?:19|20)\d\d(?!\d))\d/;

function isAuthorNote({ text, words }: BlockText): boolean {
  return words <= 120 && PERSON_IS.test(text.slice(0, 200)) && OCCUPATION.test(text);
}

/** "Jane Doe is …", "Dr Jane Doe, of the Institute, lectures …", "The author was …". */
const PERSON_IS =
  /^(?:the (?:author|writer)s?|(?:\p{Lu}[\p{L}.’'-]*,? ){1,5}(?:and (?:\p{Lu}[\p{L}.’'-]* ){1,4})?)(?:[^.]{1,60}, )?(?:is|was|are|serves|works|worked|heads|chairs|leads|directs|lectures|teaches|writes|reports|covers|edits|holds|has (?:been|served|written|worked|reported|covered))\b/u;

const OCCUPATION =
  /\b(?:fellow|columnist|editor|edits|reporter|reports|correspondent|professor|author|writes?|writer|journalist|director|directs|analyst|lectur(?:er|es)|teach(?:es|er)|research(?:er)?|associate|scholar|president|chairs?|chairman|heads?|advis[eo]r|economist|historian|lawyer|partner|founder|consultant|officer|engineer|pharmacist|diplomat|ambassador|student|candidate|practitioner|manager|specialist|expert|contributor|worked|served|served as)\b/i;
