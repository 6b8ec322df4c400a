import { type Token, tokenize } from '../compare/wording';
import { findPlaces, type Place } from '../compare/wordingIndex';
import { type Change, isTelling, type Laid, layOn } from '../compare/wordingLaid';
import type { Reference } from '../reference/reference';
import { perReference } from './perReference';
import { realChanges } from './quotationChanges';
import { type Passage, type Passages, readPassages } from './quotationPassages';

/** A passage laid under quoted words. `changes` are those that matter: another spelling, or words left out openly, are none. */
export interface Underlay {
  readonly passage: Passage;
  readonly laid: Laid;
  readonly changes: readonly Change[];
}

/** What the reference holds of some quoted words: the places that have them, or the place that has them otherwise, or nothing. */
export type Match = { readonly tokens: readonly Token[] } & (
  | { readonly kind: 'exact'; readonly places: readonly Underlay[] }
  | {
      readonly kind: 'altered';
      readonly place: Underlay;
      /** The words agree, but the source has a "not" before them, which a negation of the draft's own may stand for. */
      readonly clipped?: true;
      /** So little agrees that it is the same quotation only if the same person says it. */
      readonly weak?: true;
    }
  | { readonly kind: 'unknown' }
);

/**
 * Finds the words of a quotation in the sources. `next` is the word behind it, which tells of a quotation of two or three words which one
 * it is: “no borders” partnership. What was found is kept for as long as the reference is.
 */
export function matchWords(reference: Reference, words: string, next: string): Match {
  const { passages, known } = memory(reference);
  const id = `${next}\n${words}`;
  const before = known.get(id);
  if (before) return before;
  const match = find(passages, words, next);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(id, match);
  return match;
}

/** The place that has most of some words, in order, whether they are quoted from there or not. */
export function nearestPlace(
  reference: Reference,
  words: string,
): (Underlay & { readonly tokens: readonly Token[] }) | undefined {
  const { nearest } = memory(reference);
  if (nearest.has(words)) return nearest.get(words);
  const { tokens, places } = placesOf(reference, words);
  const found = places[0] && { ...places[0], tokens };
  if (nearest.size >= MOST_KNOWN) nearest.clear();
  nearest.set(words, found);
  return found;
}

/** All places that have many of some words, in order; best first. More than `most` words are looked for nowhere. */
export function placesOf(
  reference: Reference,
  words: string,
  most = Number.POSITIVE_INFINITY,
): { readonly tokens: readonly Token[]; readonly places: readonly Underlay[] } {
  const tokens = tokenize(words);
  if (tokens.length > most) return { tokens, places: [] };
  const { passages } = memory(reference);
  const places = findPlaces(passages.index, tokens, MOST_PLACES).flatMap(place => layAt(passages, words, tokens, place) ?? []);
  return {
    tokens,
    places: withoutDoubles(places.sort((a, b) => b.laid.telling - a.laid.telling || b.laid.matches - a.laid.matches)),
  };
}

const memory = perReference(reference => ({
  passages: readPassages(reference),
  known: new Map<string, Match>(),
  nearest: new Map<string, ReturnType<typeof nearestPlace>>(),
}));
const MOST_KNOWN = 5_000;

function find(passages: Passages, words: string, next: string): Match {
  const tokens = tokenize(words);
  const places = findPlaces(passages.index, tokens, MOST_PLACES).flatMap(place => layAt(passages, words, tokens, place) ?? []);
  const exact = withoutDoubles(places.filter(place => isExact(place, tokens)));
  const [first] = exact;
  if (first !== undefined && exact.every(one => isClipped(one, tokens))) {
    return { kind: 'altered', tokens, place: { ...first, changes: [clippedOff(first)] }, clipped: true };
  }
  if (exact.length > 0) return { kind: 'exact', tokens, places: exact };
  const ranked = places.sort((a, b) => b.laid.matches - a.laid.matches || a.changes.length - b.changes.length);
  const place = ranked.find(one => isSamePassage(one, tokens));
  if (place) return { kind: 'altered', tokens, place };
  const perhaps = ranked.find(one => isSameWhole(one, tokens) || isSamePhrase(one, tokens, next));
  return perhaps ? { kind: 'altered', tokens, place: perhaps, weak: true } : { kind: 'unknown', tokens };
}

/** One place may be found from two sides. */
function withoutDoubles(places: readonly Underlay[]): readonly Underlay[] {
  const isSame = (a: Underlay, b: Underlay) => a.passage === b.passage && a.laid.sourceFrom === b.laid.sourceFrom;
  return places.filter((place, at) => places.findIndex(other => isSame(other, place)) === at);
}

/**
 * Finds words near the place where the words before or behind them, in the same quotation, stand: “lining a canal … is winding a clock”.
 * With so much known of where they come from, a few that agree are enough.
 */
export function matchBeside({ passage, laid }: Underlay, words: string): Match {
  const tokens = tokenize(words);
  const [first, after] = [Math.max(0, laid.sourceFrom - BESIDE), Math.min(passage.tokens.length, laid.sourceTo + BESIDE)];
  const found = layOn(tokens, passage.tokens, first, after);
  const changes = realChanges(found, { text: words, tokens }, passage);
  const place = { passage, laid: found, changes };
  if (isExact(place, tokens)) return { kind: 'exact', tokens, places: [place] };
  const same = found.matches >= 3 && found.telling >= 1 && found.matches >= tokens.length * 0.6 && changes.length === 1;
  return same ? { kind: 'altered', tokens, place } : { kind: 'unknown', tokens };
}

