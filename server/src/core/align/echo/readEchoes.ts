import { readClauses } from '../../context/index';
import type { Evidence } from '../../finding';
import { type Key, readKeys } from '../../lexicon/keys';
import { recognizeValues } from '../../recognizers/index';
import type { Reference, Statement } from '../../reference/reference';
import type { Span } from '../../span';
import { perReference } from '../perReference';
import { type Sides, sidesOf } from './compared';
import type { Match } from './match';
import { type Unit, unitsIn } from './units';

/** A piece of evidence, read as a draft's sentence is, that a sentence may echo. */
export interface Echo {
  readonly evidence: Evidence;
  readonly units: readonly Unit[];
  /** The clause of each unit. */
  readonly clauses: readonly Span[];
  /** What the source itself says only as a plan, a forecast or a possibility. */
  readonly isPlan: boolean;
  readonly statements: readonly Statement[];
  readonly sides: Sides | undefined;
  /** Values, as the sheet writes them, of other statements on the same subject. */
  readonly companions: readonly string[];
}

export interface Echoes {
  readonly all: readonly Echo[];
  /** Which echoes hold a key. */
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  /** What sentences were found to match, by their words. */
  readonly seen: Map<string, readonly (readonly Match[])[]>;
}

/** Each piece of evidence once, with all the statements that stand on it. */
export const echoesIn = perReference((reference: Reference): Echoes => {
  const statements = new Map<string, Statement[]>();
  for (const statement of reference.statements) {
    const { quote } = statement.evidence;
    statements.set(quote, [...(statements.get(quote) ?? []), statement]);
  }
  const evidence = new Map<string, Evidence>(
    [...reference.wordings, ...reference.statements].map(({ evidence: each }) => [each.quote, each]),
  );
  const all = [...evidence.values()].map(each => readEcho(each, statements.get(each.quote) ?? [], reference));
  const byKey = new Map<string, number[]>();
  for (const [at, { units }] of all.entries()) {
    for (const key of new Set(units.flatMap(unit => unit.keys))) byKey.set(key, [...(byKey.get(key) ?? []), at]);
  }
  return { all, byKey, seen: new Map() };
});

function readEcho(evidence: Evidence, statements: readonly Statement[], reference: Reference): Echo {
  const { quote } = evidence;
  const whole = { start: 0, end: quote.length };
  const keys: readonly Key[] = readKeys(quote, whole);
  const units = unitsIn(whole, keys, recognizeValues(quote), quote);
  const clauses = readClauses(quote, whole);
  return {
    evidence,
    units,
    clauses: units.map(unit => clauses.find(clause => unit.start < clause.end) ?? whole),
    isPlan: clauses.some(({ modality }) => modality.has('planned') || modality.has('hypothetical')),
    statements,
    sides: sidesOf(units, quote),
    companions: reference.statements
      .filter(other => /\d|\s/.test(other.value) && isOnOneSubject(other, statements) && !quote.includes(other.value))
      .map(other => other.value),
  };
}

function isOnOneSubject(statement: Statement, others: readonly Statement[]): boolean {
  return others.some(other => other.subject === statement.subject && other.id !== statement.id);
}
