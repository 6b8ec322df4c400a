import { directionOf } from '../lexicon/directions';
import type { Quantity } from '../mention';
import { type BlockReading, clauseAt } from '../reading';
import type { Reference, Statement } from '../reference/reference';
import { contains, type Span } from '../span';
import type { DirectionConflict } from './alignDirections';
import type { Alignment } from './alignment';

/** "trade fell by 26.3%" where the figure agrees and the source has it rise: the verb nearest to the figure points the wrong way. */
export function changeConflict(
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
