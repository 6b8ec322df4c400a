import type { Modality } from '../context/context';
import { findCountries } from '../lexicon/countries';
import { type Direction, directionOf, isRelative, isSymmetric } from '../lexicon/directions';
import type { Key } from '../lexicon/keys';
import { wordsIn } from '../lexicon/words';
import type { BlockReading } from '../reading';
import type { Reference, Statement } from '../reference/reference';
import { contains, overlaps, type Span, shift } from '../span';
import { readFlow } from './alignFlows';
import { type Alignment, isJudged } from './alignment';
import { opposedIn } from './alignOpposed';
import { rememberByParagraph } from './byParagraph';
import { changeConflict } from './changeConflict';
import { fitOf, isCountry } from './fit';
import { perReference } from './perReference';
import { type Scope, scopeOf } from './scope';

/** Words of a draft that point the other way than a statement does. */
export interface DirectionConflict {
  readonly span: Span;
  readonly statement: Statement;
  /** Of two names that stand the wrong way round: where each is. */
  readonly ends?: readonly [Span, Span];
}

/** Finds the words that turn a statement round: a fall for a rise, a miss for a hit, who depends for who is depended on. */
export function alignDirections(
  blocks: readonly BlockReading[],
  prose: string,
  reference: Reference,
  alignments: readonly Alignment[],
): readonly DirectionConflict[] {
  const changes = alignments.flatMap(alignment => changeConflict(alignment, blocks, prose, reference) ?? []);
  const turnable = turnableIn(reference);
  const turned = remembered(blocks, reference, (block, index) =>
    block.sentences.flatMap(sentence => {
      const keys = block.keys.filter(key => contains(sentence, key));
      return turnable.flatMap(each => {
        const axis = axisConflict(each, keys, block, prose);
        const conflict = axis ?? swapConflict(each, keys, prose);
        if (!conflict) return [];
        const scope = scopeOf(conflict.span, index, blocks);
        if (axis && !speaksOf(each.statement, conflict.span, scope, prose)) return [];
        return isJudged(conflict.span, scope, UNSURE) ? [conflict] : [];
      });
    }),
  );
  return [...changes, ...turned].filter(
    (conflict, at, all) => all.findIndex(other => overlaps(other.span, conflict.span)) === at,
  );
}

const remembered = rememberByParagraph(({ ends, ...conflict }: DirectionConflict, by): DirectionConflict => {
  const span = shift(conflict.span, by);
  return ends ? { ...conflict, span, ends: [shift(ends[0], by), shift(ends[1], by)] } : { ...conflict, span };
});

/** A statement that can be turned round: by a word on an axis, or by two countries that change places. */
interface Turnable {
  readonly statement: Statement;
  readonly axes: readonly Axis[];
  /** All that it says, as keys. */
  readonly known: ReadonlySet<string>;
  readonly path: Path | undefined;
}

interface Axis {
  readonly key: string;
  readonly direction: Direction;
  /** The words beside it. */
  readonly anchors: ReadonlySet<string>;
  /** The country just before it: who does it. */
  readonly doer: string | undefined;
}

const turnableIn = perReference(reference =>
  reference.statements
    .filter(statement => !opposedIn(reference).has(statement))
    .map(readTurnable)
    .filter(({ axes, path }) => axes.length > 0 || path !== undefined),
);

function readTurnable(statement: Statement): Turnable {
  const own = statement.evidenceKeys;
  const axes = own.flatMap(({ key }, at) => {
    const direction = directionOf(key);
    if (statement.reading.kind !== 'text' || !direction || isRelative(direction)) return [];
    const before = own[at - 1]?.key;
    const doer = before !== undefined && isCountry(before) ? before : undefined;
    return [{ key, direction, anchors: new Set(own.slice(at + 1, at + 3).map(next => next.key)), doer }];
  });
  const path = readFlow(statement) ? undefined : pathOf(own);
  return { statement, axes, path, known: new Set([...own.map(key => key.key), ...statement.subjectKeys]) };
}

/** The subject is said near by: each of its countries in the sentence, before it in the block, or in a heading; or "the two neighbours". */
function speaksOf(statement: Statement, span: Span, scope: Scope, prose: string): boolean {
  const countries = [...statement.subjectKeys].filter(isCountry);
  const named = countries.filter(key => (scope.weights.get(key) ?? 0) >= 0.5);
  return fitOf(statement, span, scope, prose) >= 0.6 && (named.length === 0 || named.length === countries.length);
}

