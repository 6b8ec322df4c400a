import type { Modality } from '../context/context';
import { findCountries } from '../lexicon/countries';
import { directionOf } from '../lexicon/directions';
import { type Key, readKeys } from '../lexicon/keys';
import { wordsIn } from '../lexicon/words';
import type { Quantity } from '../mention';
import { type BlockReading, clauseAt, type SentenceReading } from '../reading';
import type { Reference, Statement } from '../reference/reference';
import { contains, overlaps, type Span } from '../span';
import { readFlow } from './alignFlows';
import { type Alignment, isJudged } from './alignment';
import { fitOf, isCountry } from './fit';
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
  const turned = blocks.flatMap((block, index) =>
    block.sentences.flatMap(sentence =>
      reference.statements.flatMap(statement => {
        const axis = axisConflict(statement, sentence, block, prose);
        const conflict = axis ?? swapConflict(statement, sentence, block, prose);
        if (!conflict) return [];
        const scope = scopeOf(conflict.span, index, blocks);
        if (axis && !speaksOf(statement, conflict.span, scope, prose)) return [];
        return isJudged(conflict.span, scope, UNSURE) ? [conflict] : [];
      }),
    ),
  );
  return [...changes, ...turned].filter(
    (conflict, at, all) => all.findIndex(other => overlaps(other.span, conflict.span)) === at,
  );
}

/** The subject is said near by, each of its countries in the sentence, before it in the block, or in a heading. */
function speaksOf(statement: Statement, span: Span, scope: Scope, prose: string): boolean {
  const near = (key: string) => !isCountry(key) || (scope.weights.get(key) ?? 0) >= 0.5;
  return fitOf(statement, span, scope, prose) >= 0.6 && [...statement.subjectKeys].every(near);
}

/** A target or a plan may be what is spoken of, so only these clauses are left alone. */
const UNSURE: readonly Modality[] = ['negated', 'hypothetical', 'disowned'];

/** "trade fell by 26.3%" where the figure agrees and the source has it rise: the verb nearest to the figure points the wrong way. */
function changeConflict(
  alignment: Alignment,
  blocks: readonly BlockReading[],
  prose: string,
  reference: Reference,
): DirectionConflict | undefined {
  const { mention, statement, verdict } = alignment;
  if (alignment.kind !== 'quantity' || mention.kind !== 'quantity' || verdict === 'contradicted') return undefined;
  const sign = signOf(statement, reference);
  const block = blocks.find(candidate => contains(candidate.block, mention));
  if (sign === undefined || !block) return undefined;
  const sentence = block.sentences.find(candidate => contains(candidate, mention));
  const clause = sentence && clauseAt(sentence, mention);
  const word = clause && nearestChange(mention, clause, block, prose);
  if (!word || word.sign === sign) return undefined;
  return { span: word.span, statement };
}

/** Which way a statement's amount moved: by the words of its evidence beside the value, or by the same measure's earlier amounts. */
function signOf(statement: Statement, reference: Reference): 1 | -1 | undefined {
  const said = statement.evidenceKeys.flatMap(key => directionOf(key.key) ?? []);
  const change = said.find(direction => direction.axis === 'amount');
  if (change && said.every(direction => direction.axis !== 'amount' || direction.sign === change.sign)) return change.sign;
  const { reading, time } = statement;
  if (reading.kind !== 'quantity' || time === undefined || reading.dimension !== 'money') return undefined;
  const earlier = reference.statements
    .filter(
      other => other.subject === statement.subject && other.attribute === statement.attribute && (other.time ?? time) < time,
    )
    .sort((a, b) => ((a.time ?? '') < (b.time ?? '') ? 1 : -1))[0];
  if (earlier?.reading.kind !== 'quantity') return undefined;
  return reading.lower > earlier.reading.upper ? 1 : reading.upper < earlier.reading.lower ? -1 : undefined;
}

