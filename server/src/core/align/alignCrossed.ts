import { type Key, keySet, readKeys } from '../lexicon/keys';
import type { BlockReading } from '../reading';
import type { Reference, Statement } from '../reference/reference';
import { contains, shift } from '../span';
import { isJudged } from './alignment';
import type { SlotConflict } from './alignSlots';
import { rememberByParagraph } from './byParagraph';
import { perReference } from './perReference';
import { scopeOf } from './scope';

/**
 * Statements that tell the same of two subjects: "doses of Norvax, delivered in: glass vials", "doses of Helixa, delivered in: prefilled
 * syringes". A draft that gives the one subject the other’s value contradicts both.
 */
export function alignCrossed(blocks: readonly BlockReading[], prose: string, reference: Reference): readonly SlotConflict[] {
  const pairs = pairsIn(reference);
  if (pairs.length === 0) return [];
  return remembered(blocks, reference, (block, index) =>
    block.sentences.flatMap(sentence => {
      const keys = block.keys.filter(key => contains(sentence, key));
      return pairs.flatMap(([own, other]) => {
        const conflict = conflictIn(keys, own, other, prose);
        return conflict && isJudged(conflict.span, scopeOf(conflict.span, index, blocks)) ? [conflict] : [];
      });
    }),
  );
}

const remembered = rememberByParagraph((conflict: SlotConflict, by) => ({ ...conflict, span: shift(conflict.span, by) }));

interface Told {
  readonly statement: Statement;
  /** What tells this subject from the other. */
  readonly subject: ReadonlySet<string>;
  readonly value: readonly string[];
  /** The other words of the evidence. */
  readonly words: ReadonlySet<string>;
}

const pairsIn = perReference((reference): readonly (readonly [Told, Told])[] => {
  const texts = reference.statements.filter(({ reading, attribute }) => reading.kind === 'text' && attribute !== '');
  return texts.flatMap(one =>
    texts.flatMap(other => {
      if (one === other || one.attribute !== other.attribute || one.value === other.value) return [];
      const [a, b] = [told(one, other), told(other, one)];
      return a && b ? [[a, b] as const] : [];
    }),
  );
});

function told(statement: Statement, other: Statement): Told | undefined {
  const subject = new Set([...statement.subjectKeys].filter(key => !other.subjectKeys.has(key)));
  const value = readKeys(statement.value, { start: 0, end: statement.value.length }).map(key => key.key);
  const isShared = [...statement.subjectKeys].length - subject.size > 0 || subject.size === 1;
  if (subject.size === 0 || subject.size > 2 || value.length === 0 || value.length > 3 || !isShared) return undefined;
  const own = new Set([...subject, ...value]);
  const words = new Set(
    [...statement.evidenceKeys.map(key => key.key), ...keySet(statement.attribute)].filter(key => !own.has(key)),
  );
  return { statement, subject, value, words };
}

/** The other’s value after this subject, with a word of the evidence between or before, and neither the other’s name nor the own value. */
function conflictIn(keys: readonly Key[], own: Told, other: Told, prose: string): SlotConflict | undefined {
  const at = keys.findIndex((_, i) => other.value.every((key, offset) => keys[i + offset]?.key === key));
  const [first, last] = [keys[at], keys[at + other.value.length - 1]];
  if (at < 0 || !first || !last) return undefined;
  const before = keys.slice(0, at);
  const named = before.findLast(key => own.subject.has(key.key) || other.subject.has(key.key));
  if (!named || !own.subject.has(named.key)) return undefined;
  const clause = prose.slice(named.end, first.start);
  if (/[;:]|\.\s|\b(?:and|while|but|whereas|unlike|not|than|from)\b/.test(clause) || clause.length > 80) return undefined;
  const between = before.filter(key => key.start > named.end);
  if (!between.some(key => own.words.has(key.key) && other.words.has(key.key))) return undefined;
  if (own.value.every(value => between.some(key => key.key === value))) return undefined;
  const { statement } = own;
  const kind = /^\p{Lu}/u.test(statement.value) ? 'place' : 'object';
  return { span: { start: first.start, end: last.end }, kind, right: statement.value, statement, evidence: statement.evidence };
}
