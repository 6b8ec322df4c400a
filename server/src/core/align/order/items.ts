import { isQuantity, type Name, type Quantity } from '../../mention';
import type { BlockReading } from '../../reading';
import { contains, type Span } from '../../span';
import { keysOf, mentionsOf } from '../contrast/context';
import { isBase } from '../turns/moves';
import type { Label } from './ranking';

/** An amount with what it is the amount of, as far as the words beside it tell. */
export interface Item {
  readonly quantity: Quantity;
  readonly label: Label;
  /** The words between the two. */
  readonly gap: readonly string[];
  /** The word that ties an amount to the label behind it: "51.7% for Uzbekistan". */
  readonly tie: string;
}

/** `before` "Canada follows with 18"; `after` "51.7% of the flow for Uzbekistan". */
export type Side = 'before' | 'after';

/** The amounts of a sentence that may be items of a list, in order, each with its label on one side; `undefined` where it has none. */
export function itemsOf(
  sentence: Span,
  block: BlockReading,
  prose: string,
  side: Side,
): readonly { readonly quantity: Quantity; readonly item?: Item }[] {
  const amounts = mentionsOf(sentence, block)
    .filter(isQuantity)
    .filter(quantity => isListed(quantity, prose));
  return amounts.map((quantity, at) => {
    const from = amounts[at - 1]?.end ?? sentence.start;
    const to = amounts[at + 1]?.start ?? sentence.end;
    const reader = { block, sentence, prose };
    const item = side === 'before' ? itemBefore(quantity, from, at === 0, reader) : itemAfter(quantity, to, reader);
    return { quantity, ...(item ? { item } : {}) };
  });
}

interface Reader {
  readonly block: BlockReading;
  readonly sentence: Span;
  readonly prose: string;
}

/** Not "up from 21.5%", "eight of them", "the best of the five". */
function isListed(quantity: Quantity, prose: string): boolean {
  if (quantity.dimension === 'rank' || quantity.hedge === 'several' || isBase(quantity, prose)) return false;
  if (/^\s+of (?:them|which|whom|these|those)\b/.test(prose.slice(quantity.end, quantity.end + 12))) return false;
  return !/\b(?:of|all|these|those|the|other)(?: the)?\s+$/.test(prose.slice(Math.max(0, quantity.start - 12), quantity.start));
}

function itemBefore(quantity: Quantity, from: number, isFirst: boolean, { block, sentence, prose }: Reader): Item | undefined {
  const segment = { start: from, end: quantity.start };
  const [name, ...others] = namesIn(segment, sentence, block);
  const label = name ? others.length === 0 && labelOfName(name, sentence, block) : thingBefore(segment, sentence, block, prose);
  if (!label) return undefined;
  // What follows an amount belongs to it, unless a comma or "and" stands between.
  if (!isFirst && !/[,;:.]|\b(?:and|while|but)\b/.test(prose.slice(from, label.start))) return undefined;
  // "Sri Lanka’s, the best of the five, 8.9%": an aside is no part of the list.
  const isAside = /^(?:['’]s?)?,[^,]*,\s*$/.test(prose.slice(label.end, quantity.start));
  const gap = isAside ? [] : keysOf(sentence, block).filter(key => key.start >= label.end && key.end <= quantity.start);
  return { quantity, label, gap: gap.map(({ key }) => key), tie: '' };
}

function itemAfter(quantity: Quantity, to: number, { block, sentence, prose }: Reader): Item | undefined {
  const text = prose.slice(quantity.end, to);
  const tie = TIE.exec(text);
  if (!tie?.[1]) return undefined;
  for (const name of namesIn({ start: quantity.end, end: to }, sentence, block)) {
    const between = prose.slice(quantity.end, name.start);
    const last = TIED.exec(between)?.[1];
    if (last === undefined) return undefined;
    const label = labelOfName(name, sentence, block);
    return label && { quantity, label, gap: [], tie: last };
  }
  const thing = THING_AFTER.exec(text);
  if (!thing?.[1] || !thing[2]) return undefined;
  const start = quantity.end + thing[0].length - thing[2].length;
  const label = labelOfThing({ start, end: start + thing[2].length }, sentence, block, prose);
  return label && { quantity, label, gap: [], tie: thing[1] };
}

const TIE = /^(?:\s+[\p{L}-]+){0,5}?\s+(of|for|in|by|from|at|to)\s/u;
/** "of the flow for": the last word before the name ties the two. */
const TIED = /^(?:\s+[\p{L}-]+){0,5}?\s+(for|in|by|from|at|to|of)\s+(?:the\s+)?$/u;
const THING_AFTER = /^\s+(of)\s+(\p{Ll}[\p{L}-]*(?:\s+\p{Ll}[\p{L}-]*){0,2}?)(?=[,;.]|\s+and\b|\s*$)/u;

function namesIn(span: Span, sentence: Span, block: BlockReading): readonly Name[] {
  return mentionsOf(sentence, block).filter(
    (mention): mention is Name => mention.kind === 'name' && mention.type !== 'work' && contains(span, mention),
  );
}

function labelOfName(name: Name, sentence: Span, block: BlockReading): Label | undefined {
  const keys = keysOf(sentence, block).filter(key => key.start >= name.start && key.end <= name.end);
  return keys.length === 0
    ? undefined
    : { start: name.start, end: name.end, text: name.text, keys: keys.map(({ key }) => key), name };
}

/** "Earthquakes and landslides, 26", "ahead of cotton, at 8,500", "Diesel drives 58%". */
function thingBefore(segment: Span, sentence: Span, block: BlockReading, prose: string): Label | undefined {
  const text = prose.slice(segment.start, segment.end);
  const readings = [segment.start === sentence.start ? SUBJECT.exec(text) : null, THING_BEFORE.exec(text)];
  for (const found of readings) {
    if (!found?.[1]) continue;
    const end = segment.start + found.index + found[0].indexOf(found[1]) + found[1].length;
    const thing = found[1].replace(/^(?:ahead of|followed by|then|and)\s+/, '');
    const label = labelOfThing({ start: end - thing.length, end }, sentence, block, prose);
    if (label) return label;
  }
  return undefined;
}

/** Right before the amount, parted by a comma, "at" or "made up". */
const THING_BEFORE =
  /(?:^\s*(?:and\s+)?|[,;:.]\s+(?:and\s+)?|\b(?:and|of)\s+)(?:the\s+)?(\p{L}[\p{L}-]*(?:\s+\p{L}[\p{L}-]*){0,3}?)(?:,?\s+at|,|:|\s+(?:ma[dk]es?\s+up|account(?:s|ed)?\s+for|caused?s?))?\s+$/u;
/** What a sentence begins with, up to its verb. */
const SUBJECT =
  /^\s*(?:The\s+)?(\p{L}[\p{L}-]*(?:\s+\p{L}[\p{L}-]*){0,2}?)\s+(?:is|are|was|were|has|have|had|makes?|made|accounts?|drives?|takes?|took|comes?|came)\b/u;

function labelOfThing(span: Span, sentence: Span, block: BlockReading, prose: string): Label | undefined {
  const keys = keysOf(sentence, block).filter(key => contains(span, key));
  return keys.length === 0 ? undefined : { ...span, text: prose.slice(span.start, span.end), keys: keys.map(({ key }) => key) };
}