/** A target or a plan may be what is spoken of, so only these clauses are left alone. */
const UNSURE: readonly Modality[] = ['negated', 'hypothetical', 'disowned'];

/**
 * "fell short of the annual targets" for "exceeding the annual targets": on the same axis, beside the same thing, the other way,
 * in a sentence or paragraph that speaks of the statement's subject.
 */
function axisConflict(
  turnable: Turnable,
  keys: readonly Key[],
  block: BlockReading,
  prose: string,
): DirectionConflict | undefined {
  const { statement, axes, known } = turnable;
  for (const { key, direction, anchors, doer } of axes) {
    for (const [at, word] of keys.entries()) {
      const stated = directionOf(word.key);
      if (stated?.axis !== direction.axis || stated.sign === direction.sign) continue;
      const beside = [...keys.slice(Math.max(0, at - 2), at), ...keys.slice(at + 1, at + 3)];
      if (!beside.some(other => anchors.has(other.key)) || keys.some(other => other.key === key)) continue;
      if (doer !== undefined && !isDoneBy(doer, word, keys.slice(0, at), prose)) continue;
      const shared = new Set(block.keys.filter(other => other !== word && known.has(other.key)).map(other => other.key));
      if (shared.size >= 2) return { span: phraseAt(word, prose), statement };
    }
  }
  return undefined;
}

/** The nearest country before a word is the one, and the word is not passive: "Denmark lent" is no contradiction of "Lithuania borrowed". */
function isDoneBy(doer: string, word: Span, before: readonly Key[], prose: string): boolean {
  const nearest = before.findLast(key => isCountry(key.key));
  if (nearest?.key !== doer) return false;
  return !/\b(?:is|are|was|were|be|been|being|got|gets)\s+(?:\w+ly\s+)?$/.test(
    prose.slice(Math.max(0, word.start - 24), word.start),
  );
}

/** A phrase ends in the preposition that it governs: "fell short of". */
function phraseAt(word: Span, prose: string): Span {
  const of = /\s/.test(prose.slice(word.start, word.end)) ? /^\s+of\b/.exec(prose.slice(word.end, word.end + 8)) : null;
  return { start: word.start, end: word.end + (of?.[0].length ?? 0) };
}

/**
 * "China’s growing dependence on Russia" for "Russia’s growing dependence on China": the same words between the same two countries,
 * the other way round. Words that hold both ways (trade, border, partnership) turn nothing.
 */
function swapConflict({ statement, path }: Turnable, keys: readonly Key[], prose: string): DirectionConflict | undefined {
  if (!path || !keys.some(key => key.key === path.from) || !keys.some(key => key.key === path.to)) return undefined;
  for (let at = 0; at < keys.length; at++) {
    const found = pathOf(keys.slice(at));
    if (!found || found.start !== keys[at]) continue;
    if (found.from !== path.to || found.to !== path.from) continue;
    const shared = found.between.filter(key => path.between.includes(key));
    if (shared.length === 0 || shared.every(isSymmetric)) continue;
    const span = { start: found.start.start, end: found.end.end };
    if (/[,;:.]|\b(?:by|than|and|while|but)\b/.test(prose.slice(span.start, span.end))) continue;
    if (isAdjective(found.end, prose)) continue;
    return { span, statement, ends: [found.start, found.end] };
  }
  return undefined;
}

/** In "China depends on Russian yards" it is the yards that China depends on. */
function isAdjective(country: Span, prose: string): boolean {
  return findCountries(prose, wordsIn(prose, country.start, country.end))[0]?.form === 'adjective';
}

interface Path {
  readonly from: string;
  readonly between: readonly string[];
  readonly to: string;
  readonly start: Key;
  readonly end: Key;
}

/** The first country of a stretch, the words after it, and the next other country, at most four words on. */
function pathOf(keys: readonly Key[]): Path | undefined {
  const first = keys.findIndex(key => isCountry(key.key));
  const start = keys[first];
  if (!start) return undefined;
  const next = keys.findIndex((key, at) => at > first && isCountry(key.key) && key.key !== start.key);
  const end = keys[next];
  if (!end || next - first < 2 || next - first > 5) return undefined;
  return { from: start.key, between: keys.slice(first + 1, next).map(key => key.key), to: end.key, start, end };
}
