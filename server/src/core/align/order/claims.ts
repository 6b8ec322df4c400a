import type { Span } from '../../span';
import { type End, endOf, placeOfWord } from './superlatives';

/** A place that a sentence gives to one of the things named in it. */
export interface Claim {
  /** Which of the labels, by its number. */
  readonly at: number;
  readonly place: number;
  readonly from: End;
  /** "next": the place after that of the one named before. */
  readonly isNext?: boolean;
  /** The superlative is one of many ("the newest"): the source must have it too. */
  readonly exact?: boolean;
  /** What is ranked, in the words that follow the superlative; '' where none do. */
  readonly measure: string;
}

type Place = Omit<Claim, 'at'>;

/**
 * The places that a sentence gives outright to the labels found in it, in order of the text:
 * "Italy comes next", "the second-largest is Italy", "in third place stands Italy", "Italy uses the least", "Italy buys more than any other",
 * "the biggest is Greece, followed by Italy and Spain", "behind Greece, the biggest user is Italy".
 */
export function claimsIn(text: string, labels: readonly Span[]): readonly Claim[] {
  if (labels.length > MOST_LABELS || EXCEPTING.test(text)) return [];
  const from = endSaid(text);
  return labels.flatMap((label, at) => {
    const before = text.slice(labels[at - 1]?.end ?? 0, label.start);
    const after = text.slice(label.end, labels[at + 1]?.start ?? text.length);
    if (RANGE.test(after) || RANGE.test(before) || OBJECT.test(before)) return [];
    const behind = placeAfter(after, from);
    if (behind) return [{ ...behind, measure: `${behind.measure} ${boundOf(text.slice(0, label.start))}`, at }];
    const found = placeBefore(before, text.slice(0, label.start), from) ?? placeInRow(text, labels, at, from);
    return found ? [{ ...found, at }] : [];
  });
}

/** "one of the largest", "the largest ever", "not the largest", "the largest in its history", "almost the largest": no place at all. */
const RANGE =
  /\b(?:one of|among|not|no longer|nearly|almost|perhaps|hardly|never|ever|history|historic|record|yet|since|formerly|once|until|tied?|joint|equal|jointly|after|excluding|except|outside|apart from|besides|other than)\b/i;

/** Nobody gives more than these their places in one sentence. */
const MOST_LABELS = 12;

/** "the most gas": that is what somebody has. */
const OBJECT = /\b(?:most|least|more|less|fewer|\p{L}{2,}est)\s+$/iu;

/** What is left out leaves other places to the rest. */
const EXCEPTING =
  /\b(?:among|ignor(?:ing|ed?)|leav(?:e|ing)|discount(?:ing|ed)?|without|but for|aside|bar|barring|excluding|except|outside|apart|besides|other than|the rest|the others|remaining|remainder)\b/i;

/** "In designing icebreakers, Finland comes second": what the place is in. */
function boundOf(before: string): string {
  return BOUND.exec(before.split(/[;:.—]/).at(-1) ?? '')?.[1] ?? '';
}

const BOUND = /^\s*(?:(?:and|but|while|yet)\s+)?(?:in|on|of|for|at|by|as to|as for|when it comes to)\s+([^,]*)/i;

/** From which end a place without a superlative counts: the one that the sentence’s superlatives name, or the one that the draft begins at. */
export function endSaid(text: string): End {
  const ends = [...text.matchAll(/\b(?:\p{L}+est|most|least)\b/giu)].map(([word]) => endOf(word)).filter(end => end !== 'either');
  if (ends.length === 0)
    return /\b(?:less|fewer|lower|smaller|cheap|bottom|worst|\p{L}{3,}est)\b/iu.test(text) ? 'either' : 'top';
  return ends.every(end => end === ends[0]) ? ends[0]! : 'either';
}

const ORDER = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|last';
const SUPERLATIVE = '(?:(second|third|fourth|fifth|sixth|next)[- ‑])?(\\p{L}{2,}est|most|least)';

const COMES = new RegExp(
  `^(?:[^,;:.()]{0,20}\\s)?(?:comes?|came|stands?|stood|ranks?|ranked|finishe?[ds]?|lies|lay|placed)\\s+(?:only\\s+|a close\\s+|in\\s+)?(${ORDER})(?:\\s+place)?(?=[\\s]*(?:[,;.:)]|$|\\s(?:with|at|on|and|by)\\s))`,
  'iu',
);
const LEADS =
  /^\s+(?:leads?|led|tops?|topped|heads?|headed)\s+(?:the\s+(?:list|table|field|way|pack|ranking)|with|by far|easily)\b/iu;
