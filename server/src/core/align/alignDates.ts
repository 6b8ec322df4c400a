import { compareTimes } from '../compare/dates';
import { readKeys } from '../lexicon/keys';
import { type DateMention, isDate } from '../mention';
import type { BlockReading } from '../reading';
import type { Reference, Statement } from '../reference/reference';
import type { Span } from '../span';
import { type Alignment, isJudged } from './alignment';
import { isCountry } from './fit';
import { type Scope, scopeOf } from './scope';

/** Aligns the dates of a draft with the statements whose value is a date: when a thing happened. */
export function alignDates(blocks: readonly BlockReading[], prose: string, reference: Reference): readonly Alignment[] {
  const statements = reference.statements.filter(statement => statement.reading.kind === 'date') as readonly DateStatement[];
  return blocks.flatMap((block, index) =>
    block.mentions.filter(isDate).flatMap(mention => {
      if (mention.anchor) return [];
      const scope = scopeOf(mention, index, blocks);
      return isJudged(mention, scope) ? (align(mention, scope, prose, statements) ?? []) : [];
    }),
  );
}

type DateStatement = Statement & { readonly reading: DateMention };

function align(mention: DateMention, scope: Scope, prose: string, statements: readonly DateStatement[]): Alignment | undefined {
  const fitting = statements
    .map(statement => ({ statement, fit: fitOf(statement, mention, scope, prose) }))
    .filter(({ fit }) => fit >= ENOUGH)
    .sort((a, b) => b.fit - a.fit);
  const agreeing = fitting.find(({ statement }) => compareTimes(mention.edtf, statement.reading.edtf) !== 'disjoint');
  if (agreeing && compareTimes(mention.edtf, agreeing.statement.reading.edtf) === 'unknown') return undefined;
  const chosen = agreeing ?? fitting[0];
  if (!chosen) return undefined;
  const verdict = agreeing ? 'supported' : 'contradicted';
  return { kind: 'date', mention, statement: chosen.statement, stated: mention, verdict, confidence: chosen.fit };
}

/** Most of what the event is called must stand in the sentence itself. */
const ENOUGH = 0.65;

function fitOf(statement: DateStatement, mention: DateMention, scope: Scope, prose: string): number {
  const event = eventKeyNear(statement, mention, scope, prose);
  if (!event) return 0;
  const foreign = [...scope.near].some(
    key => isCountry(key) && !statement.subjectKeys.has(key) && !statement.attributeKeys.has(key),
  );
  const keys = [...statement.subjectKeys];
  const said = keys.filter(key => scope.inSentence.has(key)).length;
  const countries = keys.filter(isCountry);
  if (foreign && !countries.every(key => scope.inSentence.has(key))) return 0;
  if (countries.length > 0 && !countries.some(key => (scope.weights.get(key) ?? 0) > 0.5)) return 0;
  return said / keys.length;
}

/**
 * A date belongs to an event that is named within a few words of it, with no other date between:
 * "its 2022 all-out invasion", "invaded Ukraine in 2022", "On May 1, Washington imposed sanctions".
 */
function eventKeyNear(statement: DateStatement, mention: Span, scope: Scope, prose: string): boolean {
  const names = new Set(
    [...statement.subjectKeys, ...statement.attributeKeys].filter(key => !isCountry(key) && !TIME_WORDS.has(key)),
  );
  const dates = scope.block.mentions.filter(other => other.kind === 'date' && other.start !== mention.start);
  return scope.block.keys.some(key => {
    if (!names.has(key.key) || key.start < scope.sentence.start || key.end > scope.sentence.end) return false;
    const [from, to] = key.start >= mention.end ? [mention.end, key.start] : [key.end, mention.start];
    if (from > to || dates.some(date => date.start >= from && date.end <= to)) return false;
    const between = prose.slice(from, to);
    if (SEPARATES.test(between)) return false;
    if (key.start < mention.start && LATER_THAN.test(between)) return false;
    return between.split(/\s+/).length <= WORDS_BETWEEN;
  });
}

/** The attribute of such a statement only says that its value is a date. */
const TIME_WORDS = new Set(readKeys('date day month year time', { start: 0, end: 24 }).map(key => key.key));

/** As many words as "all-out", "Washington imposed" or "Ukraine in early" take. */
const WORDS_BETWEEN = 6;
const SEPARATES = /[;:—()]|[.!?]\s/;
/** "a year after the invasion, in 2023": the date is not the event's. */
const LATER_THAN = /,/;
