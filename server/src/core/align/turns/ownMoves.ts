import { isQuantity, type Quantity } from '../../mention';
import { type BlockReading, clauseAt, type SentenceReading } from '../../reading';
import { overlaps, type Span } from '../../span';
import { isReadable, mentionsOf } from '../contrast/context';
import { UNSURE } from './turn';

/** A word for a rise beside two amounts of the draft itself that fell, or the other way round. */
export interface OwnMove {
  /** The word with both amounts: which of the three is wrong the draft does not say. */
  readonly span: Span;
  readonly word: Span;
  /** The two amounts in order of time, as the draft writes them. */
  readonly from: string;
  readonly to: string;
  readonly rises: boolean;
}

/** "It fell from 36% in 2021 to 42% in 2024", "61%, up from 68% a year ago", "fell to 9m from 7m": no source is asked. */
export function ownMovesIn(block: BlockReading, prose: string): readonly OwnMove[] {
  return block.sentences.flatMap(sentence => {
    if (sentence.asks || !isReadable(sentence, block) || TURNED_SCALE.test(prose.slice(sentence.start, sentence.end))) return [];
    const amounts = mentionsOf(sentence, block).filter(isQuantity).filter(isPlain);
    return amounts.flatMap((first, at) => {
      const second = amounts[at + 1];
      const found = second && isAlike(first, second) ? moveBetween(first, second, sentence, prose) : undefined;
      return found && isMeant(found.word, sentence, block) ? [found] : [];
    });
  });
}

/** An exchange rate rises where a currency falls; who falls in a ranking has a higher number. */
const TURNED_SCALE =
  /\brank(?:s|ed|ing|ings)?\b|\bleague\s+tables?\b|\b(?:to|against|per|for)\s+(?:the|a|one|every)\s+(?:US\s+|American\s+)?(?:dollar|euro|pound|yuan|yen|rouble)\b|\bexchange\s+rate\b/i;

/** Ranks and marks out of ten fall where their numbers rise. */
function isPlain({ dimension, value, hedge }: Quantity): boolean {
  if (value <= 0 || hedge === 'several' || dimension === 'rank' || dimension === 'multiple') return false;
  return dimension !== 'number' || value >= SMALL;
}

const SMALL = 20;

function isAlike(first: Quantity, second: Quantity): boolean {
  return first.dimension === second.dimension
    ? first.unit === second.unit
    : second.dimension === 'number' && first.value >= SMALL;
}

function isMeant(span: Span, sentence: SentenceReading, block: BlockReading): boolean {
  if (block.quoted.some(quoted => overlaps(quoted, span))) return false;
  const { modality } = clauseAt(sentence, span);
  return !UNSURE.some(one => modality.has(one));
}

function moveBetween(first: Quantity, second: Quantity, sentence: Span, prose: string): OwnMove | undefined {
  const between = prose.slice(first.end, second.start);
  const before = prose.slice(Math.max(sentence.start, first.start - FAR), first.start);
  const base = UP_FROM.exec(between);
  if (base?.[1]) {
    const start = first.end + base.index + base[0].indexOf(base[1]);
    return turned({ start, end: start + base[1].length }, base[1], second, first);
  }
  const isBackwards = !TO.test(between);
  if (isBackwards && !BACK_FROM.test(between)) return undefined;
  const moved = (isBackwards ? MOVED_TO : MOVED_FROM).exec(before);
  if (!moved?.[1]) return undefined;
  const start = first.start - before.length + moved.index;
  const word = { start, end: start + moved[1].length };
  return isBackwards ? turned(word, moved[1], second, first) : turned(word, moved[1], first, second);
}

/** Only where the two are apart beyond their rounding, the other way than the word says. */
function turned(word: Span, text: string, from: Quantity, to: Quantity): OwnMove | undefined {
  const saysRise = !DOWN.test(text);
  const rises = to.lower > from.upper;
  if (rises === saysRise || !(rises || to.upper < from.lower)) return undefined;
  const all = [word, from, to];
  const span = { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) };
  return { span, word, from: from.text.trim(), to: to.text.trim(), rises };
}

const FAR = 90;
const WORDS =
  'rose|risen|rises?|rising|grew|grown|grows?|growing|increased?|increases|climbed|jumped|went\\s+up|gone\\s+up|goes\\s+up|fell|fallen|falls?|falling|dropped|declined|decreased|shrank|shrunk|went\\s+down|gone\\s+down|goes\\s+down|slipped';
const DOWN = /fall|fell|drop|declin|decreas|shr[au]nk|down|slipped/i;
const HEDGES = '(?:(?:about|around|roughly|nearly|almost|over|some|just|only|an?|the)\\s+)*';
const TIMED = '(?:\\s+(?:in|at|by|of)\\s+[^,;:.]{2,30}?)?';
const MOVED_FROM = new RegExp(`\\b(${WORDS})\\s+(?:[^,;:.()]{0,40}\\s)?from\\s+${HEDGES}$`, 'i');
const MOVED_TO = new RegExp(`\\b(${WORDS})\\s+(?:[^,;:.()]{0,40}\\s)?to\\s+${HEDGES}$`, 'i');
const TO = new RegExp(`^${TIMED}\\s+to\\s+${HEDGES}$`, 'i');
const BACK_FROM = new RegExp(`^${TIMED},?\\s+from\\s+${HEDGES}$`, 'i');
const UP_FROM = new RegExp(`^[^,;:.(]{0,50}[,(]\\s*(up|down)\\s+from\\s+${HEDGES}$`, 'i');
