import type { Quote } from '../context/quotes';
import { POST_HEADS } from '../lexicon/posts';
import type { Name } from '../mention';
import type { Span } from '../span';
import { SAYING, SAYS } from './quotations-saying';

/**
 * Who says a quotation, in its own sentence: “…,” said Lavrov; “…,” as Piet Lammers, the secretary-general, likes to put it;
 * Lavrov called it “…”; according to Michta, “…”; in the words of Michta, “…”; she said, “…” (the last person named before).
 * `names` are those outside quotations, in order; `within`, where given, is what may be looked at.
 */
export function findSpeaker(
  prose: string,
  quote: Pick<Quote, 'start' | 'end' | 'inner'>,
  names: readonly Name[],
  within: Span = { start: 0, end: prose.length },
): Name | undefined {
  const near = within.start === 0 ? names : names.slice(indexFrom(names, within.start));
  return behind(prose, quote, near, within.end) ?? inFront(prose, quote, near, within.start);
}

const AFTER_VERB = new RegExp(`^[,:;]?\\s(?:as |so |thus )?(?:${SAYS})\\s(?:\\S+\\s){0,5}$`, 'u');
const AFTER_PHRASE = new RegExp(
  `^[,:;]?\\s(?:to quote|according to|thus|as per|in the ${SAYING} of|[—–-]{1,3})\\s?(?:\\S+ ){0,4}$`,
  'u',
);
/** What may stand between a quotation and the name of its speaker: an office, “…,” Vice Admiral Kerrigan told. */
const BEFORE_NAME = /^,?\s(?:as )?(?:the )?(?:[\p{L}-]+ ){0,4}$/u;
const PRONOUN = new RegExp(`^,?\\s(?:as )?(?:he|she)\\s(?:\\p{L}+ )?${SAYS}`, 'u');
const VERBS = new RegExp(`(?<![\\p{L}-])${SAYS}(?!\\p{L})`, 'gu');
const NEAR = 120;

/** “…,” said NAME — “…,” NAME said — “…,” as NAME, role, likes to put it — “…”: thus NAME — “…,” she said. */
function behind(
  prose: string,
  quote: Pick<Quote, 'end' | 'start' | 'inner'>,
  names: readonly Name[],
  limit: number,
): Name | undefined {
  if (endsSentence(prose, quote)) return undefined;
  const end = Math.min(limit, sentenceEnd(prose, quote.end));
  if (PRONOUN.test(prose.slice(quote.end, end))) return lastPerson(prose, names, quote.start);
  const name = names[indexFrom(names, quote.end)];
  if (name === undefined || name.start > end || isPossessor(prose, name)) return undefined;
  const before = prose.slice(quote.end, name.start);
  if (AFTER_VERB.test(before) || AFTER_PHRASE.test(before)) return name;
  return BEFORE_NAME.test(before) && speaksIn(prose.slice(name.end, end)) ? name : undefined;
}

/** “…flag.” She …: a full stop inside, and a new sentence behind. */
function endsSentence(prose: string, quote: Pick<Quote, 'end' | 'inner'>): boolean {
  return (
    /[.…]$/.test(prose.slice(quote.inner.start, quote.inner.end)) && /^\s+\p{Lu}/u.test(prose.slice(quote.end, quote.end + 3))
  );
}