/** "fell by 26.3%", "a fall of 26.3%", "dropped to $240.1bn": a word of change within four words before the figure. */
function nearestChange(
  mention: Quantity,
  clause: Span,
  block: BlockReading,
  prose: string,
): { span: Span; sign: 1 | -1 } | undefined {
  const word = block.keys.findLast(
    key => contains(clause, key) && key.end <= mention.start && directionOf(key.key)?.axis === 'amount',
  );
  if (!word) return undefined;
  const between = prose.slice(word.end, mention.start);
  if (/[,;:()—]/.test(between) || between.trim().split(/\s+/).length > 4) return undefined;
  if (!/\b(?:by|to|of|at)\b|^\s*$/i.test(between)) return undefined;
  const direction = directionOf(word.key);
  return direction && { span: word, sign: direction.sign };
}

/**
 * "fell short of the annual targets" for "exceeding the annual targets": on the same axis, beside the same thing, the other way,
 * in a sentence or paragraph that speaks of the statement's subject.
 */
function axisConflict(
  statement: Statement,
  sentence: SentenceReading,
  block: BlockReading,
  prose: string,
): DirectionConflict | undefined {
  if (statement.reading.kind !== 'text') return undefined;
  const own = statement.evidenceKeys;
  const known = new Set([...own.map(key => key.key), ...statement.subjectKeys]);
  const inSentence = block.keys.filter(key => contains(sentence, key));
  for (const [at, key] of own.entries()) {
    const direction = directionOf(key.key);
    if (!direction || RELATIVE.has(direction.axis)) continue;
    const anchors = new Set(own.slice(at + 1, at + 3).map(next => next.key));
    for (const word of inSentence) {
      const stated = directionOf(word.key);
      if (stated?.axis !== direction.axis || stated.sign === direction.sign) continue;
      const after = inSentence.filter(other => other.start >= word.end).slice(0, 2);
      const before = inSentence.filter(other => other.end <= word.start).slice(-2);
      if (![...after, ...before].some(other => anchors.has(other.key))) continue;
      if (inSentence.some(other => other.key === key.key)) continue;
      const shared = new Set(block.keys.filter(other => other !== word && known.has(other.key)).map(other => other.key));
      if (shared.size >= 2) return { span: phraseAt(word, prose), statement };
    }
  }
  return undefined;
}

/** Change is judged by the figures beside it; giving and getting by who does it. */
const RELATIVE: ReadonlySet<string> = new Set(['amount', 'trade', 'market', 'flow']);

/** A phrase ends in the preposition that it governs: "fell short of". */
function phraseAt(word: Span, prose: string): Span {
  const of = /\s/.test(prose.slice(word.start, word.end)) ? /^\s+of\b/.exec(prose.slice(word.end, word.end + 8)) : null;
  return { start: word.start, end: word.end + (of?.[0].length ?? 0) };
}

/**
 * "China’s growing dependence on Russia" for "Russia’s growing dependence on China": the same words between the same two countries,
 * the other way round. Words that hold both ways (trade, border, partnership) turn nothing.
 */
function swapConflict(
  statement: Statement,
  sentence: SentenceReading,
  block: BlockReading,
  prose: string,
): DirectionConflict | undefined {
  const path = readFlow(statement) ? undefined : pathOf(statement.evidenceKeys);
  if (!path) return undefined;
  const keys = block.keys.filter(key => contains(sentence, key));
  for (let at = 0; at < keys.length; at++) {
    const found = pathOf(keys.slice(at));
    if (!found || found.start !== keys[at]) continue;
    if (found.from !== path.to || found.to !== path.from) continue;
    const shared = found.between.filter(key => path.between.includes(key));
    if (shared.length === 0 || shared.every(key => SYMMETRIC.has(key))) continue;
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

function keysOf(text: string): readonly Key[] {
  return readKeys(text, { start: 0, end: text.length });
}

const SYMMETRIC = new Set(
  keysOf(
    'trade border partnership alliance relationship cooperation treaty agreement talks meeting war conflict tension ties link growing rise fall close deepen new increase joint',
  ).map(key => key.key),
);
