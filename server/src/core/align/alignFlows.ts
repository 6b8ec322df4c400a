import { directionOf } from '../lexicon/directions';
import { type Key, keySet, readKeys } from '../lexicon/keys';
import type { BlockReading } from '../reading';
import type { Reference, Statement } from '../reference/reference';
import { contains, type Span, shift } from '../span';
import { isJudged } from './alignment';
import { rememberByParagraph } from './byParagraph';
import { isCountry } from './fit';
import { perReference } from './perReference';
import { scopeOf } from './scope';

/** A thing that the draft lets flow from the wrong party: what one sends is said to be what the other sends. */
export interface FlowConflict {
  readonly span: Span;
  readonly statement: Statement;
  /** What, by the reference, flows that way. */
  readonly right: string;
}

/**
 * Pairs of statements "A’s exports to B: x" and "B’s exports to A: y" tell who sends what. A draft that has A send y, or B get y,
 * contradicts both.
 */
export function alignFlows(blocks: readonly BlockReading[], prose: string, reference: Reference): readonly FlowConflict[] {
  const pairs = pairsIn(reference);
  if (pairs.length === 0) return [];
  return remembered(blocks, reference, (block, index) =>
    block.sentences.flatMap(sentence =>
      pairs
        .flatMap(pair => pair.flatMap(flow => conflictIn(sentence, block, flow, pair, prose)))
        .filter(conflict => {
          return isJudged(conflict.span, scopeOf(conflict.span, index, blocks));
        }),
    ),
  );
}

const remembered = rememberByParagraph((conflict: FlowConflict, by) => ({ ...conflict, span: shift(conflict.span, by) }));

export interface Flow {
  readonly statement: Statement;
  readonly from: string;
  readonly to: string;
  readonly goods: string;
  readonly goodsKeys: readonly string[];
}

function pairsOf(statements: readonly Statement[]): readonly (readonly [Flow, Flow])[] {
  const flows = statements.flatMap(statement => readFlow(statement) ?? []);
  return flows.flatMap((flow, at) =>
    flows.slice(at + 1).flatMap(other => (other.from === flow.to && other.to === flow.from ? [[flow, other] as const] : [])),
  );
}

const pairsIn = perReference(reference => pairsOf(reference.statements));

/** "Russian exports to China": two countries, the first the one that gives. */
export function readFlow(statement: Statement): Flow | undefined {
  const keys = readKeys(statement.subject, { start: 0, end: statement.subject.length }).map(key => key.key);
  const [from, to] = keys.filter(isCountry);
  if (!from || !to || statement.reading.kind !== 'text' || !keys.some(key => givingSign(key) === 1)) return undefined;
  const goods = statement.reading.text.split(/,/)[0]?.trim() ?? '';
  return { statement, from, to, goods, goodsKeys: readKeys(goods, { start: 0, end: goods.length }).map(key => key.key) };
}

function conflictIn(
  sentence: Span,
  block: BlockReading,
  flow: Flow,
  pair: readonly [Flow, Flow],
  prose: string,
): readonly FlowConflict[] {
  const keys = block.keys.filter(key => contains(sentence, key));
  return keys.flatMap((key, at) => {
    if (!flow.goodsKeys.every((word, offset) => keys[at + offset]?.key === word)) return [];
    const span = { start: key.start, end: keys[at + flow.goodsKeys.length - 1]?.end ?? key.end };
    const earlier = keys.slice(0, at);
    const verb = getting(span, sentence, prose) ?? earlier.findLast(word => givingSign(word.key) !== undefined);
    const sign = verb && (isKey(verb) ? givingSign(verb.key) : -1);
    const actor = verb && earlier.findLast(word => isCountry(word.key) && word.end <= verb.start && isSubject(word, verb, prose));
    if (!sign || !actor || verb.end < span.start - FAR || /[.;:]|\b(?:while|it|they)\b/.test(prose.slice(actor.end, span.start)))
      return [];
    const receiver = receiverAfter(span, keys, flow, prose);
    const doer = sign === 1 ? actor.key : otherParty(actor.key, flow);
    const giver = receiver === undefined ? doer : otherParty(receiver, flow);
    if (giver === flow.from || (actor.key !== flow.from && actor.key !== flow.to)) return [];
    const right = pair.find(other => other !== flow);
    return right ? [{ span, statement: flow.statement, right: right.goods }] : [];
  });
}

/** "gets" and "takes" carry too little to be keys; here they tell which way a thing goes. */
function getting(goods: Span, sentence: Span, prose: string): Span | undefined {
  const from = Math.max(sentence.start, goods.start - FAR);
  const found = [...prose.slice(from, goods.start).matchAll(/\b(?:gets?|got|getting|takes?|took|taking)\b/g)].at(-1);
  return found && { start: from + found.index, end: from + found.index + found[0].length };
}

function isKey(span: Span): span is Key {
  return 'key' in span;
}

/** "raw materials to China": the receiver is named, whoever the sentence speaks of. */
function receiverAfter(goods: Span, keys: readonly Key[], flow: Flow, prose: string): string | undefined {
  const next = keys.find(key => key.start >= goods.end);
  if (!next || (next.key !== flow.from && next.key !== flow.to)) return undefined;
  return /^\s+to\s+$/.test(prose.slice(goods.end, next.start)) ? next.key : undefined;
}

function otherParty(party: string, flow: Flow): string {
  return party === flow.from ? flow.to : flow.from;
}

/** "Russian shipments", "Russia ships": not "to China and gets". */
function isSubject(word: Span, verb: Span, prose: string): boolean {
  if (/^(?:['’]s)?\s+$/.test(prose.slice(word.end, verb.start))) return true;
  return !/\b(?:to|from|with|of|in|on|for|by|over|against|towards?)\s+$/.test(
    prose.slice(Math.max(0, word.start - 8), word.start),
  );
}

/** A verb governs what stands within this many characters after it. */
const FAR = 40;

/** 1 for words of giving (export, sell, deliver), -1 for words of getting (import, buy, receive). */
function givingSign(key: string): 1 | -1 | undefined {
  const direction = directionOf(key);
  if (direction && ['trade', 'market', 'flow'].includes(direction.axis)) return direction.sign;
  if (GIVE.has(key)) return 1;
  return GET.has(key) ? -1 : undefined;
}

const GIVE = keySet('send ship provide supply export sell deliver');
const GET = keySet('get receive import buy obtain take');