const BESIDE = 60;

const MOST_PLACES = 8;

/** How many words more than it has itself a quotation may be laid on: what a writer leaves out unmarked. */
const SLACK = 48;

function layAt(passages: Passages, words: string, tokens: readonly Token[], place: Place): Underlay | undefined {
  const passage = passages.passages[place.text];
  if (passage === undefined) return undefined;
  const begin = place.begin - passage.offset;
  const first = Math.max(0, begin - (SLACK >> 1));
  const after = Math.min(passage.tokens.length, begin + tokens.length + SLACK);
  if (first >= after) return undefined;
  const laid = layOn(tokens, passage.tokens, first, after);
  if (laid.matches < tokens.length * 0.4) return undefined;
  return { passage, laid, changes: realChanges(laid, { text: words, tokens }, passage) };
}

/** Nothing that matters differs, and what agrees is more than a chance. */
function isExact({ laid, changes }: Underlay, tokens: readonly Token[]): boolean {
  return changes.length === 0 && laid.matches >= Math.min(2, tokens.length) && laid.matches >= tokens.length * 0.5;
}

/** The source's quotation has a "not" just before the words quoted: “not provided with information”. */
function isClipped({ passage, laid }: Underlay, tokens: readonly Token[]): boolean {
  const [before, first] = [passage.inQuote[laid.sourceFrom - 1] ?? -1, passage.inQuote[laid.sourceFrom]];
  if (tokens.length < 3 || before < 0 || before !== first) return false;
  return /^(?:not|never)$|n't$/.test(passage.tokens[laid.sourceFrom - 1]!.word);
}

function clippedOff({ laid: { sourceFrom } }: Underlay): Change {
  return { from: 0, to: 0, sourceFrom: sourceFrom - 1, sourceTo: sourceFrom };
}

/** Most of the words agree, in order, and enough of them are words that do not stand everywhere. */
function isSamePassage({ passage, laid, changes }: Underlay, tokens: readonly Token[]): boolean {
  const { matches, telling, run } = laid;
  if (tokens.length < 3 || matches < 3 || changes.length > 4 || (telling < 2 && run < 4)) return false;
  const changed = changes.reduce(
    (sum, { from, to, sourceFrom, sourceTo }) => sum + Math.max(to - from, sourceTo - sourceFrom),
    0,
  );
  const share = matches / tokens.length;
  const vouched = passage.fragment || isQuoted(passage, laid);
  if (!vouched) return tokens.length >= 6 && share >= 0.8 && changes.length <= (tokens.length < 10 ? 1 : 2);
  if (tokens.length <= 5) return changes.length === 1 && changed <= 1;
  return share >= 0.6;
}

/** Word for word the whole of a quotation of the source, but for one: “a subsidy for irrigation”, for “a subsidy for evaporation”. */
function isSameWhole({ passage, laid, changes }: Underlay, tokens: readonly Token[]): boolean {
  const [change] = changes;
  if (change === undefined || changes.length > 1 || tokens.length < 4 || laid.matches < tokens.length - 1) return false;
  const { inQuote } = passage;
  const { sourceFrom } = change.from === 0 ? change : laid;
  const sourceTo = change.to === tokens.length ? change.sourceTo : laid.sourceTo;
  const own = inQuote[sourceFrom] ?? -1;
  const whole = own >= 0 && inQuote[sourceFrom - 1] !== own && inQuote[sourceTo - 1] === own && inQuote[sourceTo] !== own;
  return whole && sourceTo - sourceFrom === tokens.length && (laid.telling >= 1 || tokens.length >= 6);
}

/** Whether most of some words agree with the place, or the source has them in quotation marks: a box may also sum up what a source says. */
export function isCopied(match: Match): boolean {
  if (match.kind !== 'altered') return true;
  const { passage, laid } = match.place;
  return laid.matches >= match.tokens.length * 0.8 || isQuoted(passage, laid);
}

/** Whether the source, too, has the words in quotation marks. */
function isQuoted({ inQuote }: Passage, { sourceFrom, sourceTo }: Laid): boolean {
  let quoted = 0;
  for (let at = sourceFrom; at < sourceTo; at++) if (inQuote[at]! >= 0) quoted++;
  return quoted >= (sourceTo - sourceFrom) * 0.6;
}

/** A quotation of up to four words that the source quotes before the same word, with one of them another: “no borders” partnership. */
function isSamePhrase({ passage, laid, changes }: Underlay, tokens: readonly Token[], next: string): boolean {
  if (tokens.length > 4 || laid.matches < tokens.length - 1 || laid.matches < 1 || changes.length !== 1) return false;
  const [behind] = tokenize(next);
  const { inQuote } = passage;
  const closes = inQuote[laid.sourceTo - 1] !== -1 && inQuote[laid.sourceTo] !== inQuote[laid.sourceTo - 1];
  return behind !== undefined && isTelling(behind) && behind.key === passage.tokens[laid.sourceTo]?.key && closes;
}
