import type { Quote } from '../context/quotes';
import type { Name } from '../mention';
import type { Span } from '../span';

/**
 * Who says a quotation, in its own sentence: “…,” said Lavrov; “…,” as Piet Lammers, the secretary-general, likes to put it;
 * Lavrov called it “…”; according to Michta, “…”; she said, “…” (the last person named before).
 */
export function findSpeaker(prose: string, quote: Quote, names: readonly Name[]): string | undefined {
  return behind(prose, quote, names) ?? inFront(prose, quote, names);
}

const SAYS = `(?:says?|said|tells?|told|adds?|added|argue[sd]?|writes?|wrote|note[sd]?|warn(?:s|ed)|insist(?:s|ed)|boast(?:s|ed)|explain(?:s|ed)|claim(?:s|ed)|repl(?:y|ies|ied)|ask(?:s|ed)|recall(?:s|ed)|complain(?:s|ed)|concede[sd]?|admit(?:s|ted)|declare[sd]?|state[sd]?|conclude[sd]?|observe[sd]?|remark(?:s|ed)|quip(?:s|ped)|call(?:s|ed|ing)?|describe[sd]?|describing|dub(?:s|bed)|dismiss(?:es|ed)|denounce[sd]?|condemn(?:s|ed)|hail(?:s|ed)|praise[sd]?|label(?:s|led|ed)|speaks?|spoke|puts?|like[sd]? to (?:say|put)|promise[sd]?|pledge[sd]?|vow(?:s|ed)|urge[sd]?|predict(?:s|ed)|announce[sd]?|quote[sd]?|words?|verdict|phrase)`;
const AFTER_VERB = new RegExp(`^,?\\s(?:as )?(?:${SAYS})\\s(?:\\S+\\s){0,5}$`, 'u');
const VERB_NEAR = new RegExp(`(?<![\\p{L}])${SAYS}(?![\\p{L}])`, 'u');
/** What may stand between a quotation and the name of its speaker: an office, “…,” Vice Admiral Kerrigan told. */
const BEFORE_NAME = /^,?\s(?:as )?(?:the )?(?:[\p{L}-]+ ){0,4}$/u;
const PRONOUN = new RegExp(`^,?\\s(?:as )?(?:he|she)\\s(?:\\p{L}+ )?${SAYS}`, 'u');
const NEAR = 120;

/** “…,” said NAME — “…,” NAME said — “…,” as NAME, role, likes to put it — “…,” she said. */
function behind(prose: string, quote: Quote, names: readonly Name[]): string | undefined {
  if (endsSentence(prose, quote)) return undefined;
  const end = sentenceEnd(prose, quote.end);
  if (PRONOUN.test(prose.slice(quote.end, end))) return lastPerson(names, quote.start);
  const name = firstFrom(names, quote.end);
  if (name === undefined || name.start > end) return undefined;
  const before = prose.slice(quote.end, name.start);
  if (AFTER_VERB.test(before) || /^,?\s(?:to quote|according to|in the words of) (?:\S+ ){0,4}$/.test(before))
    return name.canonical;
  return BEFORE_NAME.test(before) && VERB_NEAR.test(prose.slice(name.end, end)) ? name.canonical : undefined;
}

/** “…flag.” She …: a full stop inside, and a new sentence behind. */
function endsSentence(prose: string, quote: Quote): boolean {
  return (
    /[.…]$/.test(prose.slice(quote.inner.start, quote.inner.end)) && /^\s+\p{Lu}/u.test(prose.slice(quote.end, quote.end + 3))
  );
}

/** NAME said: “…” — NAME, role, called it “…” — according to NAME, “…” — in NAME’s words, “…”. */
function inFront(prose: string, quote: Quote, names: readonly Name[]): string | undefined {
  const from = sentenceStart(prose, quote.start);
  let best: string | undefined;
  for (let i = indexFrom(names, from); i < names.length && names[i]!.end <= quote.start; i++) {
    const name = names[i]!;
    const says =
      VERB_NEAR.test(prose.slice(name.end, quote.start)) &&
      !/\b(?:told|tell|tells|ask|asked|asks|by|to|of) (?:the )?$/.test(prose.slice(Math.max(from, name.start - 12), name.start));
    if (says || /\b[Aa]ccording to (?:the )?(?:\S+ ){0,4}$/.test(prose.slice(Math.max(from, name.start - 60), name.start)))
      best ??= name.canonical;
  }
  if (best !== undefined) return best;
  // "Vahtera, the defence minister, was cooler: “…”"
  if (/:\s?$/.test(prose.slice(from, quote.start))) {
    const person = names.slice(indexFrom(names, from), indexFrom(names, quote.start)).find(name => name.type === 'person');
    if (person !== undefined) return person.canonical;
  }
  const pronoun = new RegExp(`(?:^|\\s)(?:[Hh]e|[Ss]he)\\s(?:\\p{L}+ ){0,2}${SAYS}`, 'u').test(prose.slice(from, quote.start));
  return pronoun ? lastPerson(names, from) : undefined;
}

function lastPerson(names: readonly Name[], before: number): string | undefined {
  for (let i = indexFrom(names, before) - 1; i >= 0; i--) if (names[i]!.type === 'person') return names[i]!.canonical;
  return undefined;
}

function firstFrom(names: readonly Name[], at: number): Name | undefined {
  return names[indexFrom(names, at)];
}

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
  const stop = /[.!?;](?=\s|$)|\n\s*\n/.exec(prose.slice(from, from + NEAR));
  return stop === null ? Math.min(prose.length, from + NEAR) : from + stop.index;
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

const ABBREVIATED = /\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|St|Lt|Col|\p{Lu})\.\s+$/u;
