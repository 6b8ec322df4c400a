import { keyOf, keySet } from '../lexicon/keys';
import type { Quantity } from '../mention';
import type { QuantityStatement } from './alignment';
import type { Scope } from './scope';

/** Levels are compared with levels, changes with changes, and a threshold only with what the draft calls one. */
export function measuresAlike(
  statement: QuantityStatement,
  mention: Quantity,
  change: boolean,
  scope: Scope,
  prose: string,
): boolean {
  if (mention.dimension === 'count') return keyOf(mention.unit) === keyOf(statement.reading.unit);
  const records = intersects(statement.attributeKeys, CHANGE_KEYS);
  if (mention.dimension === 'percent' || mention.dimension === 'percentage-point') {
    if (/^\s*of\b/.test(prose.slice(mention.end, mention.end + 4))) return !records;
    return records === change;
  }
  if (records !== change) return false;
  const threshold = THRESHOLD_AFTER.test(prose.slice(mention.end, Math.min(mention.end + 30, scope.sentence.end)));
  const named =
    threshold || THRESHOLD_BEFORE.test(prose.slice(Math.max(scope.sentence.start, mention.start - 30), mention.start));
  return named === isThreshold(statement);
}

const CHANGE_NOUN =
  '(?:rise|increase|jump|surge|growth|gain|climb|leap|fall|drop|decline|decrease|slump|loss|change|difference|swing|cut|expansion|contraction)';
const CHANGE_VERB =
  '(?:rose|risen|rises?|rising|grew|grown|grows?|growing|increas(?:ed|es|ing)|jump(?:ed|s|ing)|surg(?:ed|es|ing)|climb(?:ed|s|ing)|gained|soar(?:ed|ing)|expanded|leapt|up|fell|fallen|falls?|falling|dropp?(?:ed|s|ing)|declin(?:ed|es|ing)|decreas(?:ed|es|ing)|slump(?:ed|ing)|shrank|slipped|plunged|down|higher|lower)';
const CHANGE_BEFORE = new RegExp(
  `(?:\\b${CHANGE_NOUN}\\s+(?:of|by)|\\b${CHANGE_VERB}(?:\\s+by)?|\\bby|\\ban?\\s+(?:extra|additional|further))\\s+(?:about|around|roughly|some|nearly|almost|just|over|under|more|than|less|at|least|a|an|the|another|\\s)*$`,
  'i',
);
const CHANGE_AFTER = new RegExp(
  `^[\\s-]*(?:more|less|higher|lower|above|below|up|down|year[\\s-]on[\\s-]year|${CHANGE_NOUN}|over\\s+the\\s+previous|on\\s+(?:the\\s+)?(?:year|previous|\\d{4}))\\b`,
  'i',
);
/** A statement of a line to be crossed, not of an amount reached. */
export function isThreshold({ attributeKeys }: QuantityStatement): boolean {
  return intersects(attributeKeys, THRESHOLD_KEYS);
}

const THRESHOLD_BEFORE = /\b(?:barrier|mark|threshold|line|milestone|ceiling)\s+of\s+$/i;
const THRESHOLD_AFTER = /^[\s-]*(?:barrier|mark|threshold|line|milestone|level|ceiling|limit)\b/i;

const CHANGE_KEYS = keySet('growth increase rise change decline fall');
const THRESHOLD_KEYS = keySet('barrier threshold ceiling');

/** Whether a value is a change ("up by $50bn", "a rise of 26%", "$43bn more") and not a level. */
export function isChange(mention: Quantity, scope: Scope, prose: string): boolean {
  if (mention.sign !== undefined) return true;
  const before = prose.slice(Math.max(scope.sentence.start, mention.start - 60), mention.start);
  const after = prose.slice(mention.end, Math.min(mention.end + 40, scope.sentence.end));
  if (mention.dimension !== 'percent' && /\bto\s+(?:\w+\s+)?$/i.test(before)) return false;
  return CHANGE_BEFORE.test(before) || CHANGE_AFTER.test(after);
}

function intersects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some(key => b.has(key));
}
