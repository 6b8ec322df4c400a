import { compareTimes } from '../compare/dates';
import { keySet, readKeys } from '../lexicon/keys';
import { type DateMention, isDate } from '../mention';
import { type BlockReading, sentenceAt } from '../reading';
import type { Reference, Statement } from '../reference/reference';
import { contains, type Span } from '../span';
import { type Alignment, isJudged, moveAlignment } from './alignment';
import { rememberByParagraph } from './byParagraph';
import { isCountry } from './fit';
import { type Scope, scopeOf } from './scope';

/** Aligns the dates of a draft with the statements whose value is a date: when a thing happened. */
export function alignDates(blocks: readonly BlockReading[], prose: string, reference: Reference): readonly Alignment[] {
  const statements = reference.statements.filter(statement => statement.reading.kind === 'date') as readonly DateStatement[];
  if (statements.length === 0) return [];
  return remembered(blocks, reference, (block, index) =>
    block.mentions.filter(isDate).flatMap(mention => {
      if (mention.anchor) return [];
      const scope = scopeOf(mention, index, blocks);
      return isJudged(mention, scope) ? (align(mention, scope, prose, statements) ?? []) : [];
    }),
  );
}

const remembered = rememberByParagraph(moveAlignment);

type DateStatement = Statement & { readonly reading: DateMention };

function align(mention: DateMention, scope: Scope, prose: string, statements: readonly DateStatement[]): Alignment | undefined {
  const near = statements
    .map(statement => ({ statement, fit: fitOf(statement, mention, scope, prose) }))
    .filter(({ fit }) => fit >= PERHAPS)
    .sort((a, b) => b.fit - a.fit);
  const relation = ({ statement }: { readonly statement: DateStatement }) => compareTimes(mention.edtf, statement.reading.edtf);
  // A date that agrees with what may be meant is left in peace, though another statement fits better.
  const agreeing = near.find(slot => relation(slot) !== 'disjoint');
  const chosen = agreeing ?? near.find(({ fit }) => fit >= ENOUGH);
  if (!chosen || (agreeing && (relation(agreeing) === 'unknown' || agreeing.fit < ENOUGH))) return undefined;
  const verdict = agreeing ? 'supported' : 'contradicted';
  return { kind: 'date', mention, statement: chosen.statement, stated: mention, verdict, confidence: chosen.fit };
}

/** Most of what the event is called must be said; a part of it is enough to agree. */
const PERHAPS = 0.3;
const ENOUGH = 0.65;

function fitOf(statement: DateStatement, mention: DateMention, scope: Scope, prose: string): number {
  const opens = /^\W*(?:\w+\s+)?$/.test(prose.slice(scope.sentence.start, mention.start));
  const event = eventOf(mention, scope, opens);
  const said = new Set(scope.block.keys.filter(key => contains(event, key)).map(key => key.key));
  const parties = partiesOf(statement);
  const isSaid = (party: readonly string[]) => party.some(key => said.has(key));
  const isKnown = (party: readonly string[]) => party.some(key => said.has(key) || (scope.weights.get(key) ?? 0) > 0.5);
  const named = parties.filter(party => party.named);
  if (!named.every(party => (party.keys.every(isCountry) ? isKnown(party.keys) : isSaid(party.keys)))) return 0;
  const own = new Set([...statement.subjectKeys, ...statement.attributeKeys]);
  const foreign = [...said].some(key => isCountry(key) && !own.has(key));
  if (foreign && !named.every(party => isSaid(party.keys))) return 0;
  if (!isBeside(statement, mention, scope, prose, opens)) return 0;
  return parties.filter(party => isSaid(party.keys) || (party.named && isKnown(party.keys))).length / parties.length;
}

/** The stretch that tells the event: the clause of the date, or, where the date opens the sentence, the clause after it as well. */
function eventOf(mention: Span, scope: Scope, opens: boolean): Span {
  const { clauses } = sentenceAt(scope.block, mention);
  const next = opens ? clauses.find(clause => clause.start >= scope.clause.end) : undefined;
  return next ? { start: scope.clause.start, end: next.end } : scope.clause;
}

/** What a statement is about, one by one: a name of several words is one party ("Xi Jinping"), and so is each other word. */
function partiesOf(statement: Statement): readonly { readonly keys: readonly string[]; readonly named: boolean }[] {
  const subject = statement.subject;
  const parties: { keys: string[]; named: boolean; end: number }[] = [];
  for (const key of readKeys(subject, { start: 0, end: subject.length })) {
    const named = /^\p{Lu}/u.test(subject.slice(key.start)) && (key.start > 0 || isCountry(key.key));
    const last = parties.at(-1);
    if (named && last?.named && !isCountry(key.key) && subject.slice(last.end, key.start) === ' ') {
      last.keys.push(key.key);
      last.end = key.end;
    } else {
      parties.push({ keys: [key.key], named, end: key.end });
    }
  }
  return parties;
}

/**
 * A date belongs to an event that is named within a few words of it, with no other date between:
 * "its 2022 all-out invasion", "invaded Ukraine in 2022", "On May 1, Washington imposed sanctions". A comma parts them, unless
 * the date opens the sentence. In "In 2024, two years after the invasion" the date is that of something later.
 */
function isBeside(statement: DateStatement, mention: Span, scope: Scope, prose: string, opens: boolean): boolean {
  const names = eventNames(statement);
  const dates = scope.block.mentions.filter(other => other.kind === 'date' && other.start !== mention.start);
  return scope.block.keys.some(key => {
    if (!names.has(key.key) || key.start < scope.sentence.start || key.end > scope.sentence.end) return false;
    const [from, to] = key.start >= mention.end ? [mention.end, key.start] : [key.end, mention.start];
    if (from > to || dates.some(date => date.start >= from && date.end <= to)) return false;
    const between = prose.slice(from, to);
    if (SEPARATES.test(between) || (key.start > mention.start && LATER.test(between))) return false;
    if (between.includes(',') && !(opens && key.start > mention.start)) return false;
    return between.split(/\s+/).length <= WORDS_BETWEEN;
  });
}

/** What the event is called: the words of the attribute ("founded"), or, where it only says "date", those of the subject. */
function eventNames({ attributeKeys, subjectKeys }: Statement): ReadonlySet<string> {
  const telling = (keys: ReadonlySet<string>) => [...keys].filter(key => !isCountry(key) && !TIME_WORDS.has(key));
  const attribute = telling(attributeKeys);
  return new Set(attribute.length > 0 ? attribute : telling(subjectKeys));
}

/** The attribute of such a statement only says that its value is a date. */
const TIME_WORDS = keySet('date day month year time');

/** As many words as "all-out", "Washington imposed" or "Ukraine in early" take. */
const WORDS_BETWEEN = 6;
const SEPARATES = /[;:—()]|[.!?]\s/;
const LATER = /\b(?:after|before|since|following|until)\b/i;
