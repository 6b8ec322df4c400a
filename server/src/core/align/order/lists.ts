import { compareTimes } from '../../compare/dates';
import { keySet } from '../../lexicon/keys';
import { articleEvidence } from '../../reference/articleEvidence';
import { keysOf } from '../contrast/context';
import type { Passage, Slot, SlotIndex } from '../contrast/slots';
import { blockOf } from '../turns/passageBlock';
import { type Item, itemsOf, type Side } from './items';
import { type Ranking, rank } from './ranking';

/** The lists that a source states in prose: "Russia has 42 icebreakers; Canada follows with 18, Finland with nine". */
export function listsIn({ passages }: SlotIndex): readonly Ranking[] {
  return paragraphs(passages).flatMap(paragraph => {
    const before = runsOf(paragraph, 'before');
    const after = runsOf(paragraph, 'after');
    const clear = (runs: readonly Run[], others: readonly Run[]) =>
      runs.filter(run => !others.some(other => other.length > run.length && crosses(run, other)));
    return [...clear(before, after), ...clear(after, before)].flatMap(run => rankingOf(run) ?? []);
  });
}

type Placed = Item & { readonly passage: Passage };
type Run = readonly Placed[];

function paragraphs(passages: readonly Passage[]): readonly (readonly Passage[])[] {
  const found: Passage[][] = [];
  for (const passage of passages) {
    const last = found.at(-1)?.at(-1);
    const block = blockOf(passage);
    if (block?.block.table) continue;
    if (last && last.article === passage.article && blockOf(last) === block) found.at(-1)?.push(passage);
    else found.push([passage]);
  }
  return found;
}

/** Neighbouring amounts of one unit, each with a label of its own. */
function runsOf(paragraph: readonly Passage[], side: Side): readonly Run[] {
  const runs: Placed[][] = [[]];
  for (const passage of paragraph) {
    const block = blockOf(passage);
    if (!block || passage.mentions.length === 0) continue;
    for (const { item } of itemsOf(passage.sentence, block, passage.article.draft.prose, side)) {
      const run = runs.at(-1) ?? [];
      const placed = item && { ...item, passage };
      if (placed && (run.length === 0 || continues(run, placed))) run.push(placed);
      else runs.push(placed ? [placed] : []);
    }
  }
  return runs.filter(run => run.length >= 2);
}

function continues(run: Run, item: Placed): boolean {
  const first = run[0]!;
  if (item.passage !== run.at(-1)?.passage && !opens(item)) return false;
  if (!isAlike(first, item) || run.some(({ label }) => overlap(label.keys, item.label.keys))) return false;
  if ((first.label.name === undefined) !== (item.label.name === undefined) || first.tie !== item.tie) return false;
  const gap = new Set(first.gap);
  if (!item.gap.every(key => gap.has(key) || FOLLOWING.has(key))) return false;
  const [one, other] = [timeIn(first), timeIn(item)];
  return one === undefined || other === undefined || compareTimes(one, other) !== 'disjoint';
}

/** An item in the next sentence is what that begins with: "Anchors, 60." */
function opens({ label, passage: { article, sentence } }: Placed): boolean {
  return /^\s*(?:the\s+)?$/i.test(article.draft.prose.slice(sentence.start, label.start));
}

/** A bare number has the unit of the first in its own sentence, and in another only where it follows on. */
function isAlike(first: Placed, item: Placed): boolean {
  const [one, other] = [first.quantity, item.quantity];
  if (one.dimension === other.dimension && one.unit === other.unit) return true;
  return other.dimension === 'number' && (first.passage === item.passage || item.gap.some(key => FOLLOWING.has(key)));
}

/** "Anchors, 60" and later "nets and anchors account for 158" are no two entries. */
function overlap(one: readonly string[], other: readonly string[]): boolean {
  return one.some(key => other.includes(key));
}

const FOLLOWING = keySet('follow come next account hold rank run total reach');

/** The time of an amount, where its own sentence says it. */
function timeIn({ passage, quantity }: Placed): string | undefined {
  const time = slotOf({ passage, quantity })?.time;
  return passage.mentions.some(mention => mention.kind === 'date' && mention.edtf === time) ? time : undefined;
}

function slotOf({ passage, quantity }: Pick<Placed, 'passage' | 'quantity'>): Slot | undefined {
  return passage.slots.find(slot => slot.mention === quantity);
}

function crosses(one: Run, other: Run): boolean {
  return one.some(({ quantity }) => other.some(item => item.quantity === quantity));
}

function rankingOf(run: Run): Ranking | undefined {
  const entries = rank(run);
  const [first, last] = [run[0], run.at(-1)];
  // Of things without names, two may stand side by side by chance.
  if (!entries || !first || !last || (run.length === 2 && !first.label.name)) return undefined;
  const { article, piece, around } = first.passage;
  const time = run.map(timeIn).find(one => one !== undefined) ?? slotOf(first)?.time;
  return {
    entries,
    ...(time === undefined ? {} : { time }),
    measure: new Set(measureOf(first)),
    keys: new Set(run.flatMap(({ passage }) => [...passage.keys])),
    around,
    evidence: piece ?? articleEvidence(article, { start: first.passage.sentence.start, end: last.passage.sentence.end }),
  };
}

/** The words from the beginning of the sentence to the end of the first item: "11 of them electric" is beside the point. */
function measureOf({ passage, quantity }: Placed): readonly string[] {
  const { sentence, article } = passage;
  const block = blockOf(passage);
  const stop = /[,;:.](?!\d)/.exec(article.draft.prose.slice(quantity.end, sentence.end))?.index ?? sentence.end;
  return block ? keysOf(sentence, block).flatMap(({ key, start }) => (start < quantity.end + stop ? [key] : [])) : [];
}
