import { isSameName } from '../../compare/names';
import type { Name } from '../../mention';
import { type BlockReading, clauseAt, type SentenceReading } from '../../reading';
import { overlaps, type Span } from '../../span';
import { isJudged } from '../alignment';
import { keysOf, mentionsOf } from '../contrast/context';
import type { Scope } from '../scope';
import { type Claim, claimsIn } from './claims';
import { type Entry, placeOf, type Ranking } from './ranking';
import { supportOf } from './support';

/** A thing that the draft gives a place which the source gives to another. */
export interface OrderConflict {
  readonly span: Span;
  readonly stated: Entry;
  readonly right: Entry;
  /** The place claimed, for a reader: counted from the highest or the lowest. */
  readonly place: number;
  readonly from: 'top' | 'bottom';
  readonly ranking: Ranking;
}

/** Where the entries of a ranking are named in a sentence of the draft. */
interface Named extends Span {
  readonly entry: Entry;
}

export function judgeOrder(
  sentence: SentenceReading,
  block: BlockReading,
  prose: string,
  rankings: readonly Ranking[],
  scopeAt: (span: Span) => Scope,
): readonly OrderConflict[] {
  const judged = rankings.flatMap(ranking => readings(sentence, block, prose, ranking, scopeAt));
  const wrong = judged.filter(({ conflict }) => conflict !== undefined).sort((a, b) => b.support - a.support);
  return wrong.flatMap(({ conflict, support, span }, at) => {
    if (!conflict || support < ENOUGH) return [];
    if (wrong.slice(0, at).some(other => overlaps(other.span, span))) return [];
    // Another list, about as near, has it just so.
    if (judged.some(other => !other.conflict && overlaps(other.span, span) && other.support >= 0.6 * support)) return [];
    // Of two that have changed places, one is enough.
    if (wrong.slice(0, at).some(other => other.conflict?.right === conflict.stated && other.conflict.stated === conflict.right))
      return [];
    return [conflict];
  });
}

const ENOUGH = 2;

interface Reading {
  readonly span: Span;
  readonly support: number;
  readonly conflict: OrderConflict | undefined;
}

function readings(
  sentence: SentenceReading,
  block: BlockReading,
  prose: string,
  ranking: Ranking,
  scopeAt: (span: Span) => Scope,
): readonly Reading[] {
  const named = namedIn(sentence, block, ranking);
  if (named.length === 0) return [];
  const text = prose.slice(sentence.start, sentence.end);
  const labels = named.map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start }));
  const claims = claimsIn(text, labels);
  return claims.flatMap(claim => {
    const own = named[claim.at]!;
    const scope = scopeAt(own);
    const { modality } = clauseAt(sentence, own);
    if (!isJudged(own, scope) || modality.has('historical')) return [];
    const support = supportOf(own.entry, claim, ranking, scope, prose);
    if (support === undefined) return [];
    return [
      {
        span: { start: own.start, end: own.end },
        support,
        conflict: conflictOf(claim, own, named, ranking, claims, earlierIn(block, own, ranking)),
      },
    ];
  });
}

function withoutOverlaps(named: readonly Named[]): readonly Named[] {
  const kept: Named[] = [];
  for (const one of named) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}

/** The entries that the paragraph names before, in order. */
function earlierIn(block: BlockReading, own: Named, { entries }: Ranking): readonly Entry[] {
  return block.keys.flatMap((key, at) => {
    if (key.end > own.start) return [];
    const entry = entries.find(({ label }) => label.keys.every((word, offset) => block.keys[at + offset]?.key === word));
    return entry && entry !== own.entry ? [entry] : [];
  });
}

function namedIn(sentence: SentenceReading, block: BlockReading, { entries }: Ranking): readonly Named[] {
  const names = mentionsOf(sentence, block).filter((mention): mention is Name => mention.kind === 'name');
  const keys = keysOf(sentence, block);
  const found = entries.flatMap((entry): readonly Named[] => {
    const { label } = entry;
    const { name } = label;
    if (name) return names.filter(other => isSameName(other, name)).map(({ start, end }) => ({ start, end, entry }));
    return keys.flatMap((key, at) => {
      if (!label.keys.every((word, offset) => keys[at + offset]?.key === word)) return [];
      return [{ start: key.start, end: keys[at + label.keys.length - 1]?.end ?? key.end, entry }];
    });
  });
  return withoutOverlaps(found.sort((a, b) => a.start - b.start || b.end - a.end));
}

function conflictOf(
  claim: Claim,
  own: Named,
  named: readonly Named[],
  ranking: Ranking,
  claims: readonly Claim[],
  earlier: readonly Entry[],
): OrderConflict | undefined {
  const size = ranking.entries.length;
  const top = placeOf(own.entry, ranking);
  // Where another may be as high, every place may be right.
  if (top === undefined) return undefined;
  const placeFrom = (place: number, from: 'top' | 'bottom') => (from === 'top' ? place : size + 1 - place);
  const begun = beginning(earlier, ranking);
  const from = claim.from === 'either' || claim.from === 'begun' ? begun : claim.from;
  if (from === undefined) return undefined;
  const place = claim.isNext ? nextPlace(claim, earlier, ranking, from, placeFrom) : claim.place;
  if (place === undefined || top === placeFrom(place, from)) return undefined;
  if (claim.from === 'either' && top === placeFrom(place, from === 'top' ? 'bottom' : 'top')) return undefined;
  // Others, that the list does not know, may stand before it; unless the draft has one of the list come first.
  const isFirstNamed = claims.some(other => other.place === 1 && named[other.at]?.entry !== own.entry);
  if (placeFrom(top, from) < place && !isFirstNamed) return undefined;
  const right = ranking.entries.find(entry => entry !== own.entry && placeOf(entry, ranking) === placeFrom(place, from));
  return right && { span: { start: own.start, end: own.end }, stated: own.entry, right, place, from, ranking };
}

/** The end that the first of the list stands at that the paragraph names. */
function beginning(earlier: readonly Entry[], ranking: Ranking): 'top' | 'bottom' | undefined {
  const place = earlier[0] && placeOf(earlier[0], ranking);
  return place === 1 ? 'top' : place === ranking.entries.length ? 'bottom' : undefined;
}

/** After the one named before; of none named before, only "the next smallest" is second. */
function nextPlace(
  { from: said }: Claim,
  earlier: readonly Entry[],
  ranking: Ranking,
  from: 'top' | 'bottom',
  placeFrom: (place: number, from: 'top' | 'bottom') => number,
): number | undefined {
  const last = earlier.at(-1);
  if (!last) return said === 'begun' ? undefined : 2;
  const place = placeOf(last, ranking);
  return place && placeFrom(place, from) + 1;
}
