import { directionOf } from '../../lexicon/directions';
import { keyOf } from '../../lexicon/keys';
import { wordsIn } from '../../lexicon/words';
import type { Quantity } from '../../mention';
import type { Span } from '../../span';

/** The word that says which way an amount went or stands: "fell" in "fell by 26.3%", "more" in "15% more". */
export interface Move extends Span {
  readonly sign: 1 | -1;
  /** Amounts change, or are what is left over: a rise is no profit. A gain or a loss is either. */
  readonly sort: 'change' | 'balance' | 'either';
  /** The amount is what was reached, and not by how much: "fell to 20.3", "20.3, down from 21". */
  readonly level?: boolean;
}

/** "fell by 5%", "a fall of 5%", "raised the cap to 15%", "up 6%", "15% more", "a 5% fall", "a net loss of $36m". */
export function moveOf(quantity: Quantity, sentence: Span, prose: string): Move | undefined {
  return moveAfter(quantity, sentence, prose) ?? moveBefore(quantity, sentence, prose);
}

/** An amount that another is compared with: "up from 21", "against 12.6 a year earlier". */
export function isBase({ start }: Span, prose: string): boolean {
  return BASE.test(prose.slice(Math.max(0, start - 40), start));
}

export function mayContradict(one: Move, other: Move): boolean {
  if (one.level !== other.level) return false;
  return one.sign !== other.sign && (one.sort === other.sort || one.sort === 'either' || other.sort === 'either');
}

/** Which way a word points, among words of change and of what is left over. */
function readMove(word: string): Pick<Move, 'sign' | 'sort'> | undefined {
  const lower = word.toLowerCase();
  const known = OWN.get(lower);
  if (known) return known;
  const direction = directionOf(keyOf(lower));
  return direction && (direction.axis === 'amount' || direction.axis === 'comparison')
    ? { sign: direction.sign, sort: 'change' }
    : undefined;
}

const OWN: ReadonlyMap<string, Pick<Move, 'sign' | 'sort'>> = new Map(
  (
    [
      ['up more dearer', 1, 'change'],
      ['down less fewer cheaper', -1, 'change'],
      ['surplus surpluses profit profits', 1, 'balance'],
      ['deficit deficits shortfall', -1, 'balance'],
      ['gain gains gained', 1, 'either'],
      ['loss losses lost lose loses', -1, 'either'],
    ] as const
  ).flatMap(([words, sign, sort]) => words.split(' ').map(word => [word, { sign, sort }] as const)),
);

/** At most this much text is read before an amount. */
const FAR = 90;

function moveBefore(quantity: Quantity, sentence: Span, prose: string): Move | undefined {
  const from = Math.max(sentence.start, quantity.start - FAR);
  for (const word of wordsIn(prose, from, quantity.start).toReversed()) {
    const move = readMove(word.text);
    if (!move) continue;
    const between = prose.slice(word.end, quantity.start);
    if (!reaches(word.text, between, quantity)) return undefined;
    return { ...move, ...(LEVEL.test(between) ? { level: true } : {}), start: word.start, end: word.end };
  }
  return undefined;
}

/** Nothing stands between a word and its amount but a preposition; before "to", also what it is that moved, and from where. */
function reaches(word: string, between: string, { sign, dimension }: Quantity): boolean {
  // "takes up 20%" is no rise, and "loses a fifth of his current" no loss: of those, only amounts of money are meant.
  if (/^(?:up|down)$/i.test(word)) return sign !== undefined && NEAR.test(between);
  if (/^(?:lost|gained|loses?|gains?)$/i.test(word) && dimension === 'money' && NEAR.test(between)) return true;
  return GOVERNED.test(between) || MOVED_TO.test(between);
}

const HEDGES = '(?:(?:about|around|roughly|nearly|almost|over|some|just|only|more than|less than|a|an|the|an? estimated)\\s+)*';
const NEAR = new RegExp(`^\\s+(?:by\\s+|to\\s+)?${HEDGES}$`, 'i');
const GOVERNED = new RegExp(`^\\s+(?:by|to|of|at)\\s+${HEDGES}$`, 'i');
/** "raised the cap on such food from 5% to 15%": no comma, no other clause. */
const MOVED_TO = new RegExp(
  `^(?!.*\\s(?:and|but|while|that|which|who|as|when|after|before|if)\\s)[^,;:()—.]{0,60}?(?:\\sfrom\\s[^;:()—,\\s]{1,16}(?:\\s[^;:()—,\\s]{1,14}){0,4})?\\s(?:to|by)\\s+${HEDGES}$`,
  'i',
);

const LEVEL = new RegExp(`\\b(?:to|at)\\s+${HEDGES}$`, 'i');
const BASE = new RegExp(`\\b(?:from|than|against|compared (?:with|to))\\s+${HEDGES}$`, 'i');

/** "15.4% in 2023, down from 21.5%". */
const FROM_BASE = /^(?:\s+in\s+\d{4})?,?\s+(up|down)\s+from\b/i;
const AFTER =
  /^\s+(?:(?:year[-‑ ]on[-‑ ]year|annual|net)\s+)?(more|less|fewer|higher|lower|larger|smaller|bigger|up|down|rise|fall|increase|decrease|drop|decline|cut|dearer|cheaper|jump|reduction|surplus|deficit|gain|loss)(?![\p{L}-])(?!\s+(?:to|from|of)\b)/iu;

/** "15% more", "a 5% fall"; of counts, "five more" are others, not a change. */
function moveAfter(quantity: Quantity, sentence: Span, prose: string): Move | undefined {
  const reached = FROM_BASE.exec(prose.slice(quantity.end, Math.min(sentence.end, quantity.end + 40)));
  if (reached?.[1]) {
    const end = quantity.end + reached[0].length - ' from'.length;
    return { sign: reached[1].toLowerCase() === 'up' ? 1 : -1, sort: 'change', level: true, start: end - reached[1].length, end };
  }
  if (!['percent', 'percentage-point', 'money', 'physical', 'multiple'].includes(quantity.dimension)) return undefined;
  const found = AFTER.exec(prose.slice(quantity.end, Math.min(sentence.end, quantity.end + 40)));
  const word = found?.[1];
  const move = word === undefined ? undefined : readMove(word);
  if (!found || word === undefined || !move) return undefined;
  const start = quantity.end + found[0].length - word.length;
  return { ...move, start, end: start + word.length };
}
