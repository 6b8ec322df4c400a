import { isQuantity, type Quantity } from '../../mention';
import { type BlockReading, clauseAt, type SentenceReading, sentenceAt } from '../../reading';
import { overlaps, type Span } from '../../span';
import { isReadable } from '../contrast/context';
import { isBase } from '../turns/moves';
import { UNSURE } from '../turns/turn';
import { endOf } from './superlatives';

/** Words that put amounts of the draft itself in an order that they do not have. */
export interface OwnOrder {
  readonly span: Span;
  /** What orders them: "followed by", "the cheapest of the four". */
  readonly word: string;
  /** The amounts that are out of order, as the draft writes them: the one that comes too early, or is called the most, first. */
  readonly amounts: readonly [string, string];
  /** Whether the first should be the greater. */
  readonly falls: boolean;
}

/** "The largest is Norway’s, with 195 tonnes; Iceland follows with 210", "the cheapest of the four at $8,700": no source is asked. */
export function ownOrdersIn(block: BlockReading, prose: string): readonly OwnOrder[] {
  const text = prose.slice(block.block.start, block.block.end);
  if (block.block.table || !CUE.test(text)) return [];
  const amounts = block.mentions.filter(isQuantity).filter(amount => isPlain(amount) && !isBase(amount, prose));
  const found = [...rowsIn(amounts, block, prose), ...placedIn(amounts, block, prose)];
  return found.filter(({ span }) => isMeant(span, block));
}

const CUE = /\b(?:follow(?:s|ed)|then|next|ahead of|finally|of\s+the\s+(?:three|four|five|six|seven|eight))\b/i;

function isPlain({ dimension, value, hedge }: Quantity): boolean {
  return value > 0 && hedge !== 'several' && dimension !== 'rank' && dimension !== 'multiple';
}

function isMeant(span: Span, block: BlockReading): boolean {
  const sentence = sentenceAt(block, span);
  if (sentence.asks || !isReadable(sentence, block) || block.quoted.some(quoted => overlaps(quoted, span))) return false;
  const { modality } = clauseAt(sentence, span);
  return !UNSURE.some(one => modality.has(one));
}

/** Amounts in a row, the first called the most or the least, with "follows", "then" or "ahead of" between them. */
function rowsIn(amounts: readonly Quantity[], block: BlockReading, prose: string): readonly OwnOrder[] {
  return amounts.flatMap((first, at) => {
    const row = rowFrom(first, amounts.slice(at + 1), prose);
    const falls = row.length >= 2 ? beginsWith(first, sentenceAt(block, first), prose) : undefined;
    if (falls === undefined) return [];
    const wrong = row.findIndex((item, place) => place > 0 && isAfter(row[place - 1]!.amount, item.amount, falls));
    const [one, other] = [row[wrong - 1]?.amount, row[wrong]?.amount];
    const word = row.find(item => item.word !== undefined)?.word;
    if (!one || !other || !word) return [];
    return [{ span: { start: one.start, end: other.end }, word, amounts: [one.text.trim(), other.text.trim()], falls }];
  });
}

interface Item {
  readonly amount: Quantity;
  /** "followed by", where it stands before this one. */
  readonly word?: string;
}

/** The amounts after a first one, as long as hardly more than a name stands between them; in order from the first "followed by" on. */
function rowFrom(first: Quantity, rest: readonly Quantity[], prose: string): readonly Item[] {
  const row: Item[] = [{ amount: first }];
  for (const amount of rest) {
    const gap = prose.slice(row.at(-1)!.amount.end, amount.start);
    const word = SEQUEL.exec(gap)?.[0];
    if (!isAlike(first, amount) || gap.length > 60 || !(word || (row.length > 1 && LISTED.test(gap)))) break;
    if (BREAK.test(gap)) break;
    row.push(word ? { amount, word } : { amount });
  }
  return row;
}

const SEQUEL = /\b(?:follow(?:s|ed\s+by)|then|next|ahead\s+of)\b/i;
const LISTED = /^\)?(?:,|,?\s+and(?:\s+finally)?)\s+(?:the\s+)?[\p{L}’' -]{2,30}(?:,?\s+(?:with|at)\s+|\s+\()$/u;
const BREAK =
  /\b(?:up|down|from|until|in \d{4}|year|while|but|whose|than|if|by\s+(?:\d|half)|after|since|because|fell|rose|cut|was|were)\b/i;

function isAlike(first: Quantity, other: Quantity): boolean {
  if (first.dimension === other.dimension) return first.unit === other.unit;
  return other.dimension === 'number' && other.scale === first.scale;
}

/** Whether the row falls: what its first amount belongs to is called the largest, or leads. `undefined` where nothing says so. */
function beginsWith(first: Quantity, sentence: SentenceReading, prose: string): boolean | undefined {
  const before = prose.slice(sentence.start, first.start);
  const said = [...before.matchAll(/\b(?:\p{L}{3,}est|most|least|leads|led|tops|topped)\b/giu)].map(([word]) =>
    word.toLowerCase(),
  );
  const [word, ...others] = said;
  if (!word || others.length > 0 || /\b(?:second|third|next|one\s+of|not|among|per)\b/i.test(before)) return undefined;
  if (/^(?:leads|led|tops|topped)$/.test(word)) return true;
  const end = endOf(word);
  return end === 'either' ? undefined : end === 'top';
}

function isAfter(one: Quantity, other: Quantity, falls: boolean): boolean {
  return falls ? other.lower > one.upper : other.upper < one.lower;
}

/** An amount that is called the most or the least of a number of them, all of which stand before it. */
function placedIn(amounts: readonly Quantity[], block: BlockReading, prose: string): readonly OwnOrder[] {
  return amounts.flatMap((amount, at) => {
    const sentence = sentenceAt(block, amount);
    const [whole = '', superlative = '', number = ''] = PLACED.exec(prose.slice(sentence.start, amount.start)) ?? [];
    const size = NUMBERS.indexOf(number.toLowerCase()) + 3;
    const start = amount.start - whole.length;
    const others = amounts
      .slice(0, at)
      .filter(other => other.end <= start)
      .slice(1 - size);
    const end = endOf(superlative);
    if (whole === '' || end === 'either' || others.length !== size - 1 || !others.every(other => isAlike(other, amount)))
      return [];
    if (others.some(other => other.end < amount.start - FAR)) return [];
    const falls = end === 'top';
    const beyond = others.find(other => isAfter(amount, other, falls));
    if (!beyond) return [];
    const word = whole.replace(/[\s,]+(?:at|with)?\s*$/, '');
    return [{ span: { start, end: amount.end }, word, amounts: [amount.text.trim(), beyond.text.trim()], falls }];
  });
}

const FAR = 250;
const NUMBERS = 'three four five six seven eight'.split(' ');
const PLACED = /\bthe\s+(\p{L}{3,}est)\s+of\s+the\s+(three|four|five|six|seven|eight),?\s+(?:at|with)\s+$/iu;