const REAR = /^,?\s*(?:[^;:.()]{0,30}\s)?(?:brings?|brought)\s+up\s+the\s+rear\b/iu;
const HAS_MOST = new RegExp(`^([^,;:.()]{0,60}?)\\bthe\\s+${SUPERLATIVE}\\b([^,;:.()]{0,60})`, 'iu');
const THAN_ANY =
  /^([^,;:.()]{0,40}?)\b(more|larger|bigger|higher|greater|longer|fewer|less|smaller|lower|shorter)\b([^,;:.()]{0,40}?)\bthan\s+(?:any(?:one|body|thing)?(?:\s+(?:else|other))|everyone\s+else|all\s+(?:the\s+)?others?|any\s+other)\b([^,;:.()]{0,30})/iu;

function placeAfter(after: string, from: End): Place | undefined {
  const comes = COMES.exec(after);
  if (comes?.[1]) return placeOf(comes[1], from);
  const leads = LEADS.exec(after);
  if (leads) return { place: 1, from: 'either', measure: leads[1] ?? '' };
  if (REAR.test(after)) return placeOf('last', from);
  const any = THAN_ANY.exec(after);
  if (any)
    return {
      place: 1,
      from: /^(?:fewer|less|smaller|lower|shorter)$/i.test(any[2] ?? '') ? 'bottom' : 'top',
      measure: `${any[1]} ${any[3]} ${any[4]}`,
    };
  const most = HAS_MOST.exec(after);
  if (!most?.[2] && !most?.[3]) return undefined;
  const measure = `${/\b(?:is|are|was|were)\b/.test(most[1] ?? '') ? '' : most[1]} ${most[4]}`;
  const isNext = most[2]?.toLowerCase() === 'next';
  const end = endOf(most[3] ?? '');
  const place = most[2] ? (placeOfWord(most[2]) ?? 1) : 1;
  return {
    place,
    from: end,
    measure: end === 'either' ? `${most[3]} ${measure}` : measure,
    ...(isNext ? { isNext } : {}),
    ...(end === 'either' ? { exact: true } : {}),
  };
}

const IN_PLACE = new RegExp(
  `\\b(?:(?:in|at)\\s+)?(${ORDER})\\s+(?:place\\s+)?(?:comes?|came|stands?|stood|are|is|was|were|ranks?|place[,:])\\s+(?:the\\s+)?$`,
  'iu',
);
const MOST_IS = new RegExp(
  `\\bthe\\s+${SUPERLATIVE}\\b([^,;:.()]{0,60}?)\\s(?:is|are|was|were|remains?|remained)\\s+(?:now\\s+|still\\s+|in \\d{4} )?(?:the\\s+)?$`,
  'iu',
);
const BEHIND = /\b(?:behind|next to|after)\s+[^,;:.()]{2,40},\s+(?:the\s)?[^;:.()]{0,90}$/iu;

function placeBefore(before: string, all: string, from: End): Place | undefined {
  const placed = IN_PLACE.exec(before);
  if (placed?.[1]) return placeOf(placed[1], from);
  const most = MOST_IS.exec(all);
  if (!most?.[2]) return undefined;
  const behind = BEHIND.test(all) ? 2 : 1;
  const end = endOf(most[2]);
  const measure = `${end === 'either' ? most[2] : ''} ${most[3] ?? ''}`;
  return {
    place: most[1] ? (placeOfWord(most[1]) ?? 1) : behind,
    from: end,
    measure,
    ...(end === 'either' ? { exact: true } : {}),
  };
}

/** "the thirstiest is rice, followed by wheat and cotton": the places after one that stands before. */
function placeInRow(text: string, labels: readonly Span[], at: number, from: End): Place | undefined {
  const before = text.slice(0, labels[at]?.start ?? 0);
  const followed = [...before.matchAll(/\bfollowed\s+(?:closely\s+|at a distance\s+)?by\s+/giu)].at(-1);
  if (!followed) return undefined;
  const ahead = labels.filter(({ end }) => end <= followed.index).length;
  // What leads must be one of the list, right before, and named as the first.
  if (ahead === 0 || !/\b(?:\p{L}{2,}est|most|least|leads?|led|first)\b/iu.test(text.slice(0, followed.index))) return undefined;
  const between = text.slice(labels[ahead - 1]?.end ?? 0, followed.index);
  if (ahead !== 1 || between.length > 30) return undefined;
  const rows = text.slice(followed.index + followed[0].length, labels[at]?.start ?? 0);
  if (/[;:.]/.test(rows) || rows.length > 60) return undefined;
  return { place: at + 2 - ahead, from, measure: '' };
}

function placeOf(word: string, from: End): Place | undefined {
  const lower = word.toLowerCase();
  if (lower === 'last') return { place: 1, from: OTHER_END[from], measure: '' };
  const place = placeOfWord(lower);
  if (place === undefined) return undefined;
  return { place, from: place === 1 ? 'either' : from, measure: '', ...(lower === 'next' ? { isNext: true } : {}) };
}

const OTHER_END = { top: 'bottom', bottom: 'top', either: 'either', begun: 'either' } as const;