/** NAME said: “…” — NAME, role, called it “…” — according to NAME, “…” — in NAME’s words, “…” — NAME, role, was cooler: “…”. */
function inFront(prose: string, quote: Pick<Quote, 'start'>, names: readonly Name[], limit: number): Name | undefined {
  const from = Math.max(limit, sentenceStart(prose, quote.start));
  const before = names.slice(indexFrom(names, from), indexFrom(names, quote.start)).filter(name => name.end <= quote.start);
  const speaker = before.filter(name => speaksBefore(prose, name, from, quote.start)).at(-1);
  if (speaker !== undefined) return headOf(prose, speaker, before, quote.start);
  const persons = before.filter(name => name.type === 'person');
  if (persons.length === 1 && !isPossessor(prose, persons[0]!) && /:[\s"“‘]*$/.test(prose.slice(from, quote.start)))
    return persons[0];
  return persons.length === 0 && PRONOUN_BEFORE.test(prose.slice(from, quote.start)) ? lastPerson(prose, names, from) : undefined;
}

const PRONOUN_BEFORE = new RegExp(`(?:^|\\s)(?:[Hh]e|[Ss]he)\\s(?:\\p{L}+ ){0,2}${SAYS}`, 'u');

/** Whether a name in front of a quotation can be who says it: a verb of saying follows, or "according to" goes before. */
function speaksBefore(prose: string, name: Name, from: number, quote: number): boolean {
  const lead = prose.slice(Math.max(from, name.start - 60), name.start);
  if (SOURCE_OF.test(lead) || SAID_BY.test(lead)) return !isPossessor(prose, name);
  const rest = prose.slice(name.end, quote);
  if (/^[’']s?\s/.test(rest)) return OWN_WORDS.test(rest);
  return !/\b(?:told|tell|tells|ask|asked|asks|by|to|of|with|for) (?:the )?$/.test(lead) && speaksIn(rest);
}

const SOURCE_OF = new RegExp(`\\b(?:[Aa]ccording to|[Tt]he ${SAYING} of|[Ii]n the ${SAYING} of) (?:the )?(?:\\S+ ){0,4}$`, 'u');
/** "It was described by NAME as". */
const SAID_BY = new RegExp(`(?<!\\p{L})${SAYS} by (?:the )?(?:[\\p{L}-]+ ){0,4}$`, 'u');
const OWN_WORDS = new RegExp(`^[’']s?\\s(?:\\S+ ){0,2}${SAYING}(?!\\p{L})`, 'u');

/** A verb of saying whose subject stands before it; "was described as" makes the name the one spoken of. */
function speaksIn(text: string): boolean {
  for (const verb of text.matchAll(VERBS)) {
    if (!/(?:\b(?:is|are|was|were|be|been|being|so|to)|’s)\s(?:\p{L}+ly )?$/u.test(text.slice(0, verb.index))) return true;
  }
  return false;
}

/** "Khalid Al Mazmi, chief executive of Falaj Capital, said": the organisation belongs to what is said of the person. */
function headOf(prose: string, speaker: Name, before: readonly Name[], quote: number): Name {
  if (speaker.type === 'person') return speaker;
  const person = before.filter(name => name.type === 'person' && name.end <= speaker.start).at(-1);
  if (person === undefined || isPossessor(prose, person)) return speaker;
  const within =
    /^,\s[^:;]*$/.test(prose.slice(person.end, speaker.start)) && /^[^:;]{0,80}?,\s/.test(prose.slice(speaker.end, quote));
  return within || /^ (?:of|at|from) [^,:;]{0,40}$/.test(prose.slice(person.end, speaker.start)) ? person : speaker;
}

function isPossessor(prose: string, name: Name): boolean {
  return /^[’']s?\s/.test(prose.slice(name.end, name.end + 3));
}

/** The last person named before; nobody, where a name stands between that may be another’s. */
function lastPerson(prose: string, names: readonly Name[], before: number): Name | undefined {
  for (let i = indexFrom(names, before) - 1; i >= 0; i--) {
    const name = names[i]!;
    if (name.type === 'person' || isApposed(prose, name)) return name;
  }
  return undefined;
}

/** A name of which nothing is known, with a post: "The minister for the economy, Jochen Wiedemeyer", "Elsa Brandt, a demographer at the ISR". */
function isApposed(prose: string, { type, text, start, end }: Name): boolean {
  if (type !== 'unknown' || !FULL_NAME.test(text)) return false;
  return POST_BEFORE.test(prose.slice(Math.max(0, start - 80), start)) || POST_BEHIND.test(prose.slice(end, end + 80));
}

const FULL_NAME = /^\p{Lu}[\p{L}\p{M}’-]+(?: \p{Lu}[\p{L}\p{M}’-]+){1,2}$/u;
const POST_NOUN = `(?:${[...POST_HEADS.keys()].join('|')}|senator|diplomat|farmer|nurse|doctor|deputy|\\p{L}+(?:ologist|onomist|ographer|ician))`;
const POST_BEFORE = new RegExp(`(?<!\\p{L})${POST_NOUN}(?: (?:of|for|at) [^,.;:]{1,40})?, $`, 'iu');
const POST_BEHIND = new RegExp(
  `^, (?:now |then )?(?:an?|the|its|their|his|her|\\p{Lu}[\\p{L}]+[’']s?) (?:[\\p{L}-]+ ){0,3}?${POST_NOUN}(?!\\p{L})`,
  'u',
);

function indexFrom(names: readonly Span[], at: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sentenceEnd(prose: string, from: number): number {
  const slice = prose.slice(from, from + NEAR);
  for (const stop of slice.matchAll(/[.!?;](?=\s|$)|\n\s*\n/g)) {
    if (!ABBREVIATED.test(`${slice.slice(Math.max(0, stop.index - 7), stop.index + 1)} `)) return from + stop.index;
  }
  return Math.min(prose.length, from + NEAR);
}

/** Where the sentence of a quotation begins. */
function sentenceStart(prose: string, before: number): number {
  const from = Math.max(0, before - 2 * NEAR);
  const slice = prose.slice(from, before + 1);
  let start = 0;
  for (const match of slice.matchAll(/[.!?]["”’)]{0,3}\s+(?=[\p{Lu}“"‘])/gu)) {
    const end = match.index + match[0].length;
    if (!ABBREVIATED.test(slice.slice(Math.max(0, end - 8), end))) start = end;
  }
  return from + start;
}

const ABBREVIATED = /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|St|Lt|Col|\p{Lu})\.\s+$/u;
