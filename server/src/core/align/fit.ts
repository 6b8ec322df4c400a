import type { Statement } from '../reference/reference';
import type { Span } from '../span';
import { MEASURES } from './measures';
import type { Scope } from './scope';

/**
 * How well the words round a mention fit what a statement is about, 0–1, or 0 where something speaks against it:
 * another country than the statement's, a part of the whole, a measure that the statement does not have.
 */
export function fitOf(statement: Statement, mention: Span, scope: Scope, prose: string): number {
  if (namesOtherCountries(statement, scope)) return 0;
  if (measuresSomethingElse(statement, scope) || isPart(mention, scope, prose)) return 0;
  const pair = pairWeight(scope, prose);
  let sum = 0;
  let count = 0;
  let head = 0;
  for (const key of statement.subjectKeys) {
    const said = scope.weights.get(key) ?? 0;
    const weight = isCountry(key) ? Math.max(said, pair) : said;
    sum += weight;
    count += 1;
    if (!isCountry(key)) head = Math.max(head, weight);
  }
  let attribute = 0;
  for (const key of statement.attributeKeys) attribute = Math.max(attribute, scope.weights.get(key) ?? 0);
  head = Math.max(head, attribute);
  if (count === 0 || head < 0.4) return 0;
  if (speaksOfOthers(statement, scope, prose)) return 0;
  const missing = [...statement.subjectKeys].filter(key => !isCountry(key) && (scope.weights.get(key) ?? 0) === 0).length;
  const filled = missing > 0 && attribute >= 0.9 ? Math.min(1, missing) * 0.6 : 0;
  return Math.min(1, (sum + filled) / count);
}

/** A subject that no word near by names is still meant where all is said that is told of it, and of nobody else: "exports of widgets". */
export function speaksOfOthers({ subjectKeys, attributeKeys }: Statement, scope: Scope, prose: string): boolean {
  const { weights, near, clause } = scope;
  const isSaid = (key: string) => (weights.get(key) ?? 0) > 0;
  if ([...subjectKeys].some(isSaid) || ([...subjectKeys].some(isCountry) && pairWeight(scope, prose) > 0)) return false;
  if (![...attributeKeys].every(isSaid)) return true;
  return [...near].some(isCountry) || OWNER.test(prose.slice(clause.start, clause.end));
}

/** "Cogland's", "the Coglanders’". */
const OWNER = /\p{Lu}[\p{L}.-]+(?:[’']s|s[’'])(?![\p{L}])/u;

export function isCountry(key: string): boolean {
  return key.startsWith('country:');
}

/** How surely a mention of "the two countries" stands for the countries of a statement: in the sentence, or earlier in its block. */
function pairWeight({ sentence, block }: Scope, prose: string): number {
  if (PAIR.test(prose.slice(sentence.start, sentence.end))) return 0.6;
  return PAIR.test(prose.slice(block.block.start, sentence.start)) ? 0.5 : 0;
}

/** Words by which a sentence speaks of both parties without naming them. */
const PAIR =
  /\b(?:bilateral|two-way|mutual|(?:the|these|those|our|their)\s+two\s+(?:\w+\s+)?(?:countries|powers|states|sides|governments|neighbou?rs|economies|partners|capitals|nations)|both\s+(?:countries|powers|states|sides|governments|neighbou?rs|capitals)|each\s+other|one\s+another|between\s+them|the\s+pair|the\s+partners)\b/i;

/**
 * Another country in the clause makes it another statement, unless the statement's own countries are all there too
 * ("Despite US sanctions, China–Russia trade …").
 */
function namesOtherCountries(statement: Statement, scope: Scope): boolean {
  const own = [...statement.subjectKeys].filter(isCountry);
  if (own.length === 0) return false;
  const known = new Set([...own, ...[...statement.attributeKeys].filter(isCountry)]);
  const foreign = [...scope.near].some(key => isCountry(key) && !known.has(key));
  if (!foreign) return false;
  return !own.every(key => scope.inSentence.has(key));
}

/** Words just before or after a value that make it a part of the whole: "of which $30bn", "$30bn a month", "$30bn of it". */
const PART_AFTER =
  /^\s*(?:alone|of\s+(?:it|this|that|them|which)\b|(?:a|per|each|every)\s+(?:month|week|day|quarter)|monthly|quarterly|worth\s+of|in\s+\w+\s+alone)\b/i;
const PART_BEFORE = /\b(?:of\s+which|including|among\s+(?:it|them)|except(?:ing)?|excluding|apart\s+from)\s+(?:\w+\s+){0,2}$/i;
/** A period shorter than the one that a yearly figure speaks of. */
const PART_PERIOD =
  /\b(?:(?:first|last|opening|final)\s+(?:\w+\s+)?(?:months?|weeks?|quarters?|half)|second\s+half|so\s+far|year\s+to\s+date|monthly|quarterly|(?:per|a|each|every)\s+month)\b/i;

/** A sum or mean over several periods is no period's value. */
const MANY_PERIODS = /\b(?:mean|average[sd]?|averaging|cumulative(?:ly)?|combined|(?:two|three|four|five|ten|\d+)-year)\b/i;

/** "of which $30bn", "in the first half", "on average": a part of the whole, or of the period. */
export function isPart(mention: Span, scope: Scope, prose: string): boolean {
  const { sentence, clause } = scope;
  if (PART_AFTER.test(prose.slice(mention.end, Math.min(mention.end + 60, sentence.end)))) return true;
  if (PART_BEFORE.test(prose.slice(Math.max(sentence.start, mention.start - 50), mention.start))) return true;
  if (MANY_PERIODS.test(prose.slice(clause.start, clause.end))) return true;
  return PART_PERIOD.test(prose.slice(sentence.start, mention.start)) || PART_PERIOD.test(prose.slice(mention.end, clause.end));
}

function measuresSomethingElse(statement: Statement, scope: Scope): boolean {
  return [...scope.near].some(key => MEASURES.has(key) && !statement.subjectKeys.has(key) && !statement.attributeKeys.has(key));
}
